// Whole networks in float32 and bfloat16 beside PyTorch in float32 and with bfloat16 autocast: images/s and peak memory. Every figure is
// of a process of its own; all processes of a network take turns within a round.
//
//   node benchmarks/half-precision.mjs --reference DIR --python PYTHON --widths 64 --models resnet18,sdnet18,sdnet18-all \
//     --modes train,infer --precisions float32,bfloat16 --rounds 4 --note "nothing else ran" --out FILE.json
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freshBench } from "./fresh-bench.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    models: { type: "string", default: "resnet18,sdnet18,sdnet18-all" },
    modes: { type: "string", default: "train,infer" },
    precisions: { type: "string", default: "float32,bfloat16" },
    widths: { type: "string", default: "64" },
    batch: { type: "string", default: "64" },
    steps: { type: "string", default: "10" },
    rounds: { type: "string", default: "4" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
if (options.reference === undefined) {
  process.stderr.write("half-precision: --reference must be the folder of sdnet_torch.py.\n");
  process.exit(2);
}

const PEER = fileURLToPath(new URL("peers/network_torch.py", import.meta.url));
const LAYOUTS = ["nchw", "channels_last"];
const [batch, steps] = [Number(options.batch), Number(options.steps)];
const precisions = options.precisions.split(",");

function ours({ model, mode, width }, precision) {
  const { imagesPerSecond, peakRssMiB } = freshBench([
    ...["--models", model, "--mode", mode, "--batch", options.batch, "--width", String(width)],
    ...["--steps", options.steps, "--precision", precision],
  ]);
  return { imagesPerSecond, peakRssMiB };
}

function theirs(one, precision, layout) {
  const question = JSON.stringify({ ...one, precision, layout, batch, steps });
  const output = execFileSync(options.python, [PEER, "--reference", options.reference], {
    encoding: "utf8",
    input: `${question}\n`,
    stdio: ["pipe", "pipe", "inherit"],
  });
  return JSON.parse(output);
}

const cases = options.widths
  .split(",")
  .flatMap((width) =>
    options.models
      .split(",")
      .flatMap((model) => options.modes.split(",").map((mode) => ({ model, mode, width: Number(width) }))),
  );
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const rounds = [];
for (let round = 0; round < Number(options.rounds); round++) {
  for (const one of cases) {
    const sides = precisions.flatMap((precision) => [
      { name: `ours ${precision}`, measure: () => ours(one, precision) },
      ...LAYOUTS.map((layout) => ({
        name: `PyTorch ${precision} ${layout}`,
        measure: () => theirs(one, precision, layout),
      })),
    ]);
    const row = { round: round + 1, ...one, ...(await waitForQuiet(Number(options.patience))), figures: {} };
    const turn = round % sides.length;
    for (const { name, measure } of [...sides.slice(turn), ...sides.slice(0, turn)])
      row.figures[name] = measure();
    rounds.push(row);
    if (options.out !== undefined) writeJson(options.out, { run, rounds });
    const speeds = Object.entries(row.figures).map(
      ([name, { imagesPerSecond }]) => `${name} ${imagesPerSecond.toFixed(0)}`,
    );
    process.stderr.write(
      `round ${round + 1}, ${one.model} w${one.width} ${one.mode}: ${speeds.join(", ")}\n`,
    );
  }
}

const quiet = rounds.filter(({ isQuiet }) => isQuiet).length;
process.stdout.write(
  `Batch ${batch}; images/s and MiB are medians of ${options.rounds} rounds [least, most], ratios within a round to PyTorch's layout ` +
    `with the larger median; ${quiet} of ${rounds.length} rounds were begun on a quiet machine.\n`,
);
for (const { model, mode, width } of cases) {
  const own = rounds.filter((row) => row.model === model && row.mode === mode && row.width === width);
  const values = (name, what) => own.map(({ figures }) => figures[name][what]);
  const better = (precision) =>
    LAYOUTS.map((layout) => `PyTorch ${precision} ${layout}`).reduce((one, other) =>
      median(values(one, "imagesPerSecond")) >= median(values(other, "imagesPerSecond")) ? one : other,
    );
  process.stdout.write(`\n${model}, width ${width}, ${mode}\n`);
  const peers = precisions.map(better);
  for (const name of [...precisions.map((precision) => `ours ${precision}`), ...peers]) {
    const speed = formatSpread(spread(values(name, "imagesPerSecond")), 1);
    const memory = formatSpread(spread(values(name, "peakRssMiB")), 0);
    process.stdout.write(`  ${name.padEnd(32)}${speed.padStart(24)} images/s  ${memory.padStart(20)} MiB\n`);
  }
  for (const precision of precisions) {
    for (const peer of peers) {
      const ratio = (what) =>
        formatSpread(
          spread(own.map(({ figures }) => figures[`ours ${precision}`][what] / figures[peer][what])),
        );
      process.stdout.write(
        `  ours ${precision} / ${peer}: speed ${ratio("imagesPerSecond")}, memory ${ratio("peakRssMiB")}\n`,
      );
    }
  }
}
