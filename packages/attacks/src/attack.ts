import type * as tf from "@tensorflow/tfjs";
import type { ThreatModel } from "./threat-model.js";

/**
 * A classifier as attacks see it: images `[batch, height, width, channels]` with pixels in [0, 1] to logits
 * `[batch, classes]`, each image on its own, differentiable. Normalisation belongs inside.
 */
export type Classifier = (images: tf.Tensor4D) => tf.Tensor2D;

/** What an attack is given to solve. */
export interface AttackProblem {
  /** The classifier that the attacker knows. */
  readonly classifier: Classifier;
  /** Clean images `[batch, height, width, channels]` in [0, 1]. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
  /** What is allowed. */
  readonly threat: ThreatModel;
  /** Seed of everything random. */
  readonly seed: number;
  /** Index of the first image in its data set, so that the split into batches does not change random numbers. */
  readonly firstIndex: number;
}

/**
 * A way to look for images that a classifier gets wrong. An attack only proposes: {@link runAttack} clips what it
 * returns to the threat model and decides by itself what succeeded.
 */
export interface Attack {
  readonly name: string;
  /** Proposes one perturbed image per image, `[batch, height, width, channels]`; the caller owns it. */
  readonly perturb: (problem: AttackProblem) => tf.Tensor4D;
}
