// Kills a training run with SIGKILL at random moments, resumes it after each, and compares what comes out with a run
// that nobody touched: byte for byte. Also that the number of tensors alive is the same after every step.
//
//   node tools/evidence/kill-test.mjs [--kills 20] [--steps 1000] [--seed 1] [--backend tensorflow] [--precision bfloat16] [--keep DIR]
//
// Needs a built checkout. A quarter of the kills come while the program starts; the others are spread over the
// training itself, so that every one of them hits.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { randomNumbers } from "../seeded-random.mjs";

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    steps: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    backend: { type: "string" },
    precision: { type: "string" },
    keep: { type: "string" },
    program: {
      type: "string",
      default: fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url)),
    },
  },
});
const kills = Number(options.kills);
const steps = Number(options.steps);
const experiment = fileURLToPath(
  new URL("../../packages/train/experiments/cifar10-sdnet18-width16.yaml", import.meta.url),
);
// Small enough to be quick, with everything a long run has: several epochs, evaluations, and saves inside an epoch.
const overrides = [
  "model.width=2",
  "model.stemAtoms=8",
  `training.steps=${steps}`,
  "training.batchSize=32",
  "training.checkpointEvery=7",
  "data.trainLimit=1024",
  "data.testLimit=256",
  ...(options.precision === undefined ? [] : [`training.precision=${options.precision}`]),
];

/**
 * Runs the training, or goes on with it, and kills it `killAfter` milliseconds after the start of the program or, if
 * `phase` is `training`, of the training.
 */
function train(out, { phase, killAfter } = {}) {
  return new Promise((resolve, reject) => {
    const flags = ["train", experiment, ...overrides, "--out", out, "--resume"];
    if (options.backend !== undefined) flags.push("--backend", options.backend);
    const started = performance.now();
    const child = spawn(process.execPath, [options.program, ...flags], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let timer;
    let trainingAt;
    let lines = "";
    const killSoon = () => (timer = setTimeout(() => child.kill("SIGKILL"), killAfter));
    if (phase === "start") killSoon();
    child.stderr.on("data", (chunk) => {
      lines += chunk;
      if (trainingAt !== undefined || !/(starting at|going on from) step/i.test(lines)) return;
      trainingAt = performance.now();
      if (phase === "training") killSoon();
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const killed = signal === "SIGKILL";
      const ended = performance.now();
      const starting = (trainingAt ?? ended) - started;
      if (!killed && code !== 0) reject(new Error(`train exited with ${code}:\n${lines.slice(-4000)}`));
      else resolve({ killed, starting, training: ended - started - starting });
    });
  });
}

/** Names, and the numbers of each tensor, of a safetensors file; and its metadata. */
function readTensors(path) {
  const bytes = readFileSync(path);
  const headerBytes = Number(bytes.readBigUInt64LE(0));
  const { __metadata__: metadata, ...entries } = JSON.parse(bytes.subarray(8, 8 + headerBytes).toString());
  const data = bytes.subarray(8 + headerBytes);
  const tensors = Object.entries(entries).map(
    ([
      name,
      {
        data_offsets: [begin, end],
      },
    ]) => [name, createHash("sha256").update(data.subarray(begin, end)).digest("hex")],
  );
  return { tensors: new Map(tensors), metadata };
}

/** Metrics without the one number that a clock decides. */
function readMetrics(path) {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.stringify({ ...JSON.parse(line), imagesPerSecond: 0 }));
}

function savedStep(out) {
  try {
    return JSON.parse(readTensors(join(out, "last.safetensors")).metadata["sdnet.progress"]).step;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

const folder = options.keep ?? mkdtempSync(join(tmpdir(), "sdnet-kill-test-"));
const whole = join(folder, "whole");
const killed = join(folder, "killed");
const random = randomNumbers(Number(options.seed));

console.log(`Training ${steps} steps without a kill ...`);
const reference = await train(whole);
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
console.log(
  `${seconds(reference.starting)} s to start, ${seconds(reference.training)} s to train. Seed ${options.seed}.\n`,
);
console.log("kill  while     after (s)  saved step");
let hits = 0;
for (let kill = 1; kill <= kills; kill++) {
  const phase = kill % 4 === 0 ? "start" : "training";
  const left = reference.training * (1 - (savedStep(killed) ?? 0) / steps);
  const span = phase === "start" ? reference.starting : Math.min(left, (2 * left) / (kills - kill + 1));
  const killAfter = span * random();
  const result = await train(killed, { phase, killAfter });
  if (result.killed) hits++;
  const step = String(savedStep(killed) ?? "none");
  const row = [String(kill).padStart(4), phase.padEnd(8), seconds(killAfter).padStart(9), step.padStart(10)];
  console.log(`${row.join("  ")}${result.killed ? "" : "  ended before the kill"}`);
}
await train(killed);

const checks = [];
for (const file of ["last.safetensors", "best.safetensors"]) {
  const expected = readTensors(join(whole, file)).tensors;
  const found = readTensors(join(killed, file)).tensors;
  const different = [...expected.keys()].filter((name) => found.get(name) !== expected.get(name));
  const same = different.length === 0 && found.size === expected.size;
  checks.push([`${file}: ${expected.size} tensors`, same, different.slice(0, 3).join(", ")]);
}
const expected = readMetrics(join(whole, "metrics.jsonl"));
const found = readMetrics(join(killed, "metrics.jsonl"));
const differing = expected.findIndex((line, index) => line !== found[index]);
const sameMetrics = differing === -1 && expected.length === found.length;
checks.push([
  `metrics.jsonl: ${expected.length} lines`,
  sameMetrics,
  `first difference in line ${differing + 1}`,
]);
checks.push([`${hits} of ${kills} kills hit the running program`, hits === kills, "make --steps larger"]);

const counts = new Set(
  expected.map((line) => JSON.parse(line).tensors).filter((count) => count !== undefined),
);
checks.push([
  `tensors alive after each of ${steps} steps: ${[...counts].join(", ")}`,
  counts.size === 1,
  "a leak",
]);

console.log("");
for (const [what, same, difference] of checks)
  console.log(`${same ? "ok       " : "DIFFERENT"}  ${what}${same ? "" : ` (${difference})`}`);
const failed = checks.some(([, same]) => !same);
console.log(
  failed
    ? "\nA killed run is not the run it would have been."
    : "\nKilled or not, the run is the same, byte for byte.",
);
if (options.keep === undefined) rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
