import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { adaptiveLambda } from "../inference/adaptive-lambda.js";
import type { LabelledBatch, RobustModel } from "../robust-model.js";
import { calibrate, calibrationWork, type CalibrateOptions, type SweepPlace } from "./calibrate.js";
import { estimateNorms } from "./estimate-norms.js";
import type { Sweep } from "./sweep.js";

/**
 * One-pixel images `100 label + noise`. The model is right where λ is noise / 10 to within 0.15, noise being what the residual says.
 */
const MODEL: RobustModel = {
  predict: (images, lambda) =>
    tf.tidy(() => {
      const noise = tf.mod(tf.reshape(images, [-1]), 100);
      const label = tf.floor(tf.div(tf.reshape(images, [-1]), 100));
      const right = tf.less(tf.abs(tf.sub(tf.div(noise, 10), lambda)), 0.15);
      const said = tf.where(right, label, tf.sub(1, label));
      return tf.oneHot(tf.cast(said, "int32"), 2).toFloat() as tf.Tensor2D;
    }),
  residual: (images) => tf.tidy(() => tf.mod<tf.Tensor1D>(tf.reshape(images, [-1]), 100)),
};

function batch(noise: number): LabelledBatch {
  const labels = [0, 1, 0, 1];
  return {
    pixels: Float32Array.from(labels, (label) => 100 * label + noise),
    labels: Int32Array.from(labels),
    ...{ size: 4, height: 1, width: 1, channels: 1 },
  };
}

const level = (corruption: string, strength: number, noise: number) => ({
  ...{ corruption, level: strength },
  batches: () => [batch(noise)],
});
const OPTIONS: CalibrateOptions = {
  trainingLambda: 0.1,
  lambdas: [0.1, 0.3, 0.5],
  levels: [level("clean", 0, 1), level("rain", 1, 3), level("rain", 2, 5), level("dust", 7, 3)],
};

describe("calibrate", () => {
  it("finds the rule that the model obeys", async () => {
    const calibration = await calibrate(MODEL, OPTIONS);
    expect(calibration.levels.map(({ best }) => best.running)).toEqual([0.1, 0.3, 0.5, 0.3]);
    expect(calibration.levels.map(({ signals }) => signals.residual)).toEqual([1, 3, 5, 3]);
    const [line] = calibration.rules;
    expect(line!.rule).toEqual({
      kind: "line",
      slope: expect.closeTo(0.1, 6) as number,
      intercept: expect.closeTo(0, 6) as number,
    });
    const all = expect.closeTo(1, 9) as number;
    expect(line!.estimate).toEqual({ clean: all, noisy: all, byCorruption: { rain: all, dust: all } });
    expect(calibration.rules.map(({ scope }) => scope)).toEqual([
      "pooled",
      "pooled",
      "rain",
      "rain",
      "dust",
      "dust",
    ]);
    const adaptive = adaptiveLambda(MODEL, calibration);
    for (const noise of [1, 3, 5]) {
      const { pixels, labels } = batch(noise);
      const said = tf.argMax(adaptive.predict(tf.tensor4d(pixels, [4, 1, 1, 1])), 1);
      expect([...said.dataSync()]).toEqual([...labels]);
    }
  });

  it("tells its progress in images times λ", async () => {
    const seen: [number, string][] = [];
    await calibrate(MODEL, { ...OPTIONS, onProgress: (done, note) => seen.push([done, note]) });
    expect(seen.at(0)).toEqual([12, "clean"]);
    expect(seen.at(-1)).toEqual([calibrationWork(OPTIONS, 4), "dust 7"]);
  });

  it("goes on from the sweeps that were kept, to the same result, and counts them as done", async () => {
    const whole = await calibrate(MODEL, OPTIONS);
    const sweeps = new Map<string, Sweep>();
    let asked = 0;
    const stopping: RobustModel = {
      ...MODEL,
      predict: (...call) => {
        if (++asked > 7) throw new Error("stopped");
        return MODEL.predict(...call);
      },
    };
    const kept = {
      find: (place: SweepPlace) => sweeps.get(JSON.stringify(place)),
      add: (place: SweepPlace, sweep: Sweep) => void sweeps.set(JSON.stringify(place), sweep),
    };
    await expect(calibrate(stopping, { ...OPTIONS, kept })).rejects.toThrow("stopped");
    // Three λ each: the third level was not finished.
    expect(sweeps.size).toBe(2);
    const seen: number[] = [];
    let predicted = 0;
    const counting: RobustModel = { ...MODEL, predict: (...call) => (predicted++, MODEL.predict(...call)) };
    const resumed = await calibrate(counting, { ...OPTIONS, kept, onProgress: (done) => seen.push(done) });
    expect(resumed).toEqual(whole);
    expect(predicted).toBe(6);
    expect(seen).toEqual([12, 24, 36, 48]);
  });

  it("frees every tensor", async () => {
    const before = tf.memory().numTensors;
    await calibrate(MODEL, OPTIONS);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("says what is wrong with its options", async () => {
    await expect(calibrate(MODEL, { ...OPTIONS, lambdas: [0.2, 0.3] })).rejects.toThrow(
      new RangeError("calibrate: `lambdas` must ascend from the λ of training, 0.1, got 0.2, 0.3."),
    );
    await expect(calibrate(MODEL, { ...OPTIONS, levels: OPTIONS.levels.slice(1) })).rejects.toThrow(
      new RangeError('calibrate: `levels` must hold "clean" once and noisy ones, got 0 of 3 clean.'),
    );
  });

  it("sweeps with estimated norms too where the model measures them, and keeps the running ones at the λ of training", async () => {
    const given: number[] = [];
    const model: RobustModel = {
      ...MODEL,
      predict: (images, lambda, statistics) => {
        if (statistics !== undefined) given.push(statistics["norm"]!.mean.dataSync()[0]!);
        return MODEL.predict(images, lambda);
      },
      moments: (images, lambda) => ({
        norm: {
          mean: tf.tidy(() => tf.mul(tf.mean(images), lambda).reshape([1])),
          variance: tf.tensor1d([lambda]),
        },
      }),
    };
    const running = { norm: { mean: [2], variance: [3] } };
    const calibration = await calibrate(model, { ...OPTIONS, running });
    const { mean, variance } = calibration.norms!.norms["norm"]!;
    expect([mean[0], variance[0]]).toEqual([[2], [3]]);
    // At λ 0.3 stand rain 1 and dust 7, noise 3; at 0.5 rain 2 and dust 7, noise 5 and 3; the labels add 50.
    expect(mean[1]![0]).toBeCloseTo((2 * 0.3 * 53) / (0.1 * 51), 4);
    expect(mean[2]![0]).toBeCloseTo((2 * 0.5 * 54) / (0.1 * 51), 4);
    expect(new Set(given).size).toBe(2);
    expect(calibration.levels.every(({ sweeps }) => sweeps.estimated?.length === 3)).toBe(true);
    expect(calibration.rules).toHaveLength(12);
  });
});

describe("estimateNorms", () => {
  it("pools mean and variance over batches of different sizes", async () => {
    const sizes = [1, 3];
    const pixels = [[1], [2, 4, 9]];
    const batches = sizes.map((size, index) => ({
      ...batch(0),
      ...{ pixels: Float32Array.from(pixels[index]!), labels: new Int32Array(size), size },
    }));
    const model: RobustModel = {
      ...MODEL,
      moments: (images, lambda) => {
        const { mean, variance } = tf.moments(tf.mul(images, lambda), [0, 1, 2]);
        return { norm: { mean: mean as tf.Tensor1D, variance: variance as tf.Tensor1D } };
      },
    };
    const table = await estimateNorms(model, {
      lambdas: [1, 2],
      running: { norm: { mean: [4], variance: [9.5] } },
      batchesFor: () => batches,
    });
    // Of 1, 2, 4, 9: mean 4, variance 9.5; twice as large at λ 2.
    expectAllClose(table.norms["norm"]!.mean.flat(), [4, 8], { absolute: 1e-5, relative: 1e-5 });
    expectAllClose(table.norms["norm"]!.variance.flat(), [9.5, 38], { absolute: 1e-4, relative: 1e-5 });
  });

  it("refuses a model without moments and no images", async () => {
    const options = { lambdas: [0.1], running: {}, batchesFor: () => [] };
    await expect(estimateNorms(MODEL, options)).rejects.toThrow(
      new TypeError("estimateNorms: `model` must have `moments`, got none."),
    );
    await expect(estimateNorms({ ...MODEL, moments: () => ({}) }, options)).rejects.toThrow(
      new RangeError("estimateNorms: `batchesFor` must give at least one image, got none."),
    );
  });
});
