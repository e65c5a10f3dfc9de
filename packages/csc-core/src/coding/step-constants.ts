import * as tf from "@tensorflow/tfjs";
import type { Primitives } from "../backend/primitives.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";

/** Numbers that every step shares. */
export interface StepConstants {
  /** `1 / (1 + mu * stepSize)`, or nothing where it is 1. */
  readonly shrinkage: tf.Scalar | undefined;
  /** `stepSize * shrinkage`: a scalar, or one for each atom, `[1, 1, 1, atoms]`. */
  readonly scale: tf.Tensor;
  /** `kernel * scale`: scaling the kernel once is cheaper than scaling every correlation. */
  readonly scaledKernel: tf.Tensor4D;
  /** `lambda * scale`; scalar, or `[batch or 1, 1, 1, atoms or 1]`. */
  readonly threshold: tf.Tensor;
}

/** Whether all images of a batch have one threshold, so that it can be the bias of a convolution. */
export function isSharedByImages({ threshold }: Pick<StepConstants, "threshold">): boolean {
  return threshold.rank === 0 || threshold.shape[0] === 1;
}

/** Computes the constants of `prox(p + s A^T r) = shrink(c p + (c s A)^T r, c s lambda)` with `c` the shrinkage. */
export function stepConstants(
  problem: CodingProblem,
  { mu, nonNegative }: CodingOptions,
  { biasOf }: Pick<Primitives, "biasOf">,
): StepConstants {
  const { kernel, lambda, stepSize } = problem;
  const shrinkage = mu === 0 ? undefined : tf.div<tf.Scalar>(1, tf.add(1, tf.mul(mu, stepSize)));
  const exact: tf.Tensor = shrinkage === undefined ? stepSize : tf.mul(stepSize, shrinkage);
  const shared = againstCodes(lambda);
  const threshold = tf.mul(shared, exact);
  if (biasOf === undefined || !nonNegative || !isSharedByImages({ threshold })) {
    return { shrinkage, scale: exact, scaledKernel: tf.mul(kernel, exact), threshold };
  }
  // A threshold that the convolution would round is rounded here, and the step with it: λ, their ratio, stays what it is.
  const rounded = biasOf(threshold);
  const scale = tf.where(tf.greater(threshold, 0), tf.mul(exact, tf.divNoNan(rounded, threshold)), exact);
  return { shrinkage, scale, scaledKernel: tf.mul(kernel, scale), threshold: rounded };
}

/** λ in a shape that broadcasts against codes `[batch, h, w, atoms]`; a scalar stays one. */
export function againstCodes(lambda: tf.Tensor): tf.Tensor {
  if (lambda.rank === 0) return lambda;
  const [images = 1, atoms = 1] = lambda.shape;
  return tf.reshape(lambda, [images, 1, 1, atoms]);
}

/** Sums what codes receive over all entries that share one value of λ; the result has the shape of `lambda`. */
export function sumToLambda(values: tf.Tensor4D, lambda: tf.Tensor): tf.Tensor {
  const shared = againstCodes(lambda).shape;
  const axes = [0, 1, 2, 3].filter((axis) => (shared[axis] ?? 1) === 1);
  return tf.reshape(tf.sum(values, axes), lambda.shape);
}
