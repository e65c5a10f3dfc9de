// The sparse-coding layer beside PyTorch's: speed in short bursts that take turns, memory in one process for each case.
// See README.md.
//
//   node benchmarks/csc-layer.mjs --reference DIR --python PYTHON --rounds 9 --note "nothing else ran" --out FILE.json
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freshBench } from "./fresh-bench.mjs";
import { startPeer } from "./peer.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    layers: { type: "string", default: "64x64,3x64" },
    iterations: { type: "string", default: "2,8" },
    mode: { type: "string", default: "train" },
    batch: { type: "string", default: "64" },
    image: { type: "string", default: "32" },
    rounds: { type: "string", default: "9" },
    burst: { type: "string", default: "200" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
if (options.reference === undefined) {
  process.stderr.write("csc-layer: --reference must be the folder of sdnet_torch.py.\n");
  process.exit(2);
}

const OURS = ["manual", "autodiff", "conv"];
const THEIRS = ["nchw", "channels_last"];
const peerFile = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));
const startTorch = () =>
  startPeer(options.python, [peerFile("csc_layer_torch.py"), "--reference", options.reference]);

const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const cases = options.layers.split(",").flatMap((layer) =>
  options.iterations.split(",").map((iterations) => {
    const [channels, atoms] = layer.split("x").map(Number);
    const { mode } = options;
    const [batch, image] = [Number(options.batch), Number(options.image)];
    return { channels, atoms, iterations: Number(iterations), mode, batch, image };
  }),
);

const speeds = await measureSpeeds();
const results = [];
for (const [index, layerCase] of cases.entries()) {
  const result = { ...layerCase, ...speeds[index], memory: await measureMemory(layerCase) };
  results.push(result);
  process.stdout.write(report(result));
}
if (options.out !== undefined) writeJson(options.out, { run, results });

/** Milliseconds of every method in every round: one burst each, in an order that turns with the round. */
async function measureSpeeds() {
  const sdnet = startPeer(process.execPath, [peerFile("csc-layer-sdnet.mjs")]);
  const torch = startTorch();
  const methods = [
    ...OURS.map((method) => ({ method, peer: sdnet })),
    ...THEIRS.map((method) => ({ method, peer: torch })),
  ];
  const measured = [];
  for (const layerCase of cases) {
    const rounds = [];
    // Building the layers and warming them up is not a round.
    for (const { method, peer } of methods) await peer.ask({ ...layerCase, method, burst: 0 });
    for (let round = 0; round < Number(options.rounds); round++) {
      const turn = round % methods.length;
      const row = await waitForQuiet(Number(options.patience));
      for (const { method, peer } of [...methods.slice(turn), ...methods.slice(0, turn)]) {
        const answer = await peer.ask({ ...layerCase, method, burst: Number(options.burst) });
        row[method] = median(answer.milliseconds);
      }
      rounds.push(row);
    }
    measured.push({ rounds, ...summarize(rounds) });
  }
  await Promise.all([sdnet.stop(), torch.stop()]);
  return measured;
}

/** Speed ratios are taken within a round, where both sides saw the same machine; above 1, the first is faster. */
function summarize(rounds) {
  const milliseconds = Object.fromEntries(
    [...OURS, ...THEIRS].map((method) => [method, median(rounds.map((round) => round[method]))]),
  );
  const layout = THEIRS.reduce((best, next) => (milliseconds[next] < milliseconds[best] ? next : best));
  const ratio = (mine, other) => spread(rounds.map((round) => round[other] / round[mine]));
  return {
    milliseconds,
    torchLayout: layout,
    manualToTorch: ratio("manual", layout),
    autodiffToTorch: ratio("autodiff", layout),
    manualToAutodiff: ratio("manual", "autodiff"),
  };
}

/** Peak memory of each method in a process of its own. */
async function measureMemory(layerCase) {
  const { channels, atoms, iterations, mode, batch, image } = layerCase;
  const memory = {};
  for (const gradient of OURS) {
    const { peakTensorMiB, peakRssMiB } = freshBench([
      ...["--layers", `${channels}x${atoms}`, "--iterations", iterations, "--gradient", gradient],
      ...["--mode", mode, "--batch", batch, "--image", image, "--steps", 1],
    ]);
    memory[gradient] = { peakTensorMiB, peakRssMiB };
  }
  for (const method of THEIRS) {
    const torch = startTorch();
    const { peakRssMiB } = await torch.ask({ ...layerCase, method, burst: 0 });
    await torch.stop();
    memory[method] = { peakRssMiB };
  }
  return memory;
}

function report(result) {
  const { channels, atoms, iterations, mode, milliseconds, memory, torchLayout } = result;
  const lines = [...OURS, ...THEIRS].map((method) => {
    const { peakTensorMiB, peakRssMiB } = memory[method];
    const tensors = peakTensorMiB === undefined ? "" : `tensors ${peakTensorMiB.toFixed(0)} MiB`;
    return (
      `  ${method.padEnd(14)}${milliseconds[method].toFixed(1).padStart(8)} ms   ` +
      `${tensors.padEnd(18)}peak RSS ${peakRssMiB.toFixed(0)} MiB`
    );
  });
  const tensorRatio = memory.manual.peakTensorMiB / memory.autodiff.peakTensorMiB;
  const quiet = result.rounds.filter(({ isQuiet }) => isQuiet).length;
  const warning =
    quiet === result.rounds.length
      ? ""
      : "  Other work held a core: PyTorch suffers more from that than we do, so its ratios flatter us.\n";
  return (
    `${channels}x${atoms}, ${iterations} iterations, ${mode}; medians of ${result.rounds.length} rounds, ` +
    `${quiet} of them begun on a quiet machine\n` +
    `${lines.join("\n")}\n` +
    `  speed: manual / PyTorch ${torchLayout} ${formatSpread(result.manualToTorch)}, ` +
    `autodiff / PyTorch ${formatSpread(result.autodiffToTorch)}, ` +
    `manual / autodiff ${formatSpread(result.manualToAutodiff)}\n` +
    `  memory: manual / autodiff ${tensorRatio.toFixed(2)} in tensors, ` +
    `${(memory.manual.peakRssMiB / memory.autodiff.peakRssMiB).toFixed(2)} in RSS\n${warning}\n`
  );
}
