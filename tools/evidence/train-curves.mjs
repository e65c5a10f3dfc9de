#!/usr/bin/env node
// That every family of networks learns: trains each for some steps on CIFAR-10 with `sdnet train`, one after the other, and
// draws their losses. A family that is there already is not trained again, an interrupted one goes on. Build first (`tsc -b`).
//
//   node tools/evidence/train-curves.mjs --runs runs/curves --out curves [--families resnet18,scn] [--steps 300] [--batch 64]
//
// Writes OUT.json, OUT.svg and OUT.md. More overrides of the experiment, for all families, may follow as KEY=VALUE.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderChart } from "../../packages/reports/dist/page/chart.js";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";
import { metricsOf } from "./run-metrics.mjs";

/** Steps that one point of a curve averages. */
const WINDOW = 10;

const NARROW = ["cifar10-sdnet18-width16.yaml", "model.width=16"];
/** Experiment and overrides of each family: narrow, so that a few hundred steps take minutes. */
const FAMILIES = {
  resnet18: [...NARROW, "model.name=resnet18", "model.stemAtoms=16"],
  sdnet18: [...NARROW, "model.name=sdnet18"],
  "sdnet18-all": [...NARROW, "model.name=sdnet18-all", "training.optimizer.learningRate=0.1"],
  scn: ["cifar10-scn.yaml", "model.width=16", "training.schedule={name: constant}"],
  scn18: [...NARROW, "model.name=scn18", "model.iterations=50", "training.optimizer.learningRate=0.1"],
  // Half of the usual steps unroll the function, the others solve for its fixed point.
  "mdeq-tiny": ["cifar10-mdeq-tiny.yaml", "model.equilibrium.pretrainSteps=150"],
};

const { values: options, positionals: overrides } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string" },
    out: { type: "string" },
    families: { type: "string", default: Object.keys(FAMILIES).join() },
    steps: { type: "string", default: "300" },
    batch: { type: "string", default: "64" },
    note: { type: "string" },
  },
});
if (options.runs === undefined || options.out === undefined) {
  process.stderr.write(
    "train-curves: --runs must be a folder for the runs, --out the path of the results.\n",
  );
  process.exit(2);
}

const program = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
const steps = Number(options.steps);
const run = describeRun({ ...options, runs: undefined });
process.stdout.write(`${formatRun(run)}\n`);

const isDone = (metrics) => metrics.some(({ kind, step }) => kind === "evaluation" && step >= steps);

/** Trains a family as far as it is missing; returns what the run recorded, or why there is nothing. */
function train(family) {
  const directory = join(options.runs, family);
  const before = metricsOf(directory);
  if (isDone(before)) return before;
  const [experiment, ...own] = FAMILIES[family];
  const common = [`training.steps=${steps}`, `training.batchSize=${options.batch}`, "data.testLimit=2000"];
  const resume = before.length > 0 ? ["--resume"] : [];
  const { status } = spawnSync(
    process.execPath,
    [program, "train", experiment, ...common, ...own, ...overrides, "--out", directory, ...resume],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const after = metricsOf(directory);
  if (isDone(after)) return after;
  process.stderr.write(`train-curves: ${family} ended with exit code ${status}; see above.\n`);
  process.exitCode = 1;
  return undefined;
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Losses in windows of ten steps, and the ends of the curve. */
function curveOf(family, metrics) {
  const losses = metrics.filter(({ kind, step }) => kind === "step" && step <= steps).map(({ loss }) => loss);
  const points = [];
  for (let start = 0; start + WINDOW <= losses.length; start += WINDOW) {
    points.push({ step: start + WINDOW, loss: mean(losses.slice(start, start + WINDOW)) });
  }
  const { top1, images } = metrics.findLast(({ kind }) => kind === "evaluation");
  const ends = { first: points[0].loss, last: mean(points.slice(-3).map(({ loss }) => loss)) };
  return { family, steps: losses.length, ...ends, isFalling: ends.last < ends.first, top1, images, points };
}

const curves = options.families.split(",").flatMap((family) => {
  if (FAMILIES[family] === undefined) {
    process.stderr.write(
      `train-curves: --families knows ${Object.keys(FAMILIES).join(", ")}, got ${family}.\n`,
    );
    process.exit(2);
  }
  const metrics = train(family);
  if (metrics === undefined) return [];
  const curve = curveOf(family, metrics);
  process.stdout.write(`${family}: loss ${curve.first.toFixed(3)} -> ${curve.last.toFixed(3)}\n`);
  return [curve];
});

const table = [
  "| network | steps | loss, first 10 steps | loss, last 30 steps | top-1 after it |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...curves.map(
    ({ family, steps: done, first, last, top1, images }) =>
      `| ${family} | ${done} | ${first.toFixed(3)} | ${last.toFixed(3)} | ${(100 * top1).toFixed(1)} % of ${images} |`,
  ),
].join("\n");
const falling = curves.filter(({ isFalling }) => isFalling).length;
const summary = `Loss falls for ${falling} of ${options.families.split(",").length} networks.`;
const chart = await renderChart({
  width: 560,
  height: 320,
  data: {
    values: curves.flatMap(({ family, points }) => points.map((point) => ({ family, ...point }))),
  },
  mark: { type: "line", strokeWidth: 2 },
  encoding: {
    x: { field: "step", type: "quantitative", title: `step (batch ${options.batch})` },
    y: {
      field: "loss",
      type: "quantitative",
      title: `training loss, mean of ${WINDOW} steps`,
      scale: { zero: false },
    },
    color: { field: "family", type: "nominal", sort: Object.keys(FAMILIES) },
  },
});
writeJson(`${options.out}.json`, { run, overrides, experiments: FAMILIES, curves });
writeFileSync(`${options.out}.svg`, `${chart}\n`);
writeFileSync(`${options.out}.md`, `# Training curves\n\n${formatRun(run)}\n${table}\n\n${summary}\n`);
process.stdout.write(`\n${table}\n\n${summary}\n`);
if (falling < options.families.split(",").length) process.exitCode = 1;
