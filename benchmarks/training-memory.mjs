// Peak resident memory and speed of training steps of several networks, one process for each, in alternating rounds.
// See README.md.
//
//   node benchmarks/training-memory.mjs --models resnet18,sdnet18 --batch 64 --width 64 --rounds 3 --out FILE.json
import { parseArgs } from "node:util";
import { freshBench } from "./fresh-bench.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: "resnet18,sdnet18" },
    batch: { type: "string", default: "64" },
    width: { type: "string", default: "64" },
    steps: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});

const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const models = options.models.split(",");
const rounds = [];
for (let round = 0; round < Number(options.rounds); round++) {
  const turn = round % models.length;
  const row = { ...(await waitForQuiet(Number(options.patience))), models: {} };
  for (const model of [...models.slice(turn), ...models.slice(0, turn)]) {
    const { peakRssMiB, imagesPerSecond } = freshBench([
      ...["--models", model, "--mode", "train", "--batch", options.batch],
      ...["--width", options.width, "--steps", options.steps],
    ]);
    row.models[model] = { peakRssMiB, imagesPerSecond };
  }
  rounds.push(row);
}

const quiet = rounds.filter(({ isQuiet }) => isQuiet).length;
process.stdout.write(
  `Training at batch ${options.batch}, width ${options.width}; medians of ${rounds.length} rounds, ` +
    `${quiet} of them begun on a quiet machine; ratios to ${models[0]} within a round\n`,
);
for (const model of models) {
  const figure = (name) => rounds.map((round) => round.models[model][name]);
  const ratio = (name) =>
    formatSpread(spread(rounds.map((round) => round.models[model][name] / round.models[models[0]][name])));
  process.stdout.write(
    `  ${model.padEnd(14)}peak RSS ${median(figure("peakRssMiB")).toFixed(0).padStart(5)} MiB, ratio ${ratio("peakRssMiB")}   ` +
      `${median(figure("imagesPerSecond")).toFixed(1).padStart(6)} images/s, ratio ${ratio("imagesPerSecond")}\n`,
  );
}
if (options.out !== undefined) writeJson(options.out, { run, rounds });
