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

  it.each([NaN, Infinity, -Infinity])(
    "leaves a draw that answers %s for an image out of its mean, and of its gradient",
    (odd) => {
      // The second of three draws has no answer for the first image.
      const withOdd =
        (sample: number): Classifier =>
        (x) =>
          tf.tidy(() => {
            const logits = draw(sample)(x);
            if (sample % 3 !== 1) return logits;
            const isFirst = tf.tensor2d([1, 0, 0], [3, 1], "bool");
            return tf.where<tf.Tensor2D>(isFirst, tf.mul(tf.onesLike(logits), odd), logits);
          });
      const others = (sample: number): Classifier => draw(sample === 1 ? 2 : 0);
      const mean = () => expectationOverTransformation(withOdd, { samples: 3 });
      const wanted = () => expectationOverTransformation(others, { samples: 2 });
      const whole = () => expectationOverTransformation(draw, { samples: 3 });
      const top = (logits: tf.Tensor) => tf.slice(logits, [0, 0], [1, -1]);
      const rest = (logits: tf.Tensor) => tf.slice(logits, [1, 0]);
      const exact = { absolute: 1e-5, relative: 1e-5 };
      expectAllClose(top(mean()(images)), top(wanted()(images)).dataSync(), exact);
      expectAllClose(rest(mean()(images)), rest(whole()(images)).dataSync(), exact);
      const gradient = (classifier: Classifier, image: number) =>
        tf.tidy(() =>
          tf
            .grad((x) => tf.sum(tf.slice(classifier(x as tf.Tensor4D), [image, 0], [1, 1])))(images)
            .dataSync(),
        );
      expectAllClose(gradient(mean(), 0), gradient(wanted(), 0), exact);
      expectAllClose(gradient(mean(), 1), gradient(whole(), 1), exact);
    },
  );

  it("is NaN for an image that no draw answers, and for no other", () => {
    const none =
      (sample: number): Classifier =>
      (x) =>
        tf.tidy(() => {
          const isLast = tf.tensor2d([0, 0, 1], [3, 1], "bool");
          const logits = draw(sample)(x);
          return tf.where<tf.Tensor2D>(isLast, tf.fill(logits.shape, NaN), logits);
        });
    const values = expectationOverTransformation(none, { samples: 2 })(images).dataSync();
    expect([...values].map(Number.isNaN)).toEqual([
      ...Array<boolean>(6).fill(false),
      ...Array<boolean>(3).fill(true),
    ]);
  });

  it("refuses no samples", () => {
    expect(() => expectationOverTransformation(draw, { samples: 0 })).toThrow(
      new RangeError("expectationOverTransformation: `samples` must be a positive integer, got 0."),
    );
  });
});
