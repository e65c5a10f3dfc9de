import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Classifier } from "./attack.js";
import { expectationOverTransformation } from "./expectation.js";

const images = tf.randomUniform<tf.Rank.R4>([3, 2, 2, 1], 0, 1, "float32", 1);
const draws = [5, 6, 7].map((seed) => tf.randomNormal<tf.Rank.R2>([4, 3], 0, 4, "float32", seed));
const draw =
  (sample: number): Classifier =>
  (x) =>
    tf.tidy(() => tf.matMul(tf.reshape(x, [-1, 4]), draws[sample % 3]!));

describe("expectationOverTransformation", () => {
  it("gives the logarithm of the mean of the probabilities", () => {
    const expected = tf.tidy(() => {
      const probabilities = [0, 1, 2].map((sample) => tf.softmax(draw(sample)(images)));
      return tf.log(tf.div(tf.addN(probabilities), 3)).dataSync();
    });
    const mean = expectationOverTransformation(draw, { samples: 3 });
    expectAllClose(mean(images), expected, { absolute: 1e-5, relative: 1e-5 });
  });

  it("draws anew at every pass", () => {
    const asked: number[] = [];
    const mean = expectationOverTransformation(
      (sample) => {
        asked.push(sample);
        return draw(sample);
      },
      { samples: 2 },
    );
    mean(images);
    mean(images);
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  it("is differentiable, and frees every intermediate tensor", () => {
    const mean = expectationOverTransformation(draw, { samples: 3 });
    const loss = (x: tf.Tensor) => tf.sum(tf.square(mean(x as tf.Tensor4D)));
    expect(tf.max(tf.abs(tf.grad(loss)(images))).dataSync()[0]).toBeGreaterThan(1e-3);
    expectNoTensorLeak(() => {
      tf.grad(loss)(images).dispose();
    });
  });

  it("refuses no samples", () => {
    expect(() => expectationOverTransformation(draw, { samples: 0 })).toThrow(
      new RangeError("expectationOverTransformation: `samples` must be a positive integer, got 0."),
    );
  });
});
