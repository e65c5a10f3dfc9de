import * as tf from "@tensorflow/tfjs";
import { ascentDirection } from "./ascent-direction.js";
import type { Attack } from "./attack.js";

/**
 * Fast gradient sign method: one step of full size, `x + epsilon · sign(∇ loss)`.
 *
 * @see Goodfellow, Shlens & Szegedy, "Explaining and Harnessing Adversarial Examples" (2015).
 */
export function fgsm(): Attack {
  return {
    name: "fgsm",
    perturb: (problem) =>
      tf.tidy(() => {
        const { images, threat } = problem;
        return tf.add<tf.Tensor4D>(images, tf.mul(threat.epsilon, ascentDirection(images, problem)));
      }),
  };
}
