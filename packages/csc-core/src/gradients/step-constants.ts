import * as tf from "@tensorflow/tfjs";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";

/** Numbers that every step shares. */
export interface StepConstants {
  /** `1 / (1 + mu * stepSize)`, or nothing where it is 1. */
  readonly shrinkage: tf.Scalar | undefined;
  /** `kernel * stepSize * shrinkage`: scaling the kernel once is cheaper than scaling every correlation. */
  readonly scaledKernel: tf.Tensor4D;
  /** `lambda * stepSize * shrinkage`; scalar, or `[batch or 1, 1, 1, atoms or 1]`. */
  readonly threshold: tf.Tensor;
}

/** Computes the constants of `prox(p + s A^T r) = shrink(c p + (c s A)^T r, c s lambda)` with `c` the shrinkage. */
export function stepConstants(problem: CodingProblem, { mu }: CodingOptions): StepConstants {
  const { kernel, lambda, stepSize } = problem;
  const shrinkage = mu === 0 ? undefined : tf.div<tf.Scalar>(1, tf.add(1, tf.mul(mu, stepSize)));
  const scale = shrinkage === undefined ? stepSize : tf.mul(stepSize, shrinkage);
  return {
    shrinkage,
    scaledKernel: tf.mul(kernel, scale),
    threshold: tf.mul(againstCodes(lambda), scale),
  };
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
