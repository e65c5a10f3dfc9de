// Speed of PGD-20 here beside forward and backward passes in PyTorch, in bursts that take turns.
//
//   node benchmarks/attack-throughput.mjs --reference DIR --python PYTHON [--width 64] [--batch 64] [--precision float32] [--rounds 5] --note "nothing else ran"
//
// One image under PGD-20 costs twenty passes: `ratio` is (PGD-20 images/s · 20) / (PyTorch passes/s), both with the gradient with respect
// to the images only. Above 1, the attack is faster than PyTorch's passes alone.
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
    precision: { type: "string", default: "float32" },
    rounds: { type: "string", default: "5" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
if (options.reference === undefined) {
  process.stderr.write("attack-throughput: --reference must be the folder of sdnet_torch.py.\n");
  process.exit(2);
}

const STEPS = 20;
const peerFile = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));
const question = { model: options.model, width: Number(options.width), batch: Number(options.batch) };
const sdnet = startPeer(process.execPath, [peerFile("attack-sdnet.mjs"), options.precision]);
const torch = startPeer(options.python, [peerFile("attack_torch.py"), "--reference", options.reference]);
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);

// Building the networks and warming them up is not a round.
await sdnet.ask({ ...question, steps: 1 });
for (const method of ["nchw", "channels_last"]) await torch.ask({ ...question, method, steps: 1 });
const rounds = [];
for (let round = 0; round < Number(options.rounds); round++) {
  const row = await waitForQuiet(Number(options.patience));
  const ask = {
    pgd: async () => (await sdnet.ask({ ...question, steps: STEPS })).milliseconds / STEPS,
    nchw: async () => (await torch.ask({ ...question, method: "nchw", steps: STEPS })).milliseconds / STEPS,
    channels_last: async () =>
      (await torch.ask({ ...question, method: "channels_last", steps: STEPS })).milliseconds / STEPS,
  };
  const names = Object.keys(ask);
  for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) row[name] = await ask[name]();
  rounds.push(row);
}
await Promise.all([sdnet.stop(), torch.stop()]);

const middle = (name) => median(rounds.map((row) => row[name]));
const layout = middle("nchw") <= middle("channels_last") ? "nchw" : "channels_last";
const ratio = spread(rounds.map((row) => row[layout] / row.pgd));
const perSecond = (milliseconds) => (1e3 * question.batch) / milliseconds;
process.stdout.write(
  `${options.model}, width ${options.width}, batch ${options.batch}: PGD-${STEPS} ${(perSecond(middle("pgd")) / STEPS).toFixed(1)} images/s` +
    ` (${perSecond(middle("pgd")).toFixed(0)} passes/s), PyTorch ${perSecond(middle(layout)).toFixed(0)} passes/s (${layout}),` +
    ` ratio ${formatSpread(ratio)}\n`,
);
if (options.out !== undefined) writeJson(options.out, { run, question, rounds, layout, ratio });
