import * as tf from "@tensorflow/tfjs";
import { elasticNet } from "../proximal/elastic-net.js";
import type { PerImage } from "../proximal/per-image.js";

/** Size of a proximal gradient step, and the penalty whose proximal operator ends it. */
export interface ProximalStepOptions {
  /** Gradient step, `> 0`, unitless. */
  readonly stepSize: number | tf.Scalar;
  /** Weight of the l1 penalty, `>= 0`; one for all images or one for each. */
  readonly lambda: PerImage;
  /** Weight of the squared l2 penalty, `>= 0`. */
  readonly mu: number;
  /** Whether codes are constrained to `z >= 0`. */
  readonly nonNegative: boolean;
}

/**
 * The second half of a proximal gradient step: the minimiser of `½‖z - u‖² + stepSize (lambda ‖z‖₁ + mu/2 ‖z‖²)` for
 * the point `u` that the gradient step arrived at.
 */
export function proximalStep<Codes extends tf.Tensor>(
  arrived: Codes,
  { stepSize, lambda, mu, nonNegative }: ProximalStepOptions,
): Codes {
  return tf.tidy(() => {
    const weight = typeof lambda === "number" ? tf.scalar(lambda) : lambda;
    const threshold = tf.mul<tf.Tensor1D>(stepSize, weight);
    const shrinkage = mu === 0 ? 0 : tf.mul<tf.Scalar>(mu, stepSize);
    return elasticNet(arrived, { threshold, shrinkage, nonNegative });
  });
}
