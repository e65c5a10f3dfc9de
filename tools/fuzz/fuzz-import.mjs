// Damages the PyTorch checkpoints of packages/models/fixtures/pth in many ways and reads each with `decodePyTorch` of
// @sdnet/models. Each must give a checkpoint or a PyTorchImportError, within a second of the processor, and allocate no more than four times
// the file (64 MiB for a small one). Exits with 1 at the first that does not, and keeps it.
// Neither may it run code or have Node load a module.
//
//   node --max-old-space-size=256 tools/fuzz/fuzz-import.mjs [--count 100000] [--seed 1] [--keep fuzz-failure.pth]
//
// Needs a built checkout. What is counted is the bytes of all buffers; with the flag of node, which is optional, a file that
// asks for too many objects ends the program.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import { decodePyTorch } from "../../packages/models/dist/import/decode-pytorch.js";
import { PyTorchImportError } from "../../packages/models/dist/import/pytorch-import-error.js";
import { mutateCheckpoint } from "./mutate-checkpoint.mjs";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    keep: { type: "string", default: "fuzz-failure.pth" },
  },
});
const count = Number(options.count);
const seed = Number(options.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write("fuzz-import: --count must be a positive integer and --seed an integer.\n");
  process.exit(2);
}

const LEAST_BYTES = 2 ** 26;
const SLOWEST_MILLISECONDS = 1000;
const folder = new URL("../../packages/models/fixtures/pth/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /\.(pth(\.tar)?|ckpt)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder)));

/** Bytes of all buffers that were made since it was last set to zero. */
let allocated = 0;
for (const name of [
  "ArrayBuffer",
  "Uint8Array",
  "Uint16Array",
  "Uint32Array",
  "Float32Array",
  "Float64Array",
  "BigInt64Array",
  "Int32Array",
  "Int16Array",
  "Int8Array",
]) {
  globalThis[name] = new Proxy(globalThis[name], {
    construct(constructor, given, target) {
      const made = Reflect.construct(constructor, given, target === globalThis[name] ? constructor : target);
      if (!(given[0] instanceof ArrayBuffer)) allocated += made.byteLength;
      return made;
    },
  });
}

/** Modules of Node that are loaded: a reader that looked up a name would need one more. */
const loaded = () => process.moduleLoadList.length;
let executed = 0;
for (const name of ["eval", "Function"]) {
  const count = () => {
    executed++;
  };
  globalThis[name] = new Proxy(globalThis[name], { apply: count, construct: count });
}

const outcomes = new Map();
let slowest = 0;
let largestShare = 0;
let largestMultiple = 0;
const started = performance.now();
let before;
for (let index = 0; index < count; index++) {
  const stream = randomStream(seed, "fuzz-import", index);
  const file = mutateCheckpoint(files[stream.below(files.length)], {
    other: files[stream.below(files.length)],
    stream,
  });
  allocated = 0;
  // Time of the processor: other programs on the machine do not count.
  const from = process.cpuUsage();
  let outcome = "read";
  let fault;
  try {
    decodePyTorch(file, { where: "file" });
  } catch (error) {
    if (error instanceof PyTorchImportError && !error.message.includes("\n")) outcome = kindOf(error.message);
    else fault = String(error?.stack ?? error);
  }
  const { user, system } = process.cpuUsage(from);
  const milliseconds = (user + system) / 1000;
  before ??= loaded();
  if (executed > 0 || loaded() > before) fault = "it ran code or loaded a module";
  const allowance = Math.max(4 * file.length, LEAST_BYTES);
  if (milliseconds > SLOWEST_MILLISECONDS) fault = `it took ${milliseconds.toFixed(0)} ms`;
  if (allocated > allowance) fault = `it allocated ${allocated} bytes, the file has ${file.length}`;
  if (fault !== undefined) {
    writeFileSync(options.keep, file);
    process.stderr.write(`fuzz-import: file ${index} of seed ${seed}, kept as ${options.keep}: ${fault}\n`);
    process.exit(1);
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  slowest = Math.max(slowest, milliseconds);
  largestShare = Math.max(largestShare, allocated / allowance);
  if (4 * file.length >= LEAST_BYTES) largestMultiple = Math.max(largestMultiple, allocated / file.length);
}

/** An error without what differs from file to file. */
function kindOf(message) {
  return message
    .replace(/^file: byte \d+: /, "")
    .replaceAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+]*/g, "#")
    .slice(0, 90);
}

const seconds = (performance.now() - started) / 1000;
for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a)) {
  process.stdout.write(`${String(times).padStart(8)}  ${outcome}\n`);
}
process.stdout.write(
  `\n${count} files in ${seconds.toFixed(0)} s, slowest ${slowest.toFixed(0)} ms; buffers at most ` +
    `${(100 * largestShare).toFixed(0)} % of the allowance, ${largestMultiple.toFixed(2)} times a file above 256 KiB; peak memory of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB\n`,
);
