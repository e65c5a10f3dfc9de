// The work of gpu-check.sh, which says what it is for. Each figure comes from a process of its own; what fails is a line of the record.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";

const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: "resnet18,sdnet18,sdnet18-all" },
    steps: { type: "string", default: "10" },
    batch: { type: "string", default: "128" },
    width: { type: "string", default: "64" },
    goldens: { type: "string" },
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    note: { type: "string" },
    out: { type: "string", default: "gpu-check.json" },
  },
});
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(ROOT, "apps", "cli", "bin", "sdnet.js");
const PEER = join(ROOT, "benchmarks", "peers", "network_torch.py");
const MODES = ["infer", "train"];
const models = options.models.split(",");
const missing = [];
const record = {
  run: describeRun(options),
  adapter: undefined,
  isCard: false,
  figures: [],
  verified: [],
  missing,
};
process.stdout.write(`${formatRun(record.run)}\n`);

/** Runs a program; its standard output, or the last line of what it complained of. */
function run(program, parameters, input) {
  const environment = { ...process.env, NO_COLOR: "1" };
  const { error, status, stdout, stderr } = spawnSync(program, parameters, {
    ...{ encoding: "utf8", input, env: environment, maxBuffer: 2 ** 26 },
  });
  if (error !== undefined) return { failure: `${program} cannot be run (${error.code})` };
  const complaint = stderr.trim().split("\n").at(-1);
  return status === 0 ? { stdout } : { stdout, failure: complaint || `${program} ended with ${status}` };
}

const sdnet = (...parameters) => run(process.execPath, [PROGRAM, ...parameters]);

/** Says a line of the table and keeps the figure. */
function keep(figure) {
  record.figures.push(figure);
  const { engine, model, mode, imagesPerSecond, failure } = figure;
  const value = failure ?? `${imagesPerSecond.toPrecision(3)} images/s`;
  process.stdout.write(`${engine.padEnd(14)} ${model.padEnd(12)} ${mode.padEnd(6)} ${value}\n`);
}

function measureOurs(engine, backend) {
  for (const model of models) {
    for (const mode of MODES) {
      const sizes = ["--batch", options.batch, "--width", options.width, "--steps", options.steps];
      const asked = ["--models", model, "--mode", mode, ...sizes, "--backend", backend, "--json"];
      const { stdout, failure } = sdnet("bench", ...asked);
      const { imagesPerSecond } = failure === undefined ? JSON.parse(stdout).results[0] : {};
      keep({ engine, model, mode, imagesPerSecond, failure });
    }
  }
}

function measurePyTorch(device) {
  for (const model of models) {
    for (const mode of MODES) {
      const [width, batch, steps] = [options.width, options.batch, options.steps].map(Number);
      const question = { model, mode, precision: "float32", layout: "nchw", width, batch, steps };
      const command = [PEER, "--reference", options.reference, "--device", device];
      const { stdout, failure } = run(options.python, command, `${JSON.stringify(question)}\n`);
      const { imagesPerSecond } = failure === undefined ? JSON.parse(stdout) : {};
      keep({ engine: `PyTorch ${device}`, model, mode, imagesPerSecond, failure });
    }
  }
}

function verify(engine, backend) {
  if (options.goldens === undefined) return;
  const { stdout, failure } = sdnet(
    "verify",
    options.goldens,
    "--backend",
    backend,
    "--tolerance",
    "1e-4",
    "--json",
  );
  const result = stdout?.startsWith("{") ? JSON.parse(stdout) : { passed: false, failure };
  record.verified.push({ engine, ...result });
  process.stdout.write(
    `${engine}: golden files ${result.passed ? "hold to 1e-4" : `FAILED ${failure ?? ""}`}\n`,
  );
}

/** The adapter that WebGPU takes; undefined if it does not start. */
function lookAtWebGpu() {
  const { stdout, failure } = sdnet("doctor", "--backend", "webgpu", "--json");
  if (failure !== undefined) {
    missing.push(failure.replace(/^sdnet: /, ""));
    return false;
  }
  const { adapter, device, webgpu } = JSON.parse(stdout);
  Object.assign(record, { adapter, adapters: webgpu, isCard: device === "GPU" });
  process.stdout.write(`adapter: ${adapter}\n`);
  if (!record.isCard)
    missing.push(`a graphics card: ${adapter} is a program on the processor, its speed says nothing`);
  return true;
}

/** Whether TensorFlow computes on a card, linking its library for CUDA if there is one. */
function lookAtCuda() {
  const card = run("nvidia-smi", ["--query-gpu=name", "--format=csv,noheader"]);
  if (card.failure !== undefined) {
    missing.push("CUDA: there is no NVIDIA driver (nvidia-smi)");
    return false;
  }
  record.nvidia = card.stdout.trim();
  const device = () => {
    const { stdout, failure } = sdnet("doctor", "--backend", "native", "--json");
    return failure === undefined ? JSON.parse(stdout).device : failure;
  };
  if (device() === "GPU") return true;
  const installed = sdnet("engine", "install", "--gpu");
  if (installed.failure === undefined && device() === "GPU") return true;
  missing.push(`CUDA: ${installed.failure ?? "TensorFlow's library for it loads and finds no card"}`);
  return false;
}

/** The device that PyTorch is to be measured on; undefined without PyTorch. */
function lookAtPyTorch() {
  if (options.reference === undefined || !existsSync(join(options.reference, "sdnet_torch.py"))) {
    missing.push("PyTorch's networks: name the folder of sdnet_torch.py with --reference");
    return undefined;
  }
  const { stdout, failure } = run(options.python, [
    "-c",
    "import torch; print(torch.__version__, 'cuda' if torch.cuda.is_available() else 'cpu')",
  ]);
  if (failure !== undefined) {
    missing.push(`PyTorch (${failure}): name a Python that has it with --python`);
    return undefined;
  }
  const [version, device] = stdout.trim().split(" ");
  record.torch = version;
  if (device === "cpu") missing.push("PyTorch for CUDA: it is measured on the processor");
  return device;
}

if (options.goldens === undefined) missing.push("golden files: name their folder with --goldens");
if (lookAtWebGpu()) {
  measureOurs("WebGPU", "webgpu");
  verify("WebGPU", "webgpu");
}
if (lookAtCuda()) {
  measureOurs("CUDA", "native");
  verify("CUDA", "native");
}
const device = lookAtPyTorch();
if (device !== undefined) measurePyTorch(device);
writeJson(options.out, record);
process.stdout.write(`\nmissing: ${missing.join("; ") || "nothing"}\nrecord: ${options.out}\n`);
const isBad = [...record.figures, ...record.verified].some(
  ({ failure, passed }) => failure !== undefined || passed === false,
);
if (isBad) process.exitCode = 1;
