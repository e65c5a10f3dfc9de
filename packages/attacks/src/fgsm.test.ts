import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BudgetProblem, Classifier } from "./attack.js";
import { fgsm } from "./fgsm.js";

const images = tf.randomUniform<tf.Rank.R4>([6, 3, 3, 2], 0, 1, "float32", 1);
const weights = tf.randomNormal<tf.Rank.R2>([18, 2], 0, 1, "float32", 2);
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.sub(tf.reshape(x, [-1, 18]), 0.5), weights));
const problem: BudgetProblem = {
  classifier: linear,
  images,
  labels: tf.tensor1d([0, 1, 0, 1, 0, 1], "int32"),
  norm: "linf",
  epsilon: 0.1,
  seed: 0,
  indices: [0, 1, 2, 3, 4, 5],
};
/** w_other - w_label of each image. */
const slopes = images.dataSync().map((_, index) => {
  const [first, second] = weights.arraySync()[index % 18] as [number, number];
  return Math.floor(index / 18) % 2 === 1 ? first - second : second - first;
});

describe("fgsm", () => {
  it("adds epsilon times the sign of w_other - w_label on a linear classifier", () => {
    const expected = images.dataSync().map((value, index) => value + 0.1 * Math.sign(slopes[index]!));
    expectAllClose(fgsm().perturb(problem), expected, { absolute: 1e-7, relative: 0 });
  });

  it("adds epsilon along w_other - w_label in the Euclidean norm", () => {
    const change = tf.sub(fgsm().perturb({ ...problem, norm: "l2" }), images).dataSync();
    for (let image = 0; image < 6; image++) {
      const slope = [...slopes.slice(18 * image, 18 * image + 18)];
      const length = Math.hypot(...slope);
      slope.forEach((value, at) => expect(change[18 * image + at]).toBeCloseTo((0.1 * value) / length, 6));
    }
  });

  it("goes the other way for a target", () => {
    const targets = problem.labels;
    const towards = fgsm().perturb({ ...problem, targets });
    const expected = images.dataSync().map((value, index) => value - 0.1 * Math.sign(slopes[index]!));
    expectAllClose(towards, expected, { absolute: 1e-7, relative: 0 });
  });
});
