// Damages data files in many ways and reads each: .npy, the binary files of CIFAR-10 and CIFAR-100, tar archives with what is
// in them, and archives of the form of CIFAR-10-C. Each must be read or refused with a typed error of one line, within a
// second, and without allocating more than four times the file (1 MiB for a small one). Exits with 1 at the first that is not,
// and keeps it.
//
//   node tools/fuzz/fuzz-data.mjs [FORMAT ...] [--count 100000] [--seed 1] [--keep fuzz-failure.bin]
//
// Formats are those of fuzz-formats.mjs; all of them if none is named, `count` files each. Needs a built checkout.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import * as data from "../../packages/data/dist/index.js";
import { readCifarC } from "../../packages/data/dist/node/index.js";
import { fuzzFormats } from "./fuzz-formats.mjs";
import { mutateBytes } from "./mutate-bytes.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    keep: { type: "string", default: "fuzz-failure.bin" },
  },
});
const count = Number(options.count);
const seed = Number(options.seed);
const directory = mkdtempSync(join(tmpdir(), "sdnet-fuzz-"));
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
const formats = fuzzFormats({ ...data, readCifarC }, join(directory, "file"));
const names = positionals.length > 0 ? positionals : Object.keys(formats);
const unknown = names.find((name) => !Object.hasOwn(formats, name));
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || unknown !== undefined) {
  process.stderr.write(
    `fuzz-data: formats are ${Object.keys(formats).join(", ")}; --count must be a positive integer and --seed an integer.\n`,
  );
  process.exit(2);
}

const LEAST_BYTES = 2 ** 20;
const SLOWEST_MILLISECONDS = 1000;

/** Bytes of all buffers that were made since it was last set to zero. */
let allocated = 0;
for (const name of [
  ...["ArrayBuffer", "SharedArrayBuffer", "Uint8Array", "Uint16Array", "Uint32Array", "BigUint64Array"],
  ...["Int8Array", "Int16Array", "Int32Array", "BigInt64Array", "Float32Array", "Float64Array"],
]) {
  const original = globalThis[name];
  globalThis[name] = new Proxy(original, {
    construct(constructor, given, target) {
      const made = Reflect.construct(constructor, given, target === globalThis[name] ? constructor : target);
      const isView = given[0] instanceof ArrayBuffer || given[0] instanceof SharedArrayBuffer;
      if (!isView) allocated += made.byteLength;
      return made;
    },
  });
}

for (const name of names) await fuzz(name, formats[name]);

async function fuzz(name, { files, pieces, read, mend, isTyped }) {
  const outcomes = new Map();
  let slowest = 0;
  let largestShare = 0;
  const started = performance.now();
  for (let index = 0; index < count; index++) {
    const stream = randomStream(seed, "fuzz-data", name, index);
    const other = files[stream.below(files.length)];
    const damaged = mutateBytes(files[stream.below(files.length)], { other, pieces, stream });
    const file = mend !== undefined && stream.below(2) === 0 ? mend(damaged) : damaged;
    let outcome;
    let fault;
    let milliseconds = Infinity;
    // What is slow once may have waited for the disk or the processor; what hangs is slow every time.
    for (let tries = 3; tries > 0 && milliseconds > SLOWEST_MILLISECONDS; tries--) {
      allocated = 0;
      outcome = "read";
      const from = performance.now();
      try {
        await read(file);
      } catch (error) {
        if (isTyped(error) && !error.message.includes("\n")) outcome = kindOf(error.message);
        else fault = String(error?.stack ?? error);
      }
      milliseconds = performance.now() - from;
    }
    const allowance = Math.max(4 * file.length, LEAST_BYTES);
    if (milliseconds > SLOWEST_MILLISECONDS) fault = `it took ${milliseconds.toFixed(0)} ms`;
    if (allocated > allowance) fault = `it allocated ${allocated} bytes, the file has ${file.length}`;
    if (fault !== undefined) {
      writeFileSync(options.keep, file);
      process.stderr.write(
        `fuzz-data: ${name} file ${index} of seed ${seed}, kept as ${options.keep}: ${fault}\n`,
      );
      process.exit(1);
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    slowest = Math.max(slowest, milliseconds);
    largestShare = Math.max(largestShare, allocated / allowance);
  }
  process.stdout.write(`${name}\n`);
  for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a)) {
    process.stdout.write(`${String(times).padStart(8)}  ${outcome}\n`);
  }
  process.stdout.write(
    `${count} files in ${((performance.now() - started) / 1000).toFixed(0)} s, slowest ${slowest.toFixed(0)} ms; ` +
      `buffers at most ${(100 * largestShare).toFixed(0)} % of the allowance; ` +
      `peak memory of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB\n\n`,
  );
}

/** An error without what differs from file to file. */
function kindOf(message) {
  return message
    .replaceAll(directory, "")
    .replaceAll(/"(?:[^"\\]|\\.)*"|\([\d, ]*\)|-?\d[\d.e+]*/g, "#")
    .slice(0, 100);
}
