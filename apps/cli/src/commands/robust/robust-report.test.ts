import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel } from "@sdnet/models";
import { arrayModelOf, calibrate, runStudy, type Calibration, type StudySummary } from "@sdnet/robust";
import { beforeAll, expect, it } from "vitest";
import { type MemoryImages, sampleClasses } from "@sdnet/train/node";
import { calibrationLevels } from "../calibrate/calibration-levels.js";
import { conditionImages } from "./condition-images.js";
import { noisyExamples, robustBenchTable, robustCharts, robustPage, studyCsv } from "@sdnet/reports";
import { robustNetwork } from "@sdnet/train";
import { describeStop } from "./run-robust-command.js";

const IMAGES = 4;
const random = randomStream(1, "images");
const test: MemoryImages = {
  kind: "memory",
  ...{ name: "cifar10", split: "test", length: IMAGES, height: 8, width: 8, channels: 3 },
  classNames: Array.from({ length: 10 }, (_, index) => `class ${index}`),
  images: Uint8Array.from({ length: IMAGES * 192 }, () => random.below(256)),
  labels: Uint8Array.from({ length: IMAGES }, (_, index) => index),
};
const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
const model = createModel("sdnet18", { width: 1, stemAtoms: 4, imageSize: 8 });
const network = robustNetwork(model);
const baseline = arrayModelOf(
  robustNetwork(createModel("sdnet18", { width: 1, stemAtoms: 4, imageSize: 8, seed: 5 })),
);
const corruptions = ["speckle_noise", "fog"] as const;
const lambdas = [0.1, 0.5];
let calibration: Calibration;
let summary: StudySummary;

beforeAll(async () => {
  const levels = calibrationLevels(test, { corruptions, normalization, batchSize: 4, seed: 1 });
  calibration = await calibrate(network, { trainingLambda: 0.1, lambdas, levels, running: network.running });
  summary = await runStudy(
    network,
    { calibration, baseline: (images) => baseline.predict(images, 0.1) },
    { images: (condition) => conditionImages(condition, { test, normalization, batchSize: 4, seed: 0 }) },
  );
});

it("says what a study that is stopped keeps: whole conditions", () => {
  const stop = (seen: readonly string[], out?: string) => describeStop({ seen, conditions: 11, out });
  expect(stop(["clean", "fog 1", "fog 2"], "runs/x")).toBe(
    "Stopped; 2 of 11 conditions are kept, and the same command goes on from runs/x. What was measured under fog 2 so far is lost.",
  );
  expect(stop([], "runs/x")).toBe(
    "Stopped; 0 of 11 conditions are kept, and the same command goes on from runs/x.",
  );
  expect(stop(["clean"])).toBe("Stopped; nothing is kept, for want of --out.");
});

it("has the running statistics at the λ of training among the estimated ones", () => {
  const { mean, variance } = calibration.norms!.norms["layer0.1"]!;
  expect({ mean: mean[0], variance: variance[0] }).toEqual(network.running!["layer0.1"]);
});

it("is written as CSV with a line for each cell, and as a page", async () => {
  const lines = studyCsv(summary.methods).trimEnd().split("\n");
  expect(lines).toHaveLength(1 + summary.methods.reduce((sum, { cells }) => sum + cells.length, 0));
  expect(lines[1]).toMatch(/^"fixed",clean,0,4,\d,[\d.]+,[\d.]+,[\d.]+,0\.1000$/);
  const sources = { model, network, normalization, seed: 0 };
  const charts = await robustCharts(summary, calibration);
  const page = robustPage({
    ...{ summary, charts },
    examples: noisyExamples({ ...sources, calibration, sample: await sampleClasses(test, 6) }),
    subject: {
      ...{ network: "sdnet18", checkpointSha256: "0".repeat(64), data: "cifar10", images: IMAGES, seed: 0 },
      ...{ mode: "image", lambdas, trainingLambda: 0.1, recommended: calibration.recommended },
      ...{ backend: "cpu", date: "2026-11-28" },
      calibration: {
        ...{ checkpointSha256: "0".repeat(64), network: "sdnet18", data: "cifar10", split: "train" },
        ...{ firstImage: 0, images: IMAGES, seenInTraining: null, seed: 1, reach: "stem" },
        ...{ date: "2026-11-28", versions: {} },
      },
    },
  });
  expect(charts.severity).toHaveLength(corruptions.length);
  expect(page.match(/<svg/g)).toHaveLength(charts.severity.length + charts.fits.length);
  expect(page.match(/<img/g)).toHaveLength(4 * IMAGES);
  expect(page).toContain("seen in training: unknown");
});

it("is written as the table of RobustBench, best first, with what is not as there", () => {
  const lines = robustBenchTable(summary, { network: "sdnet18", data: "cifar10", images: IMAGES }).split(
    "\n",
  );
  expect(lines[0]).toBe("| Rank | Method | Standard accuracy | Robust accuracy | Architecture | mCE | rCE |");
  expect(lines).toHaveLength(2 + summary.methods.length + 2);
  const robust = lines.slice(2, -2).map((line) => Number(line.split("|")[4]));
  expect(robust).toEqual([...robust].sort((one, other) => other - one));
  expect(robust[0]).toBeCloseTo(100 * Math.max(...summary.methods.map(({ mean }) => mean)), 2);
  expect(lines.at(-1)).toBe(
    "4 images of cifar10; 14 of the benchmark's 15 corruptions are missing; not in the benchmark: speckle_noise; best λ are no entries: they know the labels.",
  );
});
