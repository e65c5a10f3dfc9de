import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { LabelledBatch, RobustModel } from "../robust-model.js";
import { sweep, SWEEP_LAMBDAS } from "./sweep.js";

/** A batch of one-pixel images. */
function batch(values: readonly number[], labels: readonly number[]): LabelledBatch {
  return {
    pixels: Float32Array.from(values),
    labels: Int32Array.from(labels),
    size: values.length,
    height: 1,
    width: 1,
    channels: 1,
  };
}

/** Class 1 where the pixel is above λ, with odds of e to 1; residual pixel + λ. */
const THRESHOLD_MODEL: RobustModel = {
  predict: (images, lambda) =>
    tf.tidy(() => {
      const pixels = tf.reshape(images, [-1]);
      return tf.oneHot(tf.cast(tf.greater(pixels, lambda), "int32"), 2).toFloat() as tf.Tensor2D;
    }),
  residual: (images, lambda) => tf.tidy(() => tf.add(tf.reshape(images, [-1]), lambda)),
};

const BATCHES = [batch([0, 1, 2, 3], [0, 0, 1, 1]), batch([4], [1])];
const trainingLambda = 0.5;

describe("sweep", () => {
  it("judges every image at every λ, and measures the signals at that of training", async () => {
    const seen: number[] = [];
    const measured = await sweep(THRESHOLD_MODEL, BATCHES, {
      ...{ lambdas: [0.5, 1.5, 3.5], trainingLambda },
      onProgress: (images) => seen.push(images),
    });
    expect(measured.points.map(({ accuracy }) => accuracy)).toEqual([0.8, 1, 0.6]);
    expect(measured.correct.map((hits) => [...hits])).toEqual([
      [1, 0, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 0, 0, 1],
    ]);
    expect([...measured.signals.residual!]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
    expect(measured.signals.roughness).toBeUndefined();
    expect([measured.images, ...seen]).toEqual([5, 4, 5]);
  });

  it("takes logits and signals from one coding for each λ where the model codes images once", async () => {
    const asked: string[] = [];
    const unasked = () => {
      throw new Error("coded anew");
    };
    const model: RobustModel = {
      ...{ predict: unasked, residual: unasked, roughness: unasked },
      code: (images, lambda) => {
        asked.push(`code ${String(lambda)}`);
        return {
          predict: () => THRESHOLD_MODEL.predict(images, lambda),
          signals: () =>
            tf.tidy(() => {
              const residual = THRESHOLD_MODEL.residual(images, lambda);
              return { residual, roughness: tf.mul<tf.Tensor1D>(2, residual) };
            }),
          dispose: () => void asked.push(`dispose ${String(lambda)}`),
        };
      },
    };
    const before = tf.memory().numTensors;
    const options = { lambdas: [1.5, 0.5, 0.5], trainingLambda };
    const measured = await sweep(model, BATCHES, options);
    expect(tf.memory().numTensors).toBe(before);
    const once = ["code 1.5", "dispose 1.5", "code 0.5", "dispose 0.5"];
    expect(asked).toEqual([...once, ...once]);
    expect([...measured.signals.residual!]).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
    expect([...measured.signals.roughness!]).toEqual([1, 3, 5, 7, 9]);
    expect(measured.points).toEqual((await sweep(THRESHOLD_MODEL, BATCHES, options)).points);
  });

  it("has cross-entropy and entropy of the softmax", async () => {
    const { points } = await sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [1.5, 3.5], trainingLambda });
    const right = Math.E / (1 + Math.E);
    expect(points[0]!.loss).toBeCloseTo(-Math.log(right), 5);
    expect(points[1]!.loss).toBeCloseTo(-0.6 * Math.log(right) - 0.4 * Math.log(1 - right), 5);
    const entropy = -right * Math.log(right) - (1 - right) * Math.log(1 - right);
    expect(points.map((point) => point.entropy)).toEqual([
      expect.closeTo(entropy, 5),
      expect.closeTo(entropy, 5),
    ]);
  });

  it("gives norms the statistics of each λ", async () => {
    const given: number[] = [];
    const model: RobustModel = {
      ...THRESHOLD_MODEL,
      predict: (images, lambda, statistics) => {
        given.push(statistics!["norm"]!.mean.dataSync()[0]!);
        return THRESHOLD_MODEL.predict(images, lambda);
      },
    };
    const norms = { lambdas: [0.5, 1.5], norms: { norm: { mean: [[1], [3]], variance: [[1], [1]] } } };
    await sweep(model, [batch([1], [0])], { lambdas: [0.5, 1, 1.5], trainingLambda, norms });
    expect(given).toEqual([1, 2, 3]);
  });

  it.each([NaN, Infinity, -Infinity])("refuses answers of %d and names the image", async (value) => {
    const model: RobustModel = {
      ...THRESHOLD_MODEL,
      predict: (images, lambda) => {
        const logits = THRESHOLD_MODEL.predict(images, lambda).arraySync();
        return tf.tensor2d(logits.map(([score = 0, ...rest], row) => [row === 1 ? value : score, ...rest]));
      },
    };
    const whole = batch([1, 2, 3], [0, 1, 1]);
    await expect(sweep(model, [whole], { lambdas: [0.5], trainingLambda })).rejects.toThrow(
      "sweep: `model.predict` must answer with finite numbers, got others for image 1 at λ 0.5.",
    );
  });

  it("frees every tensor", async () => {
    const before = tf.memory().numTensors;
    await sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [1, 2], trainingLambda });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("has the paper's λ as they are written", () => {
    expect(SWEEP_LAMBDAS).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4]);
  });

  it("says what is wrong with its arguments", async () => {
    await expect(sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [], trainingLambda })).rejects.toThrow(
      new RangeError("sweep: `lambdas` must not be empty, got none."),
    );
    await expect(sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [0.1, -1], trainingLambda })).rejects.toThrow(
      new RangeError("sweep: `lambdas` must be finite and >= 0, got -1."),
    );
    await expect(sweep(THRESHOLD_MODEL, [], { lambdas: [0.1], trainingLambda })).rejects.toThrow(
      new RangeError("sweep: `batches` must hold at least one image, got none."),
    );
  });
});
