import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { CodingOptions } from "./coding-problem.js";
import { stepConstants } from "./step-constants.js";

const options: CodingOptions = {
  ...{ stride: 1, padding: 1, mu: 0.5, iterations: 2 },
  ...{ nonNegative: true, loss: "square", method: "published" },
};

/** Numbers of a coarse grid, as a bias in few digits has them. */
const toEighths = (bias: tf.Tensor): tf.Tensor => tf.div(tf.round(tf.mul(bias, 8)), 8);

const problemOf = (lambda: tf.Tensor) => ({
  signal: tf.zeros<tf.Rank.R4>([2, 4, 4, 3]),
  kernel: tf.ones<tf.Rank.R4>([3, 3, 3, 4]),
  lambda,
  stepSize: tf.scalar(0.9),
});

describe("stepConstants", () => {
  it.each([
    ["one λ", tf.scalar(0.37)],
    ["λ of each atom, one of them 0", tf.tensor2d([[0.37, 0, 1.9, 0.6]])],
  ])("keeps λ, the threshold over the step, where thresholds are rounded: %s", (_, lambda) => {
    tf.tidy(() => {
      const exact = stepConstants(problemOf(lambda), options, { biasOf: undefined });
      const rounded = stepConstants(problemOf(lambda), options, { biasOf: toEighths });
      expectAllClose(rounded.threshold, toEighths(exact.threshold), { absolute: 0, relative: 0 });
      const back = tf.mul(tf.reshape(lambda, [-1]), tf.reshape(rounded.scale, [-1]));
      expectAllClose(tf.reshape(rounded.threshold, [-1]), back, { absolute: 1e-7, relative: 1e-6 });
      expectAllClose(rounded.scaledKernel, tf.mul(problemOf(lambda).kernel, rounded.scale), {
        absolute: 0,
        relative: 1e-6,
      });
    });
  });

  it("takes steps as they are where every image has a threshold, or codes have signs", () => {
    tf.tidy(() => {
      const images = problemOf(tf.tensor1d([0.37, 0.2]));
      expect(stepConstants(images, options, { biasOf: toEighths }).scale.dataSync()).toEqual(
        stepConstants(images, options, { biasOf: undefined }).scale.dataSync(),
      );
      const signed = { ...options, nonNegative: false };
      const one = problemOf(tf.scalar(0.37));
      expect(stepConstants(one, signed, { biasOf: toEighths }).threshold.dataSync()).toEqual(
        stepConstants(one, signed, { biasOf: undefined }).threshold.dataSync(),
      );
    });
  });
});
