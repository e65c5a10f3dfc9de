import { checkGradient, expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ShapeError } from "../tensor/shapes.js";
import { elasticNet } from "./elastic-net.js";
import { nonNegativeSoftThreshold } from "./non-negative.js";
import { softThreshold } from "./soft-threshold.js";

/** The minimiser of a convex function on [low, high], by ternary search in float64. */
function minimize(objective: (z: number) => number, low: number, high: number): number {
  for (let round = 0; round < 200; round++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (objective(a) < objective(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

const VALUES = [-3, -1.5, -0.7, -0.2, 0, 0.1, 0.6, 1.2, 4];
const CASES = [
  { threshold: 0, shrinkage: 0 },
  { threshold: 0.5, shrinkage: 0 },
  { threshold: 0, shrinkage: 0.8 },
  { threshold: 0.5, shrinkage: 0.8 },
  { threshold: 100, shrinkage: 0 },
].flatMap((weights) => [false, true].map((nonNegative) => ({ ...weights, nonNegative })));

describe("the proximal operators", () => {
  it.each(CASES)("minimise their objective for %o", (options) => {
    const { threshold, shrinkage, nonNegative } = options;
    const expected = VALUES.map((u) =>
      minimize(
        (z) => 0.5 * (z - u) ** 2 + threshold * Math.abs(z) + (shrinkage / 2) * z ** 2,
        nonNegative ? 0 : -10,
        10,
      ),
    );
    // The search stops where the objective is flat in float64: √eps.
    const close = { absolute: 1e-6, relative: 1e-6 };
    expectAllClose(elasticNet(tf.tensor1d(VALUES), options), expected, close);
    if (shrinkage === 0) {
      const plain = nonNegative ? nonNegativeSoftThreshold : softThreshold;
      expectAllClose(plain(tf.tensor1d(VALUES), threshold), expected, close);
    }
  });

  it("take one weight per image", () => {
    const values = tf.tensor2d([VALUES, VALUES]);
    const [threshold, shrinkage] = [tf.tensor1d([0.5, 1]), tf.tensor1d([0, 2])];
    const both = elasticNet(values, { threshold, shrinkage, nonNegative: false });
    const one = (row: number, weight: number, ridge: number) =>
      elasticNet(tf.slice2d(values, [row, 0], [1, -1]), {
        threshold: weight,
        shrinkage: ridge,
        nonNegative: false,
      });
    expectAllClose(both, tf.concat([one(0, 0.5, 0), one(1, 1, 2)]), { absolute: 1e-7, relative: 1e-6 });
  });

  it.each([false, true])(
    "have the gradients that central differences give (non-negative: %s)",
    (nonNegative) => {
      // No value is within the step of a kink, and random weights keep gradients of different signs from cancelling.
      const row = VALUES.filter((value) => value !== 0);
      const values = tf.tensor2d([row, row]);
      const weights = tf.randomNormal(values.shape, 0, 1, "float32", 1);
      const shrinkage = tf.scalar(0.3);
      const threshold = tf.tensor1d([0.5, 0.4]);
      const prox = (u: tf.Tensor2D, t: tf.Tensor1D, m: tf.Scalar) =>
        tf.mul(weights, elasticNet(u, { threshold: t, shrinkage: m, nonNegative }));
      const close = { step: 1e-2, tolerance: 1e-3 };
      checkGradient((u: tf.Tensor2D) => prox(u, threshold, shrinkage), values, close);
      checkGradient((t: tf.Tensor1D) => prox(values, t, shrinkage), threshold, close);
      checkGradient((m: tf.Scalar) => prox(values, threshold, m), shrinkage, close);
    },
  );

  it("have the gradient 0 at their kinks, as PyTorch has", () => {
    const values = tf.tensor1d([-0.5, 0.5]);
    const gradient = tf.grad((u) => softThreshold(u, 0.5))(values);
    expectAllClose(gradient, [0, 0], { absolute: 0, relative: 0 });
  });

  it.each(CASES)("never move two points apart for %o", (options) => {
    const a = tf.randomNormal<tf.Rank.R1>([200], 0, 1, "float32", 1);
    const b = tf.randomNormal<tf.Rank.R1>([200], 0, 1, "float32", 2);
    const before = tf.abs(tf.sub(a, b));
    const after = tf.abs(tf.sub(elasticNet(a, options), elasticNet(b, options)));
    // One float32 rounding of values up to 4.
    expect(tf.max(tf.sub(after, before)).dataSync()[0]).toBeLessThanOrEqual(1e-6);
  });

  it("keep NaN visible", () => {
    const values = tf.tensor1d([NaN, 1]);
    expect([...softThreshold(values, 0.5).dataSync()]).toEqual([NaN, 0.5]);
    expect([...nonNegativeSoftThreshold(values, 0.5).dataSync()]).toEqual([NaN, 0.5]);
  });

  it("free every intermediate tensor", () => {
    const values = tf.tensor1d(VALUES);
    expectNoTensorLeak(() =>
      elasticNet(values, { threshold: 0.5, shrinkage: 0.1, nonNegative: true }).dispose(),
    );
    expectNoTensorLeak(() =>
      elasticNet(values, { threshold: 0.5, shrinkage: 0.1, nonNegative: false }).dispose(),
    );
  });

  it.each([-1, NaN, Infinity])("refuse the threshold %d", (threshold) => {
    expect(() => softThreshold(tf.zeros([2]), threshold)).toThrow(
      new RangeError(`softThreshold: \`threshold\` must be finite and >= 0, got ${threshold}.`),
    );
    expect(() => nonNegativeSoftThreshold(tf.zeros([2]), threshold)).toThrow(
      new RangeError(`nonNegativeSoftThreshold: \`threshold\` must be finite and >= 0, got ${threshold}.`),
    );
    expect(() =>
      elasticNet(tf.zeros([2]), { threshold: 0, shrinkage: threshold, nonNegative: true }),
    ).toThrow(new RangeError(`elasticNet: \`shrinkage\` must be finite and >= 0, got ${threshold}.`));
  });

  it("refuse thresholds that are not one per image", () => {
    expect(() => softThreshold(tf.zeros([2, 4]), tf.tensor1d([1, 1, 1]))).toThrow(
      new ShapeError("softThreshold: `threshold` must have shape [2], got [3]."),
    );
  });
});
