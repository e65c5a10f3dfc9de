import { isCorrect, randomStream } from "@sdnet/csc-core/tensor";
import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { arrayModelOf } from "../arrays/array-model-of.js";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import { calibrate } from "../calibration/calibrate.js";
import { calibrationLevels } from "../calibration/calibration-levels.js";
import { describeRule, type Calibration } from "../calibration/calibration.js";
import { wilsonInterval } from "../evaluation/wilson-interval.js";
import { adaptiveLambda } from "../inference/adaptive-lambda.js";
import { statisticsAt } from "../inference/norm-statistics.js";
import type { ImageBatch, LabelledBatch, RobustModel, StatisticsByNorm } from "../robust-model.js";
import { conditionTransform, type Condition } from "./conditions.js";
import type { Measurement, StudyPlace, StudyRecords } from "./measurements.js";
import { studyWork, type StudyRequest } from "./plan.js";
import { runArrayStudy, runStudy } from "./run-study.js";
import type { StudySummary } from "./summary.js";

const [IMAGES, SIDE, CLASSES] = [6, 8, 4];
const CORRUPTIONS = ["speckle_noise", "fog"] as const;
const LAMBDAS = [0.1, 0.3, 0.6];
const random = randomStream(3, "images");
const pictures = Array.from({ length: IMAGES }, () =>
  Uint8Array.from({ length: SIDE * SIDE * 3 }, () => random.below(256)),
);

/** Labels of the pictures: what the model answers at λ 0.3, so that one λ is best. */
let labelOf: Iterable<number> & ArrayLike<number> = [];

/** Some pictures as batches, normalised and perhaps under noise. */
function batches(
  transform: ReturnType<typeof conditionTransform>,
  { batchSize = IMAGES, from = pictures } = {},
): LabelledBatch[] {
  const size = { height: SIDE, width: SIDE, channels: 3 };
  return Array.from({ length: Math.ceil(from.length / batchSize) }, (_, batch) => {
    const part = from.slice(batch * batchSize, (batch + 1) * batchSize);
    const pixels = Float32Array.from(
      part.flatMap((image) => [...(transform?.(image, 0, size) ?? image)]),
      (value) => (value / 255 - 0.5) / 0.25,
    );
    const labels = Int32Array.from(part, (image) => labelOf[pictures.indexOf(image)] ?? 0);
    return { pixels, labels, size: part.length, ...size };
  });
}

const images = (condition: Condition) => batches(conditionTransform(condition, { seed: 0 }));

/** A classifier whose images are counted whenever they are coded, by λ; λ of each image are counted as `own`. */
function countingModel() {
  const stem = new CscConv2d({ name: "stem", filters: 6, kernelSize: 3, seed: 3 });
  const norm = new BatchNorm({ name: "norm" });
  norm.apply(stem.apply(tf.zeros([1, SIDE, SIDE, 3])));
  const weights = tf.randomNormal<tf.Rank.R2>([6, CLASSES], 0, 1, "float32", 5);
  const codings = new Map<string, number>();
  const encode = (pixels: tf.Tensor4D, lambda: number | tf.Tensor1D) => {
    const name = typeof lambda === "number" ? String(lambda) : "own";
    codings.set(name, (codings.get(name) ?? 0) + pixels.shape[0]);
    return stem.encode(pixels, { lambda });
  };
  const classify = (codes: tf.Tensor4D, statistics?: StatisticsByNorm) =>
    tf.tidy(() => {
      const normalized = norm.call(codes, statistics ? { statistics } : {});
      return tf.matMul<tf.Tensor2D>(tf.sub(tf.mean(normalized, [1, 2]), usual), weights);
    });
  const [clean] = batches(undefined) as [LabelledBatch];
  const usual = tf.mean(
    norm.call(stem.encode(tf.tensor4d(clean.pixels, [IMAGES, SIDE, SIDE, 3]), { lambda: 0.3 })),
    [0, 1, 2],
  );
  const energy = (residual: tf.Tensor4D) => tf.sum<tf.Tensor1D>(tf.square(residual), [1, 2, 3]);
  const rough = (residual: tf.Tensor4D) => energy(tf.sub(residual, tf.avgPool(residual, 3, 1, "same")));
  const left = (pixels: tf.Tensor4D, codes: tf.Tensor4D) => stem.residual(pixels, codes);
  const model: RobustModel = {
    predict: (pixels, lambda, statistics) => tf.tidy(() => classify(encode(pixels, lambda), statistics)),
    residual: (pixels, lambda) => tf.tidy(() => energy(left(pixels, encode(pixels, lambda)))),
    roughness: (pixels, lambda) => tf.tidy(() => rough(left(pixels, encode(pixels, lambda)))),
    code: (pixels, lambda) => {
      const codes = encode(pixels, lambda);
      return {
        predict: (statistics) => classify(codes, statistics),
        signals: () =>
          tf.tidy(() => ({ residual: energy(left(pixels, codes)), roughness: rough(left(pixels, codes)) })),
        dispose: () => {
          codes.dispose();
        },
      };
    },
    moments: (pixels, lambda) =>
      tf.tidy(() => {
        const { mean, variance } = tf.moments(stem.encode(pixels, { lambda }), [0, 1, 2]);
        return { norm: { mean: mean as tf.Tensor1D, variance: variance as tf.Tensor1D } };
      }),
  };
  return { model, codings };
}

/** The same model, its answers as plain arrays that come later, without a way to code once. */
function arrays(): ArrayRobustModel {
  const rest = { ...arrayModelOf(model), code: undefined };
  return { ...rest, explain: explained(rest) };
}

function explained(rest: ArrayRobustModel): NonNullable<ArrayRobustModel["explain"]> {
  return async (batch, lambda, statistics) => {
    const [logits, residual, roughness] = await Promise.all([
      rest.predict(batch, lambda, statistics),
      rest.residual(batch, lambda),
      rest.roughness!(batch, lambda),
    ]);
    return { logits, residual, roughness };
  };
}

/** A store in memory, and how many measurements were added to it. */
function store(): StudyRecords & { readonly kept: Map<string, Measurement>; added: number } {
  const kept = new Map<string, Measurement>();
  const records = {
    ...{ kept, added: 0 },
    find: (place: StudyPlace) => kept.get(JSON.stringify(place)),
    add: (place: StudyPlace, measurement: Measurement) => {
      records.added++;
      kept.set(JSON.stringify(place), measurement);
    },
  };
  return records;
}

const { model, codings } = countingModel();
/** Another network: guesses by the mean of the pixels. */
const guess = (pixels: Float32Array) => {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  return Array.from({ length: CLASSES }, (_, label) => mean * (label - 1));
};
const baseline = ({ pixels, size }: ImageBatch) => {
  const length = pixels.length / size;
  const rows = Array.from({ length: size }, (_, image) =>
    guess(pixels.subarray(image * length, (image + 1) * length)),
  );
  return Promise.resolve(Float32Array.from(rows.flat()));
};
const records = store();
let codingsOfStudy: ReadonlyMap<string, number>;
let request: StudyRequest;
let calibration: Calibration;
let summary: StudySummary;

beforeAll(async () => {
  const [clean] = batches(undefined) as [LabelledBatch];
  const answers = model.predict(tf.tensor4d(clean.pixels, [IMAGES, SIDE, SIDE, 3]), 0.3);
  labelOf = tf.argMax(answers, 1).dataSync();
  const levels = calibrationLevels(CORRUPTIONS, { seed: 1, images: (transform) => batches(transform) });
  const channels = (value: number) => Array.from({ length: 6 }, () => value);
  const running = { norm: { mean: channels(0), variance: channels(1) } };
  calibration = await calibrate(model, { trainingLambda: 0.1, lambdas: LAMBDAS, levels, running });
  request = { calibration, baseline };
  codings.clear();
  summary = await runStudy(model, request, { images, records });
  codingsOfStudy = new Map(codings);
});

/** Accuracy under a condition by its definition. */
function accuracy(
  { corruption, severity }: Condition,
  classify: (pixels: tf.Tensor4D) => tf.Tensor2D,
): number {
  const [batch] = images({ corruption, severity }) as [LabelledBatch];
  return tf.tidy(() => {
    const pixels = tf.tensor4d(batch.pixels, [IMAGES, SIDE, SIDE, 3]);
    return tf.mean(isCorrect(classify(pixels), tf.tensor1d(batch.labels, "int32"))).dataSync()[0]!;
  });
}

const methodOf = (name: string) => summary.methods.find((method) => method.name === name)!;

describe("runStudy", () => {
  it("has fixed, adaptive and best λ and the baseline as they are defined, under every condition, with intervals", () => {
    const adaptive = adaptiveLambda(model, calibration);
    const at = (lambda: number, isEstimated: boolean) => (pixels: tf.Tensor4D) =>
      model.predict(
        pixels,
        lambda,
        isEstimated ? statisticsAt(calibration.norms!, tf.tensor1d([lambda])) : undefined,
      );
    const best = (cell: Condition, isEstimated: boolean) =>
      Math.max(...LAMBDAS.map((lambda) => accuracy(cell, at(lambda, isEstimated))));
    for (const cell of methodOf("fixed").cells) {
      const of = (name: string) =>
        methodOf(name).cells.find(
          ({ corruption, severity }) => corruption === cell.corruption && severity === cell.severity,
        )!.accuracy;
      expect(cell.accuracy).toBeCloseTo(accuracy(cell, at(0.1, false)), 6);
      expect(of(`adaptive ${describeRule(calibration.recommended)}`)).toBeCloseTo(
        accuracy(cell, (pixels) => adaptive.predict(pixels)),
        6,
      );
      expect(of("oracle")).toBeCloseTo(best(cell, false), 6);
      expect(of("oracle, estimated norms")).toBeCloseTo(best(cell, true), 6);
      const guesses = (pixels: tf.Tensor4D) =>
        tf.tensor2d(tf.unstack(pixels).map((image) => guess(image.dataSync<"float32">())));
      expect(of("baseline")).toBeCloseTo(accuracy(cell, guesses), 6);
      expect(cell.interval).toEqual(wilsonInterval(cell.correct, IMAGES));
    }
    expect(new Set(labelOf).size).toBeGreaterThan(2);
    expect(methodOf("fixed").cells).toHaveLength(1 + 5 * CORRUPTIONS.length);
    expect(methodOf("oracle").mean).toBeGreaterThan(methodOf("fixed").mean);
  });

  it("codes each image once at each λ whatever the norms, once for every rule, and the sample of ACSC's objective apart", () => {
    const conditions = 1 + 5 * CORRUPTIONS.length;
    const rules = [...records.kept.values()].filter(({ kind }) => kind === "rule").length;
    for (const lambda of LAMBDAS.slice(1))
      expect(codingsOfStudy.get(String(lambda))).toBe(conditions * IMAGES);
    // The objective compares with the residual at the λ of training, which does not change from step to step.
    expect(codingsOfStudy.get("0.1")).toBe(2 * conditions * IMAGES);
    expect(codingsOfStudy.get("own")).toBe((rules + conditions * 10) * IMAGES);
  });

  it("asks for nothing that the records know, and after a new calibration only for what they do not", async () => {
    const counting = { ...records, kept: new Map(records.kept), added: 0 };
    const asked: Condition[] = [];
    const find = (place: StudyPlace) => counting.kept.get(JSON.stringify(place));
    const add = () => {
      counting.added++;
    };
    const seen = (condition: Condition) => (asked.push(condition), images(condition));
    const again = await runStudy(model, request, { images: seen, records: { find, add } });
    expect(again).toEqual(summary);
    expect([asked, counting.added]).toEqual([[], 0]);
    const onlySweeps = (place: StudyPlace) => (place.question.kind === "sweep" ? find(place) : undefined);
    const partly = await runStudy(model, request, { images: seen, records: { find: onlySweeps, add } });
    expect(partly).toEqual(summary);
    const sweeps = [...records.kept.values()].filter(({ kind }) => kind === "sweep").length;
    expect(counting.added).toBe(records.kept.size - sweeps);
  });

  it("goes on after a stop with the conditions that are not done, to the same result", async () => {
    const kept = store();
    const stopping = (condition: Condition) => {
      if (condition.corruption === "fog" && condition.severity === 2) throw new Error("stopped");
      return images(condition);
    };
    await expect(runStudy(model, request, { images: stopping, records: kept })).rejects.toThrow("stopped");
    const before = kept.added;
    expect(before).toBeGreaterThan(0);
    const done: number[] = [];
    const resumed = await runStudy(model, request, {
      ...{ images, records: kept },
      onProgress: (classified) => done.push(classified),
    });
    expect(resumed).toEqual(summary);
    expect(kept.added).toBe(records.kept.size);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(studyWork(request, IMAGES));
  });

  it("gives the same accuracies one by one or in batches", async () => {
    const single = await runStudy(
      model,
      { ...request, corruptions: ["speckle_noise"] },
      { images: (condition) => batches(conditionTransform(condition, { seed: 0 }), { batchSize: 1 }) },
    );
    for (const { name, cells } of single.methods.filter(({ name }) => !name.includes("of the noise"))) {
      const known = methodOf(name).cells.filter(({ corruption }) => corruption !== "fog");
      expect(cells.map(({ correct }) => correct)).toEqual(known.map(({ correct }) => correct));
    }
  });

  it("gives the same for a model that answers in plain arrays", async () => {
    const lambdas = new Map<string, number>();
    for (const each of records.kept.values()) {
      if (each.kind === "ratio") lambdas.set(`${each.corruption} ${each.severity}`, each.lambda);
    }
    const asked: number[] = [];
    const same = await runArrayStudy(arrays(), request, {
      images,
      // In the order of the conditions, each of which asks once.
      ratioLambda: ({ size }) => [...lambdas.values()][asked.push(size) - 1]!,
    });
    expect(same).toEqual(summary);
    expect(asked).toEqual([...lambdas.values()].map(() => IMAGES));
  });

  it("frees every tensor", async () => {
    const before = tf.memory().numTensors;
    await runStudy(model, { ...request, corruptions: [] }, { images });
    expect(tf.memory().numTensors).toBe(before);
  });
});
