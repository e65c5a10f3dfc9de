import { evaluationBatches } from "@sdnet/data";
import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel } from "@sdnet/models";
import { calibrate, describeRule, type Calibration } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { calibrationLevels } from "./calibration-levels.js";
import { measure, type MeasureOptions } from "./measure.js";
import { noisyExamples } from "./noisy-examples.js";
import { openRecordFile, type RecordFile, type RobustRecord } from "./records.js";
import { robustCharts } from "./robust-charts.js";
import { robustNetwork } from "./robust-network.js";
import { robustPage } from "./robust-page.js";
import { summarise } from "./summary.js";
import { tensorContext } from "./tensor-context.js";
import { summaryCsv, summaryTable } from "./summary-text.js";
import type { MemoryImages } from "../datasets/images.js";

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
const baseline = createModel("resnet18", { width: 1, stemAtoms: 4, imageSize: 8 });
const network = robustNetwork(model);
const corruptions = ["speckle_noise", "fog"] as const;
let calibration: Calibration;
let records: RecordFile;
let answers: readonly RobustRecord[];

const lambdas = [0.1, 0.5];
function options(over: Partial<MeasureOptions> = {}): MeasureOptions {
  return {
    ...{ test, normalization, batchSize: 4, seed: 0, corruptions, mode: "image", records },
    context: tensorContext({ network, calibration, lambdas, baseline }),
    identity: { checkpoint: "a", calibration: "b", baseline: "c", data: "cifar10", reach: "stem" },
    ...over,
  };
}

beforeAll(async () => {
  const levels = calibrationLevels(test, { corruptions, normalization, batchSize: 4, seed: 1 });
  calibration = await calibrate(network, { trainingLambda: 0.1, lambdas, levels, running: network.running });
  records = await openRecordFile(undefined);
  answers = await measure(options());
});

describe("calibrationLevels", () => {
  it("are the paper's where there are such, else the five severities", () => {
    const levels = calibration.levels.map(({ corruption, level }) => `${corruption} ${level}`);
    expect(levels.slice(0, 3)).toEqual(["clean 0", "speckle_noise 0.1", "speckle_noise 0.2"]);
    expect(levels.slice(-5)).toEqual([1, 2, 3, 4, 5].map((severity) => `fog ${severity}`));
  });
});

describe("robustNetwork", () => {
  it("knows the running statistics of the norm behind the stem", () => {
    expect(Object.keys(network.running)).toEqual(["layer0.1"]);
    expect(network.running["layer0.1"]!.mean).toHaveLength(4);
  });

  it("has less roughness than residual, and the calibration keeps the running statistics at the λ of training", () => {
    const [batch] = evaluationBatches(test, { batchSize: IMAGES, normalization });
    const images = tf.tensor4d(batch!.pixels, [IMAGES, 8, 8, 3]);
    const [rough, all] = [network.roughness(images, 0.1), network.residual(images, 0.1)].map((each) =>
      each.dataSync(),
    );
    rough!.forEach((value, index) => {
      expect(value).toBeLessThan(all![index]!);
    });
    const { mean, variance } = calibration.norms!.norms["layer0.1"]!;
    expect({ mean: mean[0], variance: variance[0] }).toEqual(network.running["layer0.1"]);
  });
});

describe("measure", () => {
  it("answers every question about every condition", () => {
    const kinds = (severity: number, corruption: string) =>
      answers
        .filter((record) => record.severity === severity && record.corruption === corruption)
        .map((record) => (record.kind === "rule" ? record.rule : record.kind))
        .sort();
    const pooled = answers.filter(
      (record) => record.kind === "rule" && record.corruption === "fog" && record.severity === 1,
    );
    expect(pooled.length).toBeGreaterThanOrEqual(3);
    expect(kinds(5, "speckle_noise")).toContain("residual-line-running-speckle_noise");
    expect(kinds(5, "speckle_noise")).not.toContain("residual-line-running-fog");
    expect(kinds(0, "clean")).toEqual(
      expect.arrayContaining(["baseline", "ratio", "sweep", "sweep", "residual-line-running-fog"]),
    );
    expect(new Set(answers.map(({ key }) => key)).size).toBe(answers.length);
    expect(answers.every(({ images }) => images === IMAGES)).toBe(true);
  });

  it("asks nothing again, and after a new calibration only what it decides", async () => {
    let asked = 0;
    const counting = {
      find: (key: string) => records.find(key),
      add: () => {
        asked++;
      },
    } as unknown as RecordFile;
    expect(await measure(options({ records: counting }))).toEqual(answers);
    expect(asked).toBe(0);
    const identity = { ...options().identity, calibration: "new" };
    await measure(options({ records: counting, identity, corruptions: [] }));
    const kept =
      answers.filter(({ corruption, kind }) => corruption === "clean" && kind === "baseline").length + 1;
    expect(asked).toBe(answers.filter(({ corruption }) => corruption === "clean").length - kept);
  });

  it("gives the same answers one by one or in batches", async () => {
    const fresh = await openRecordFile(undefined);
    const single = await measure(options({ records: fresh, batchSize: 1, corruptions: ["speckle_noise"] }));
    for (const record of single.filter(({ kind }) => kind === "rule")) {
      const same = answers.find(({ key }) => key === record.key) as Extract<RobustRecord, { kind: "rule" }>;
      expect((record as typeof same).correct).toBe(same.correct);
      expect((record as typeof same).meanLambda).toBeCloseTo(same.meanLambda, 5);
    }
  });
});

describe("summarise", () => {
  it("has the oracle at least as good as the fixed λ, and below the upper bound", () => {
    const { methods } = summarise(answers, calibration);
    const mean = (name: string) => methods.find((method) => method.name === name)!.mean;
    expect(mean("oracle")).toBeGreaterThanOrEqual(mean("fixed"));
    expect(mean("upper bound")).toBeGreaterThanOrEqual(mean("oracle"));
    expect(methods[1]!.name).toBe(`adaptive ${describeRule(calibration.recommended)}`);
    expect(methods.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["entropy", "residual ratio", "oracle, estimated norms", "baseline"]),
    );
  });

  it("compares errors with the baseline's, which are 1 for itself", () => {
    const { methods } = summarise(answers, calibration);
    expect(methods.find(({ name }) => name === "baseline")!.errors!.mean).toBe(1);
  });

  it("scores each signal against clean images", () => {
    const { scores } = summarise(answers, calibration);
    expect(scores).toHaveLength(2 * 2 * 5);
    expect(scores.every(({ auroc }) => auroc >= 0 && auroc <= 1)).toBe(true);
  });

  it("is written as a table, as CSV with a line for each cell, and as a page", async () => {
    const summary = summarise(answers, calibration);
    expect(summaryTable(summary).split("\n")[0]).toMatch(/clean +speckle +fog +mean +mCE +rCE$/);
    const lines = summaryCsv(summary.methods).trimEnd().split("\n");
    expect(lines).toHaveLength(1 + summary.methods.reduce((sum, { cells }) => sum + cells.length, 0));
    expect(lines[1]).toMatch(/^"fixed",clean,0,4,\d,[\d.]+,[\d.]+,[\d.]+,0\.1000$/);
    const sources = { model, network, test, normalization, seed: 0 };
    const charts = await robustCharts(summary, calibration);
    const page = robustPage({
      ...{ summary, charts },
      examples: await noisyExamples({ ...sources, calibration }),
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
});
