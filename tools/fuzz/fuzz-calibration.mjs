// Damages a calibration of λ in many ways, half of them in its bytes and half in its values, and reads each with
// `decodeCalibration` of @sdnet/robust. Each must give a calibration that can be written and read again, and that λ can be
// chosen with, or a CalibrationError of one line, within a second. Exits with 1 at the first that does not, and keeps it.
//
//   node tools/fuzz/fuzz-calibration.mjs [--file calibration.json] [--count 100000] [--seed 1] [--keep fuzz-failure.json]
//
// Needs a built checkout. Without --file, a small calibration made here.
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import {
  CalibrationError,
  decodeCalibration,
  encodeCalibration,
  findRule,
  lambdaAt,
} from "../../packages/robust/dist/index.js";
import { mutateBytes } from "./mutate-bytes.mjs";
import { mutateJson } from "./mutate-json.mjs";
import { smallCalibration } from "./small-calibration.mjs";

const { values: options } = parseArgs({
  options: {
    file: { type: "string" },
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    keep: { type: "string", default: "fuzz-failure.json" },
  },
});
const count = Number(options.count);
const seed = Number(options.seed);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write("fuzz-calibration: --count must be a positive integer and --seed an integer.\n");
  process.exit(2);
}

const SLOWEST_MILLISECONDS = 1000;
const text =
  options.file === undefined ? encodeCalibration(smallCalibration) : readFileSync(options.file, "utf8");
const bytes = Buffer.from(text);
const value = JSON.parse(text);
const pieces = ["null", "[", "{", '"', ",", "1e999", "-1", "0.1", "\\u0000", "}", "]"].map((piece) =>
  Buffer.from(piece),
);
const outcomes = new Map();
let slowest = 0;
for (let index = 0; index < count; index++) {
  const stream = randomStream(seed, "fuzz-calibration", index);
  const damaged =
    stream.below(2) === 0
      ? Buffer.from(mutateBytes(bytes, { other: bytes, pieces, stream })).toString("utf8")
      : JSON.stringify(mutateJson(value, stream));
  let outcome;
  let fault;
  let milliseconds = Infinity;
  // What is slow once may have waited for the processor; what hangs is slow every time.
  for (let tries = 3; tries > 0 && milliseconds > SLOWEST_MILLISECONDS; tries--) {
    const start = performance.now();
    [outcome, fault] = tryRead(damaged);
    milliseconds = performance.now() - start;
  }
  if (milliseconds > SLOWEST_MILLISECONDS) fault = `took ${milliseconds.toFixed(0)} ms`;
  slowest = Math.max(slowest, milliseconds);
  if (fault !== undefined) {
    writeFileSync(options.keep, damaged);
    process.stdout.write(`file ${index} of seed ${seed}: ${fault}; kept as ${options.keep}\n`);
    process.exit(1);
  }
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
for (const [outcome, times] of [...outcomes].sort((left, right) => right[1] - left[1]).slice(0, 12)) {
  process.stdout.write(`${String(times).padStart(7)}  ${outcome}\n`);
}
process.stdout.write(
  `${count} damaged calibrations: read, or refused in one line by ${outcomes.size} rules; the slowest took ${slowest.toFixed(1)} ms\n`,
);

/** Reads a damaged file: refused, read, or a fault with its description. */
function tryRead(damaged) {
  try {
    const file = decodeCalibration(damaged, "x.json");
    const { rule } = findRule(file);
    const [least, most] = [file.lambdas[0], file.lambdas.at(-1)];
    const chosen = [0, 1, 1e4, 1e12].map((signal) => lambdaAt(rule, signal, [least, most]));
    if (!chosen.every((lambda) => lambda >= least && lambda <= most)) return ["read", `chose λ ${chosen}`];
    decodeCalibration(encodeCalibration(file), "again");
    return ["read"];
  } catch (error) {
    if (!(error instanceof CalibrationError)) return ["other error", String(error?.stack ?? error)];
    const { message } = error;
    const isOneLine = message.startsWith("x.json: ") && !/[\r\n]/.test(message) && message.length < 600;
    return [message.replaceAll(/got .*|\d+|\.[^ ]*/g, ""), isOneLine ? undefined : `message ${message}`];
  }
}
