// Trains one network by 1 process with a batch of 128, by 2 with 64 each and by 4 with 32 each, and compares the losses of every step and the final
// accuracies. One process started by mpirun must write the very bytes of one that was started without.
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
/** Steps before rounding has grown: losses agree to `CLOSE` there. */
const FIRST = 10;
const CLOSE = 1e-5;
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
    env: {
      ...process.env,
      OMPI_ALLOW_RUN_AS_ROOT: "1",
      OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1",
      TF_NUM_INTRAOP_THREADS: String(threads),
      OMP_NUM_THREADS: String(threads),
    },
  });
  if (status !== 0) throw new Error(`${processes} processes ended with ${status}:\n${stderr.slice(-3000)}`);
  const lines = readFileSync(join(out, "metrics.jsonl"), "utf8").trim().split("\n");
  const { evaluation } = JSON.parse(stdout);
  return {
    losses: lines
      .map((line) => JSON.parse(line))
      .flatMap(({ kind, loss }) => (kind === "step" ? [loss] : [])),
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
const runs = [1, 2, 4].map((processes) => ({ processes, ...train(processes, { launched: true }) }));
rmSync(folder, { recursive: true });

/** Largest relative difference of the losses of steps [from, to) from those of the process that was started alone. */
const difference = ({ losses }, from, to) =>
  Math.max(...losses.slice(from, to).map((loss, index) => Math.abs(loss / plain.losses[from + index] - 1)));
const rows = runs.map((one) => ({
  processes: one.processes,
  first: difference(one, 0, FIRST),
  all: difference(one, 0, one.losses.length),
  finalLoss: one.losses.at(-1),
  accuracy: one.accuracy,
  interval: one.interval,
  sameBytes: one.sha256 === plain.sha256,
}));
const percent = (share) => `${(100 * share).toFixed(2)} %`;
console.log(
  `\n${plain.losses.length} steps, 128 images a step; one process alone: ${percent(plain.accuracy)}\n`,
);
console.log(`processes  steps 1-${FIRST}  all steps  last loss  accuracy (95 %)            same bytes`);
for (const { processes, first, all, finalLoss, accuracy, interval, sameBytes } of rows) {
  const cells = [
    String(processes).padStart(9),
    first.toExponential(1).padStart(10),
    all.toExponential(1).padStart(9),
    finalLoss.toFixed(4).padStart(9),
    `${percent(accuracy)} (${interval.map(percent).join(" to ")})`.padEnd(25),
    sameBytes ? "yes" : "no",
  ];
  console.log(cells.join("  "));
}
const isWithinNoise = ({ accuracy }) => accuracy >= plain.interval[0] && accuracy <= plain.interval[1];
const checks = [
  ["one process under mpirun writes the bytes of one without", rows[0].sameBytes],
  [`losses of the first ${FIRST} steps agree to ${CLOSE}`, rows.every(({ first }) => first <= CLOSE)],
  ["final accuracies lie in the interval of one process", rows.every(isWithinNoise)],
];
console.log("");
for (const [what, isTrue] of checks) console.log(`${isTrue ? "ok     " : "FAILED "}  ${what}`);
if (options.out !== undefined) writeJson(options.out, { run, alone: plain.accuracy, rows, checks });
process.exitCode = checks.every(([, isTrue]) => isTrue) ? 0 : 1;
