// Trains the same small network from the same seed on the native engine and on WebGPU in Node, and compares the losses of the first steps; then stops
// the run on WebGPU half way, goes on with it, and compares its losses with those of the unbroken one. Exits with 1 where they differ by more.
//
//   node tools/evidence/webgpu-training.mjs [--models sdnet18,sdnet18-all,resnet18] [--steps 20] [--width 4] [--batch 16] [--reference native] [--out FILE.json]
//
// Needs a built checkout, CIFAR-10 and a Vulkan driver, of a card or a program in its place; exits with 77 without one.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { clearInterval, setInterval } from "node:timers";
import { parseArgs } from "node:util";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";
import { lossesOf } from "./run-metrics.mjs";

const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: "sdnet18,sdnet18-all,resnet18" },
    steps: { type: "string", default: "20" },
    width: { type: "string", default: "4" },
    batch: { type: "string", default: "16" },
    reference: { type: "string", default: "native" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const PROGRAM = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
/** Relative difference of a loss that docs/NUMERICS.md allows. */
const LIMIT = 1e-3;
const steps = Number(options.steps);
const half = Math.ceil(steps / 2);
const folder = mkdtempSync(join(tmpdir(), "sdnet-webgpu-"));

const doctor = spawnSync(process.execPath, [PROGRAM, "doctor", "--backend", "webgpu", "--json"], {
  encoding: "utf8",
});
if (doctor.status !== 0) {
  process.stderr.write(`webgpu-training: skipped; ${doctor.stderr.trim().split("\n").at(-1)}\n`);
  process.exit(77);
}
const { adapter } = JSON.parse(doctor.stdout);
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}Adapter: ${adapter}\n\n`);

/** Trains, stopped by Ctrl-C after some steps if that is asked for; the loss of each step. */
async function train(model, backend, { name = backend, stopAfter, resume = false } = {}) {
  const out = join(folder, `${model}-${name}`);
  const sizes = [
    `model.name=${model}`,
    `model.width=${options.width}`,
    `training.batchSize=${options.batch}`,
  ];
  const images = [`data.trainLimit=${steps * Number(options.batch)}`, "data.testLimit=64"];
  const child = spawn(
    process.execPath,
    [PROGRAM, "train", "cifar10-sdnet18-width16", ...sizes, `training.steps=${steps}`, ...images]
      .concat("--backend", backend, "--out", out)
      .concat(resume ? "--resume" : []),
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const complaints = [];
  child.stderr.on("data", (text) => complaints.push(String(text)));
  let isStopped = false;
  const watch = setInterval(() => {
    if (isStopped || stopAfter === undefined || lossesOf(out).length < stopAfter) return;
    isStopped = true;
    child.kill("SIGINT");
  }, 50);
  const [status] = await once(child, "close");
  clearInterval(watch);
  if (status !== 0 && !(isStopped && status === 130)) {
    const last = complaints.join("").trim().split("\n").at(-1);
    throw new Error(`${model} on ${backend} ended with ${status}: ${last}`);
  }
  return lossesOf(out);
}

const worst = (left, right) =>
  Math.max(...left.map((loss, index) => Math.abs(loss - right[index]) / Math.abs(right[index])));

async function compare(model) {
  const expected = await train(model, options.reference);
  const found = await train(model, "webgpu");
  const before = await train(model, "webgpu", { name: "halves", stopAfter: half });
  const halves = await train(model, "webgpu", { name: "halves", resume: true });
  const difference = worst(found, expected);
  const resumed = worst(halves, found);
  const isWhole = [expected, found, halves].every(({ length }) => length === steps);
  const holds = isWhole && difference <= LIMIT && resumed <= LIMIT;
  const stopped =
    before.length < steps ? `stopped after step ${before.length}` : "which ended before it was stopped";
  process.stdout.write(
    `${model.padEnd(12)} ${expected.length} losses: ${difference.toExponential(1)} from ${options.reference}; ` +
      `${resumed.toExponential(1)} from the run ${stopped} and gone on with: ${holds ? "holds" : "FAILS"}\n`,
  );
  return { model, difference, resumed, holds, expected, found, stoppedAfter: before.length, halves };
}

try {
  const results = [];
  for (const model of options.models.split(",")) results.push(await compare(model));
  if (options.out !== undefined) writeJson(options.out, { run, adapter, limit: LIMIT, results });
  if (!results.every(({ holds }) => holds)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
