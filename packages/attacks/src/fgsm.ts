import * as tf from "@tensorflow/tfjs";
import type { AttackMetadata, BudgetAttack } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { logitsAndGradient } from "./logits-and-gradient.js";
import { crossEntropy } from "./losses.js";

/** Facts of {@link fgsm} to choose it by. */
export const FGSM: AttackMetadata = {
  id: "fgsm",
  title: "Fast gradient sign method",
  norms: ["linf", "l2", "l1"],
  targeted: true,
  needsGradients: true,
  minimises: false,
  settings: [],
  draws: "never",
  cost: "1 forward and backward pass",
  source: "Goodfellow, Shlens & Szegedy 2015",
};

/**
 * Fast gradient sign method: one step of full size, `x + epsilon · sign(∇ loss)`; in other norms, the steepest change of that size.
 *
 * @see Goodfellow, Shlens & Szegedy, "Explaining and Harnessing Adversarial Examples" (2015).
 */
export function fgsm(): BudgetAttack {
  return {
    kind: "budget",
    name: FGSM.id,
    metadata: FGSM,
    perturb: (problem) =>
      tf.tidy(() => {
        const { images, norm, epsilon } = problem;
        const { gradient } = logitsAndGradient(images, problem, (logits) => crossEntropy(logits, problem));
        return tf.add<tf.Tensor4D>(images, tf.mul(epsilon, ballOf(norm).ascent(gradient, images)));
      }),
  };
}
