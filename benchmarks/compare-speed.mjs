#!/usr/bin/env node
// Images per second beside PyTorch: alternates `sdnet bench` and the reference's bench_torch.py, network by network,
// so that both see the same minutes of the machine, and prints medians and their ratio to PyTorch's better layout.
//
//   node benchmarks/compare-speed.mjs --peer ../shared/reference/bench_torch.py --python .venv/bin/python --rounds 3
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    peer: { type: "string" },
    python: { type: "string", default: "python3" },
    models: { type: "string", default: "resnet18,sdnet18" },
    batch: { type: "string", default: "64" },
    width: { type: "string", default: "64" },
    steps: { type: "string", default: "6" },
    rounds: { type: "string", default: "3" },
    "power-iterations": { type: "string", default: "1" },
  },
});
if (values.peer === undefined) {
  process.stderr.write("compare-speed: --peer must be the path of bench_torch.py.\n");
  process.exit(2);
}

const program = fileURLToPath(new URL("../apps/cli/bin/sdnet.js", import.meta.url));
const sizes = ["--batch", values.batch, "--width", values.width, "--steps", values.steps];
const runJson = (command, parameters) =>
  JSON.parse(execFileSync(command, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/** Images per second by mode, ours. */
function ours(model) {
  const { backend, results } = runJson(process.execPath, [
    program,
    "bench",
    "--models",
    model,
    ...sizes,
    "--json",
  ]);
  if (backend !== "tensorflow") throw new Error(`the comparison needs the native engine, got ${backend}`);
  return Object.fromEntries(results.map(({ mode, imagesPerSecond }) => [mode, imagesPerSecond]));
}

/** Images per second by mode, PyTorch's better layout for each. */
function theirs(model) {
  const power = ["--power-iterations", values["power-iterations"]];
  const report = runJson(values.python, [values.peer, "--models", model, ...sizes, ...power]);
  const layouts = Object.values(report[model]);
  return Object.fromEntries(
    ["train", "infer"].map((mode) => [mode, Math.max(...layouts.map((layout) => layout[mode]))]),
  );
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const models = values.models.split(",");
const rounds = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const model of models) {
    const load = loadavg()[0].toFixed(1);
    // Whoever runs second may find a warmer or a busier machine: take turns.
    const first = round % 2 === 0 ? { sdnet: ours(model) } : { torch: theirs(model) };
    const { sdnet = ours(model), torch = theirs(model) } = first;
    rounds.push({ model, sdnet, torch });
    const line = ["train", "infer"].map(
      (mode) => `${mode} ${sdnet[mode].toFixed(1)} / ${torch[mode].toFixed(1)}`,
    );
    process.stdout.write(`round ${round + 1}, load ${load}: ${model} (ours / PyTorch) ${line.join(", ")}\n`);
  }
}

process.stdout.write(
  `\n${cpus()[0].model}, ${cpus().length} cores, batch ${values.batch}, width ${values.width}\n`,
);
const ourMedians = {};
for (const model of models) {
  for (const mode of ["train", "infer"]) {
    const own = rounds.filter((round) => round.model === model);
    const ratios = own.map(({ sdnet, torch }) => sdnet[mode] / torch[mode]);
    const [mine, peer] = [
      median(own.map(({ sdnet }) => sdnet[mode])),
      median(own.map(({ torch }) => torch[mode])),
    ];
    ourMedians[`${model} ${mode}`] = mine;
    process.stdout.write(
      `${model.padEnd(10)} ${mode.padEnd(6)} ours ${mine.toFixed(1).padStart(7)}  PyTorch ${peer.toFixed(1).padStart(7)}` +
        `  ratio of medians ${(mine / peer).toFixed(2)}  median of ratios ${median(ratios).toFixed(2)}` +
        `  [${Math.min(...ratios).toFixed(2)}, ${Math.max(...ratios).toFixed(2)}]\n`,
    );
  }
}
if (models.includes("resnet18") && models.includes("sdnet18")) {
  for (const mode of ["train", "infer"]) {
    const ratio = ourMedians[`sdnet18 ${mode}`] / ourMedians[`resnet18 ${mode}`];
    process.stdout.write(`SDNet-18 to our ResNet-18, ${mode}: ${ratio.toFixed(2)}\n`);
  }
}
