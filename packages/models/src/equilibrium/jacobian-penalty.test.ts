import { randomStream } from "@sdnet/csc-core/tensor";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { jacobianPenalty, withPenalty } from "./jacobian-penalty.js";

const [ROWS, SIDE] = [3, 4];
const state = tf.randomNormal<tf.Rank.R2>([ROWS, SIDE], 0, 1, "float32", 1);
const matrix = tf.randomNormal<tf.Rank.R2>([SIDE, SIDE], 0, 1, "float32", 2);

/** Mean of `(v W)²` over the two directions `v` that a seed and a step draw, and its derivative in `W`, in float64. */
function reference(seed: number, step: number): { penalty: number; gradient: number[] } {
  const weights = matrix.arraySync();
  let penalty = 0;
  const gradient = new Array<number>(SIDE * SIDE).fill(0);
  for (const direction of [0, 1]) {
    const stream = randomStream(seed, "jacobian", step, direction);
    const v = Array.from({ length: ROWS }, () => Array.from({ length: SIDE }, () => stream.normal()));
    for (const row of v) {
      for (let column = 0; column < SIDE; column++) {
        const product = row.reduce((sum, value, index) => sum + value * weights[index]![column]!, 0);
        penalty += product ** 2 / (2 * ROWS * SIDE);
        row.forEach((value, index) => {
          gradient[index * SIDE + column]! += (2 * product * value) / (2 * ROWS * SIDE);
        });
      }
    }
  }
  return { penalty, gradient };
}

const penaltyOf = (weights: tf.Tensor2D, seed: number, step: number): tf.Scalar =>
  jacobianPenalty((z) => tf.matMul(z, weights), state, { seed, step });

describe("jacobianPenalty", () => {
  it.each([
    [0, 0],
    [5, 17],
  ])("is the mean of ‖J v‖² over two directions, for z ↦ z W: seed %i, step %i", (seed, step) => {
    // Float32 differences of width 1e-2 lose two of seven digits.
    expect(penaltyOf(matrix, seed, step).dataSync()[0]).toBeCloseTo(reference(seed, step).penalty, 4);
  });

  it("has the squared Frobenius norm over the numbers of a row as its mean over draws", () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => penaltyOf(matrix, seed, 0).dataSync()[0]!);
    const mean = seeds.reduce((sum, value) => sum + value, 0) / seeds.length;
    const deviation = Math.sqrt(seeds.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seeds.length);
    const expected = tf.sum(tf.square(matrix)).dataSync()[0]! / SIDE;
    // Three standard errors: the draws are seeded.
    expect(Math.abs(mean - expected)).toBeLessThan((3 * deviation) / Math.sqrt(seeds.length));
  });

  it("has the gradient of that mean in what the function depends on", () => {
    const gradient = tf
      .grad((weights) => penaltyOf(weights as tf.Tensor2D, 5, 17))(matrix)
      .dataSync();
    reference(5, 17).gradient.forEach((value, index) => expect(gradient[index]).toBeCloseTo(value, 3));
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => penaltyOf(matrix, 0, 0).dispose());
  });
});

describe("withPenalty", () => {
  it("changes no value, and adds the gradient of the penalty to that of a loss", () => {
    const loss = (weights: tf.Tensor) =>
      tf.mean<tf.Scalar>(withPenalty(tf.square(weights), tf.sum<tf.Scalar>(tf.mul(weights, 3))));
    expect(loss(matrix).dataSync()).toEqual(tf.mean(tf.square(matrix)).dataSync());
    const expected = matrix.dataSync().map((value) => (2 * value) / (SIDE * SIDE) + 3);
    tf.grad(loss)(matrix)
      .dataSync()
      .forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 5));
  });
});
