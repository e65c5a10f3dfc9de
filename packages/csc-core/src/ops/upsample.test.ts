import { checkGradient, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { upsampleNearest } from "./upsample.js";

describe("upsampleNearest", () => {
  it("repeats every pixel", () => {
    const image = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
    expect([...upsampleNearest(image, 2).dataSync()]).toEqual([
      1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4,
    ]);
    expect(upsampleNearest(image, 4).shape).toEqual([1, 8, 8, 1]);
    expect([...upsampleNearest(image, 1).dataSync()]).toEqual([1, 2, 3, 4]);
  });

  it("has the gradient that central differences give", () => {
    const weights = tf.randomNormal<tf.Rank.R4>([2, 8, 4, 3], 0, 1, "float32", 1);
    const image = tf.randomNormal<tf.Rank.R4>([2, 2, 1, 3], 0, 1, "float32", 2);
    checkGradient((x: tf.Tensor4D) => tf.mul(upsampleNearest(x, 4), weights), image, {
      step: 1e-2,
      tolerance: 1e-3, // rounding of sums of 16 terms
    });
  });

  it("frees every intermediate tensor", () => {
    const image = tf.ones<tf.Rank.R4>([1, 2, 2, 1]);
    expectNoTensorLeak(() => {
      upsampleNearest(image, 2).dispose();
    });
  });
});
