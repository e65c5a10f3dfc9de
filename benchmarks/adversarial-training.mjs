// Speed of a step of adversarial training here beside the same in PyTorch, in bursts that take turns.
//
//   node benchmarks/adversarial-training.mjs --reference DIR --python PYTHON [--model sdnet18] [--width 64] [--batch 64] [--steps 7] [--precision float32] [--rounds 5] --note "nothing else ran"
//
// A step is PGD from a random start, in evaluation mode, and an update of the weights on what it found, in training mode. `ratio` is
// images per second here over those in PyTorch, in its faster layout. Ours draws its random starts by image; that is in the time.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startPeer } from "./peer.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    model: { type: "string", default: "sdnet18" },
    width: { type: "string", default: "64" },
    batch: { type: "string", default: "64" },
    steps: { type: "string", default: "7" },
    precision: { type: "string", default: "float32" },
    rounds: { type: "string", default: "5" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
if (options.reference === undefined) {
  process.stderr.write("adversarial-training: --reference must be the folder of sdnet_torch.py.\n");
  process.exit(2);
}

const peerFile = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));
const question = {
  ...{ model: options.model, width: Number(options.width), batch: Number(options.batch) },
  steps: Number(options.steps),
};
const { precision } = options;
const sdnet = startPeer(process.execPath, [peerFile("adversarial-sdnet.mjs"), options.precision]);
const torch = startPeer(options.python, [peerFile("adversarial_torch.py"), "--reference", options.reference]);
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);

const askTorch = async (method) => (await torch.ask({ ...question, precision, method })).milliseconds;
const ask = {
  ours: async () => (await sdnet.ask(question)).milliseconds,
  nchw: () => askTorch("nchw"),
  channels_last: () => askTorch("channels_last"),
};
const names = Object.keys(ask);
// Building the networks and warming them up is not a round.
for (const name of names) await ask[name]();
const rounds = [];
for (let round = 0; round < Number(options.rounds); round++) {
  const row = await waitForQuiet(Number(options.patience));
  for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) row[name] = await ask[name]();
  rounds.push(row);
}
await Promise.all([sdnet.stop(), torch.stop()]);

const middle = (name) => median(rounds.map((row) => row[name]));
const layout = middle("nchw") <= middle("channels_last") ? "nchw" : "channels_last";
const ratio = spread(rounds.map((row) => row[layout] / row.ours));
const perSecond = (milliseconds) => (1e3 * question.batch) / milliseconds;
process.stdout.write(
  `${options.model}, width ${options.width}, batch ${options.batch}, ${precision}: PGD-${options.steps} training ` +
    `${perSecond(middle("ours")).toFixed(1)} images/s, PyTorch ${perSecond(middle(layout)).toFixed(1)} (${layout}), ratio ${formatSpread(ratio)}\n`,
);
if (options.out !== undefined) writeJson(options.out, { run, question, rounds, layout, ratio });
