import { checkGradient, expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { batchNormInference, batchNormTraining } from "./batch-norm.js";

const input = tf.randomNormal<tf.Rank.R4>([3, 4, 4, 2], 1, 2, "float32", 1);
const scale = tf.tensor1d([1.5, -0.5]);
const offset = tf.tensor1d([0.25, 2]);
const weights = tf.randomNormal<tf.Rank.R4>([3, 4, 4, 2], 0, 1, "float32", 2);
const epsilon = 1e-5;

describe("batchNormTraining", () => {
  it("normalises by the mean and the biased variance, and reports the unbiased one", () => {
    const values = [...input.dataSync<"float32">()];
    const { normalized, mean, variance } = batchNormTraining(input, { scale, offset, epsilon });
    for (const channel of [0, 1]) {
      const own = values.filter((_, index) => index % 2 === channel);
      const average = own.reduce((sum, value) => sum + value, 0) / own.length;
      const squares = own.reduce((sum, value) => sum + (value - average) ** 2, 0);
      const [s = 0, o = 0] = [scale.dataSync()[channel], offset.dataSync()[channel]];
      const expected = own.map(
        (value) => (s * (value - average)) / Math.sqrt(squares / own.length + epsilon) + o,
      );
      const actual = [...normalized.dataSync<"float32">()].filter((_, index) => index % 2 === channel);
      expectAllClose(actual, expected, { absolute: 1e-5, relative: 1e-5 });
      expect(mean.dataSync()[channel]).toBeCloseTo(average, 5);
      expect(variance.dataSync()[channel]).toBeCloseTo(squares / (own.length - 1), 5);
    }
  });

  it("has the gradients that central differences give, through the batch statistics", () => {
    const precision = { step: 1e-2, tolerance: 1e-2 };
    const at = (x: tf.Tensor4D, s: tf.Tensor1D, o: tf.Tensor1D) =>
      tf.mul(batchNormTraining(x, { scale: s, offset: o, epsilon }).normalized, weights);
    checkGradient((x: tf.Tensor4D) => at(x, scale, offset), input, precision);
    checkGradient((s: tf.Tensor1D) => at(input, s, offset), scale, precision);
    checkGradient((o: tf.Tensor1D) => at(input, scale, o), offset, precision);
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      const { normalized, mean, variance } = batchNormTraining(input, { scale, offset, epsilon });
      tf.dispose([normalized, mean, variance]);
    });
  });

  it("passes NaN on", () => {
    const poisoned = tf.add<tf.Tensor4D>(input, NaN);
    const { normalized } = batchNormTraining(poisoned, { scale, offset, epsilon });
    expect([...normalized.dataSync()].every(Number.isNaN)).toBe(true);
  });
});

describe("batchNormInference", () => {
  it("agrees with training when given the statistics of the batch", () => {
    const { normalized, mean, variance } = batchNormTraining(input, { scale, offset, epsilon });
    const count = 3 * 4 * 4;
    const biased = tf.mul<tf.Tensor1D>(variance, (count - 1) / count);
    const inferred = batchNormInference(input, { scale, offset, epsilon, mean, variance: biased });
    expectAllClose(inferred, normalized, { absolute: 1e-5, relative: 1e-5 });
  });

  it("takes statistics of its own for each image, differentiable", () => {
    const mean = tf.randomNormal<tf.Rank.R2>([3, 2], 0, 1, "float32", 3);
    const variance = tf.randomUniform<tf.Rank.R2>([3, 2], 0.5, 2, "float32", 4);
    const together = batchNormInference(input, { scale, offset, epsilon, mean, variance });
    const row = (table: tf.Tensor2D, image: number) => tf.reshape<tf.Rank.R1>(table.slice([image], [1]), [2]);
    for (const image of [0, 1, 2]) {
      const own = { mean: row(mean, image), variance: row(variance, image) };
      const alone = batchNormInference(input.slice([image], [1]), { scale, offset, epsilon, ...own });
      expectAllClose(together.slice([image], [1]), alone, { absolute: 2e-6, relative: 1e-5 });
    }
    checkGradient(
      (values: tf.Tensor2D) =>
        tf.mul(batchNormInference(input, { scale, offset, epsilon, mean: values, variance }), weights),
      mean,
      { step: 1e-2, tolerance: 1e-2 },
    );
  });

  it("takes one row of statistics for all images", () => {
    const mean = tf.tensor2d([[0.5, -1]]);
    const variance = tf.tensor2d([[2, 3]]);
    const flat = { mean: tf.tensor1d([0.5, -1]), variance: tf.tensor1d([2, 3]) };
    const expected = batchNormInference(input, { scale, offset, epsilon, ...flat });
    const actual = batchNormInference(input, { scale, offset, epsilon, mean, variance });
    expectAllClose(actual, expected, { absolute: 2e-6, relative: 1e-5 });
  });
});
