// Kills one of two processes that train a network together, with SIGKILL at random moments, and shows that the other ends within 30 seconds and says who died
// and how to go on; that what was saved can be read; and that two processes, or one, go on from it to the end.
//
//   node tools/evidence/mpi-kill.mjs [--kills 10] [--steps 400] [--seed 1] [--out FILE.json]
//
// Needs a built checkout, Open MPI (mpirun) and koffi. Every other launch is one that does not end the others by itself (--enable-recovery), as that of
// another launcher may be: then only our own watch does.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { performance } from "node:perf_hooks";
import { clearInterval, setInterval } from "node:timers";
import { parseArgs } from "node:util";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";
import { mpiEnvironment } from "../mpi-environment.mjs";
import { randomNumbers } from "../seeded-random.mjs";

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "10" },
    steps: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const kills = Number(options.kills);
const PROGRAM = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
const LIMIT = 30;
const folder = mkdtempSync(join(tmpdir(), "sdnet-mpi-kill-"));
const out = join(folder, "run");
const training = [
  ...["train", "cifar10-sdnet18-width16", "model.width=2", "model.stemAtoms=8"],
  ...[`training.steps=${options.steps}`, "training.batchSize=32", "training.checkpointEvery=3"],
  ...["data.trainLimit=1024", "data.testLimit=256", "--out", out, "--resume"],
];
const environment = mpiEnvironment(1);
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Process ids of the ranks below a launcher, in their order. */
function ranksOf(launcher) {
  const found = new Map();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, "utf8"))?.[1];
      if (Number(parent) !== launcher) continue;
      const rank = /(?:^|\0)OMPI_COMM_WORLD_RANK=(\d+)/.exec(
        readFileSync(`/proc/${entry}/environ`, "utf8"),
      )?.[1];
      if (rank !== undefined) found.set(Number(rank), Number(entry));
    } catch (error) {
      if (!["ENOENT", "ESRCH", "EACCES"].includes(error.code)) throw error;
    }
  }
  return [...found.keys()].sort().map((rank) => found.get(rank));
}

function isAlive(pid) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Trains by so many processes. `killAfter` seconds after the training began, kills the process of a rank. */
function train(processes, { killAfter, victim = 0, recovers = false } = {}) {
  const command = [process.execPath, PROGRAM, ...training];
  const launcher = [
    "mpirun",
    "--oversubscribe",
    ...(recovers ? ["--enable-recovery"] : []),
    "-n",
    String(processes),
  ];
  const [program, ...flags] = processes === 1 ? command : [...launcher, ...command];
  const child = spawn(program, flags, { stdio: ["ignore", "ignore", "pipe"], env: environment });
  let lines = "";
  const result = { hit: false, seconds: undefined };
  let isBegun = false;
  const kill = async () => {
    await sleep(1000 * killAfter);
    const pids = ranksOf(child.pid);
    const pid = pids[victim];
    if (pid === undefined || pids.length < processes) return;
    const others = pids.filter((each) => each !== pid);
    process.kill(pid, "SIGKILL");
    const start = performance.now();
    result.hit = true;
    result.pid = pid;
    while (others.some(isAlive) && performance.now() - start < 1000 * 2 * LIMIT) await sleep(20);
    result.seconds = (performance.now() - start) / 1000;
    others.filter(isAlive).forEach((each) => process.kill(each, "SIGKILL"));
  };
  let killing = Promise.resolve();
  child.stderr.on("data", (chunk) => {
    lines += chunk;
    if (isBegun || !/(starting at|going on from) step/i.test(lines)) return;
    isBegun = true;
    if (killAfter !== undefined) killing = kill();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", async (code) => {
      await killing;
      resolve({ ...result, code, lines });
    });
  });
}

/** Step of the state on the disk; throws where the file cannot be read as a whole. */
function savedStep() {
  const path = join(out, "last.safetensors");
  if (!existsSync(path)) return 0;
  const bytes = readFileSync(path);
  const length = Number(bytes.readBigUInt64LE(0));
  const { __metadata__: metadata, ...tensors } = JSON.parse(bytes.subarray(8, 8 + length).toString());
  const end = Math.max(...Object.values(tensors).map(({ data_offsets: offsets }) => offsets[1]));
  if (8 + length + end !== bytes.length) throw new Error(`${path} is not whole`);
  return JSON.parse(metadata["sdnet.progress"]).step;
}

const run = describeRun({ ...options, folder: undefined });
console.log(formatRun(run));
console.log(
  "kill  rank  launcher        after (s)  others ended (s)  told who died  saved step  goes on with",
);
const random = randomNumbers(Number(options.seed));
const rows = [];
for (let kill = 1; kill <= kills; kill++) {
  const before = savedStep();
  const victim = random() < 0.5 ? 0 : 1;
  const recovers = kill % 2 === 0;
  const killAfter = 0.2 + 8 * random();
  const killed = await train(2, { killAfter, victim, recovers });
  const saved = savedStep();
  const named = `rank ${victim} of 2 (process ${killed.pid} `;
  const told = killed.lines.includes(named) && /--resume/.test(killed.lines);
  // One process alone goes on after every third kill, for as long as it takes to save again.
  const processes = kill % 3 === 0 ? 1 : 2;
  const row = {
    kill,
    victim,
    recovers,
    killAfter,
    hit: killed.hit,
    seconds: killed.seconds,
    told,
    before,
    saved,
    processes,
  };
  if (processes === 1) {
    const alone = await goOnAlone(saved);
    Object.assign(row, { alone });
  }
  rows.push(row);
  const text = [
    String(kill).padStart(4),
    String(victim).padStart(4),
    (recovers ? "leaves others" : "kills others").padEnd(14),
    killAfter.toFixed(1).padStart(9),
    (killed.seconds?.toFixed(2) ?? "ended first").padStart(16),
    (told ? "yes" : recovers ? "no" : "by mpirun").padStart(13),
    String(saved).padStart(10),
    String(processes).padStart(12),
  ];
  console.log(text.join("  "));
}
const last = await train(2);
const final = savedStep();

/** Goes on with one process until it has saved a later step, then asks it to stop, which saves. */
function goOnAlone(from) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...training], {
      stdio: ["ignore", "ignore", "pipe"],
      env: environment,
    });
    let lines = "";
    child.stderr.on("data", (chunk) => (lines += chunk));
    const timer = setInterval(() => {
      if (savedStep() <= from) return;
      clearInterval(timer);
      child.kill("SIGINT");
    }, 200);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      const saved = savedStep();
      if (![0, 130].includes(code) || saved <= from)
        reject(new Error(`one process did not go on (code ${code}):\n${lines.slice(-3000)}`));
      else resolve({ code, saved });
    });
  });
}

const hits = rows.filter(({ hit }) => hit);
const checks = [
  [`${hits.length} of ${kills} kills hit a process that trained`, hits.length === kills],
  [`the other process ended within ${LIMIT} s each time`, hits.every(({ seconds }) => seconds <= LIMIT)],
  [
    "where the launcher leaves the others alone, they say who died and how to go on",
    hits.every(({ recovers, told }) => !recovers || told),
  ],
  ["no kill took back what was saved", rows.every(({ before, saved }) => saved >= before)],
  [`two processes went on to step ${final}`, last.code === 0 && final === Number(options.steps)],
];
console.log("");
for (const [what, isTrue] of checks) console.log(`${isTrue ? "ok     " : "FAILED "}  ${what}`);
if (last.code !== 0) console.log(last.lines.slice(-3000));
if (options.out !== undefined) writeJson(options.out, { run, rows, checks });
rmSync(folder, { recursive: true });
process.exitCode = checks.every(([, isTrue]) => isTrue) ? 0 : 1;
