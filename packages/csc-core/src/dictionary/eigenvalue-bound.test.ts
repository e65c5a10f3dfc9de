import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { largestEigenvalueBound } from "./eigenvalue-bound.js";

const bound = (matrix: tf.Tensor2D): number => largestEigenvalueBound(matrix).dataSync()[0]!;

it("is the largest of a few eigenvalues, whatever their scale", () => {
  for (const scale of [1e-6, 1, 1e6]) {
    // Q diag(9, 4, 1, 0) Qᵀ with Q a reflection.
    const v = tf.tensor2d([[0.5], [0.5], [0.5], [0.5]]);
    const reflection = tf.sub<tf.Tensor2D>(tf.eye(4), tf.mul(2, tf.matMul(v, v, false, true)));
    const diagonal = tf.mul<tf.Tensor2D>(tf.eye(4), tf.tensor1d([9, 4, 1, 0]));
    const matrix = tf.matMul<tf.Tensor2D>(tf.matMul(reflection, diagonal), reflection);
    expect(bound(tf.mul(matrix, scale)) / (9 * scale)).toBeCloseTo(1, 5);
  }
});

it("is too large by n^(1/p) where all eigenvalues are equal, and never too small", () => {
  expect(bound(tf.mul(tf.eye(32), 3)) / 3).toBeCloseTo(32 ** (1 / 1024), 5);
});

it("is finite for a zero matrix and NaN for a poisoned one", () => {
  expect(bound(tf.zeros([3, 3]))).toBeGreaterThan(0);
  expect(bound(tf.zeros([3, 3]))).toBeLessThan(1e-20);
  expect(bound(tf.fill([3, 3], NaN))).toBeNaN();
});
