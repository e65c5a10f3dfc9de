// Trains one network by 1 process with a batch of 128, by 2 with 64 each and by 4 with 32 each, and compares the losses of every step and the final
// accuracies. One process started by mpirun must write the very bytes of one that was started without.
//
// A step of an untrained network multiplies a difference of rounding by ten to a hundred, so only losses of step 1 can be compared closely. How fast rounding
// grows by itself is shown by one process that has two threads in place of one.
//
//   node tools/evidence/mpi-agreement.mjs [--steps 200] [--width 8] [--images 2000] [--note TEXT] [--out FILE.json]
//
// Needs a built checkout, Open MPI (mpirun), koffi and CIFAR-10 in the cache. More processes than cores take turns.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";
import { mpiEnvironment } from "../mpi-environment.mjs";
import { lossesOf } from "./run-metrics.mjs";

const { values: options } = parseArgs({
  options: {
    steps: { type: "string", default: "200" },
    width: { type: "string", default: "8" },
    images: { type: "string", default: "2000" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const PROGRAM = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
const BATCH = 128;
/** Relative difference of losses that is rounding. */
const CLOSE = 1e-5;
/** Numbers of steps that differences are shown of. */
const SHOWN = [1, 2, 10];
const folder = mkdtempSync(join(tmpdir(), "sdnet-mpi-agreement-"));

/** Trains by so many processes; `launched` by mpirun. Returns the losses, the accuracy on test images and a digest of the weights. */
function train(processes, { launched, threads = 1 }) {
  const out = join(folder, `${processes}-${launched}-${threads}`);
  const command = [
    ...[process.execPath, PROGRAM, "train", "cifar10-sdnet18-width16", `model.width=${options.width}`],
    ...[`training.steps=${options.steps}`, `training.batchSize=${BATCH}`, `data.testLimit=${options.images}`],
    ...["training.precision=float32", "--json", "--out", out],
  ];
  const mpirun = ["mpirun", "--oversubscribe", "-n", String(processes)];
  const [program, ...flags] = launched ? [...mpirun, ...command] : command;
  const { status, stdout, stderr } = spawnSync(program, flags, {
    encoding: "utf8",
    env: mpiEnvironment(threads),
  });
  if (status !== 0) throw new Error(`${processes} processes ended with ${status}:\n${stderr.slice(-3000)}`);
  const { evaluation } = JSON.parse(stdout);
  return {
    losses: lossesOf(out),
    accuracy: evaluation.top1,
    interval: evaluation.interval,
    sha256: createHash("sha256")
      .update(readFileSync(join(out, "best.safetensors")))
      .digest("hex"),
  };
}

const run = describeRun(options);
console.log(formatRun(run));
const plain = train(1, { launched: false });
const threads = train(1, { launched: false, threads: 2 });
const [one, two, four] = [1, 2, 4].map((processes) => train(processes, { launched: true }));
rmSync(folder, { recursive: true });

/** Largest relative difference of the losses of the first steps from those of the process that was started alone. */
const difference = ({ losses }, steps) =>
  Math.max(...losses.slice(0, steps).map((loss, step) => Math.abs(loss / plain.losses[step] - 1)));
const rows = [
  ["1 process", one],
  ["1 process, 2 threads", threads],
  ["2 processes", two],
  ["4 processes", four],
].map(([name, each]) => ({
  name,
  differences: [...SHOWN, each.losses.length].map((steps) => difference(each, steps)),
  finalLoss: each.losses.at(-1),
  accuracy: each.accuracy,
  interval: each.interval,
  sameBytes: each.sha256 === plain.sha256,
}));
const percent = (share) => `${(100 * share).toFixed(2)} %`;
console.log(
  `\n${plain.losses.length} steps, 128 images a step; one process alone: ${percent(plain.accuracy)}\n`,
);
const heads = [...SHOWN.map((steps) => (steps === 1 ? "step 1" : `steps 1-${steps}`)), "all steps"];
console.log(
  `${" ".repeat(20)}  ${heads.map((head) => head.padStart(10)).join("  ")}  last loss  accuracy (95 %)            same bytes`,
);
for (const { name, differences, finalLoss, accuracy, interval, sameBytes } of rows) {
  const cells = [
    name.padEnd(20),
    ...differences.map((value) => value.toExponential(1).padStart(10)),
    finalLoss.toFixed(4).padStart(9),
    `${percent(accuracy)} (${interval.map(percent).join(" to ")})`.padEnd(25),
    sameBytes ? "yes" : "no",
  ];
  console.log(cells.join("  "));
}
const isWithinNoise = ({ accuracy }) => accuracy >= plain.interval[0] && accuracy <= plain.interval[1];
const checks = [
  ["one process under mpirun writes the bytes of one without", one.sha256 === plain.sha256],
  [
    `losses of step 1 agree to ${CLOSE} with those of one process`,
    [two, four].every((each) => difference(each, 1) <= CLOSE),
  ],
  ["final accuracies lie in the interval of one process", [one, two, four].every(isWithinNoise)],
];
console.log("");
for (const [what, isTrue] of checks) console.log(`${isTrue ? "ok     " : "FAILED "}  ${what}`);
if (options.out !== undefined) writeJson(options.out, { run, alone: plain.accuracy, rows, checks });
process.exitCode = checks.every(([, isTrue]) => isTrue) ? 0 : 1;
