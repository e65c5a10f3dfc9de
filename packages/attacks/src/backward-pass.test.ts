import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Classifier } from "./attack.js";
import { backwardPass } from "./backward-pass.js";
import { pgd } from "./pgd.js";
import { runAttack } from "./run-attack.js";

const images = tf.randomUniform<tf.Rank.R4>([4, 3, 3, 1], 0.2, 0.8, "float32", 1);
const weights = tf.randomNormal<tf.Rank.R2>([9, 3], 0, 1, "float32", 2);
const rounded = (x: tf.Tensor4D): tf.Tensor4D => tf.tidy(() => tf.div(tf.round(tf.mul(x, 8)), 8));
const head: Classifier = (x) => tf.tidy(() => tf.matMul(tf.reshape(x, [-1, 9]), weights));

describe("backwardPass", () => {
  it("gives what the forward part gives, with the gradient of the surrogate", () => {
    const part = backwardPass(rounded, (x) => tf.mul(3, x));
    expectAllClose(part(images), rounded(images), { absolute: 0, relative: 0 });
    const through = tf.grad((x: tf.Tensor) => tf.sum(tf.square(part(x as tf.Tensor4D))))(images);
    // d(sum y²) = 2 y dy, with dy = 3 dx.
    expectAllClose(through, tf.mul(6, rounded(images)), { absolute: 1e-6, relative: 1e-6 });
  });

  it("lets an attack through a rounding of pixels that hides all gradients", () => {
    const labels = tf.argMax<tf.Tensor1D>(head(rounded(images)), 1);
    const hidden: Classifier = (x) => tf.tidy(() => head(rounded(x)));
    const seen: Classifier = (x) => head(backwardPass(rounded, (y) => tf.clone(y))(x));
    const attack = pgd({ steps: 10, relativeStepSize: 0.3, randomStart: false });
    const broken = (classifier: Classifier) => {
      const [result] = runAttack(
        attack,
        { defended: hidden, surrogate: classifier },
        {
          images,
          labels,
          threats: [{ norm: "linf", epsilon: 0.25, knowledge: "transfer" }],
          seed: 1,
        },
      );
      return tf.sum(result!.success).dataSync()[0]!;
    };
    expect(broken(hidden)).toBe(0);
    expect(broken(seen)).toBeGreaterThan(2);
  });

  it("frees every intermediate tensor", () => {
    const part = backwardPass(rounded, (x) => tf.mul(1, x));
    expectNoTensorLeak(() => {
      tf.grad((x: tf.Tensor) => tf.sum(part(x as tf.Tensor4D)))(images).dispose();
    });
  });
});
