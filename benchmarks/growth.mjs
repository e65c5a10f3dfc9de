// How time and memory of the sparse-coding layer grow with batch, image, atoms and iterations: one varies, the others
// stay. Writes growth.json and one chart for each axis. See README.md.
//
//   node benchmarks/growth.mjs --rounds 3 --out DIR
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { renderChart } from "../packages/reports/dist/index.js";
import { freshBench } from "./fresh-bench.mjs";
import { growthChart } from "./growth-chart.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { median } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    axes: { type: "string", default: "batch,image,atoms,iterations" },
    gradients: { type: "string", default: "manual,autodiff" },
    channels: { type: "string", default: "64" },
    steps: { type: "string", default: "3" },
    rounds: { type: "string", default: "3" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
/** Base setting, and below it the values of each size that varies. */
const BASE = { batch: 32, image: 32, atoms: 64, iterations: 2 };
const VALUES = {
  batch: [8, 16, 32, 64, 128],
  image: [16, 24, 32, 48, 64],
  atoms: [16, 32, 64, 96, 128],
  iterations: [1, 2, 4, 6, 8],
};
const axes = options.axes.split(",");
const unknown = axes.find((axis) => !(axis in VALUES));
if (options.out === undefined || unknown !== undefined) {
  const problem =
    unknown === undefined
      ? "--out must name a folder"
      : `--axes must be among ${Object.keys(VALUES).join(", ")}, got ${unknown}`;
  process.stderr.write(`growth: ${problem}.\n`);
  process.exit(2);
}

const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const points = axes.flatMap((axis) =>
  VALUES[axis].flatMap((value) =>
    options.gradients.split(",").map((gradient) => ({ axis, value, gradient, rounds: [] })),
  ),
);
for (let round = 0; round < Number(options.rounds); round++) {
  // Every second round runs backwards, so that drift does not look like growth.
  for (const point of round % 2 === 0 ? points : points.toReversed()) {
    const { axis, value, gradient } = point;
    const { batch, image, atoms, iterations } = { ...BASE, [axis]: value };
    const state = await waitForQuiet(Number(options.patience));
    const { milliseconds, peakTensorMiB, peakRssMiB } = freshBench([
      ...["--layers", `${options.channels}x${atoms}`, "--iterations", iterations, "--gradient", gradient],
      ...["--mode", "train", "--batch", batch, "--image", image, "--steps", options.steps],
    ]);
    point.rounds.push({ ...state, milliseconds, peakTensorMiB, peakRssMiB });
  }
}

const results = points.map((point) => {
  const middle = (name) => median(point.rounds.map((round) => round[name]));
  return {
    ...point,
    milliseconds: middle("milliseconds"),
    peakTensorMiB: middle("peakTensorMiB"),
    peakRssMiB: middle("peakRssMiB"),
  };
});
mkdirSync(options.out, { recursive: true });
writeJson(join(options.out, "growth.json"), {
  run,
  base: { channels: Number(options.channels), ...BASE },
  results,
});
const states = results.flatMap(({ rounds }) => rounds);
const quiet = states.filter(({ isQuiet }) => isQuiet).length;
process.stdout.write(`${quiet} of ${states.length} processes began on a quiet machine\n`);
for (const axis of axes) {
  const ofAxis = results.filter((result) => result.axis === axis);
  process.stdout.write(`${axis}\n`);
  for (const { value, gradient, milliseconds, peakTensorMiB, peakRssMiB } of ofAxis) {
    process.stdout.write(
      `  ${String(value).padStart(4)} ${gradient.padEnd(9)}${milliseconds.toFixed(1).padStart(8)} ms` +
        `${peakTensorMiB.toFixed(1).padStart(8)} MiB tensors${peakRssMiB.toFixed(0).padStart(6)} MiB RSS\n`,
    );
  }
  writeFileSync(join(options.out, `${axis}.svg`), await renderChart(growthChart(axis, ofAxis)));
}
