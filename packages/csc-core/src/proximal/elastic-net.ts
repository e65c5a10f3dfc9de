import * as tf from "@tensorflow/tfjs";
import { nonNegativeSoftThreshold } from "./non-negative.js";
import { perImage, type PerImage } from "./per-image.js";
import { softThreshold } from "./soft-threshold.js";

/** The penalty whose proximal operator {@link elasticNet} is. */
export interface ElasticNetOptions {
  /** Weight of `|z|`, `>= 0`. */
  readonly threshold: PerImage;
  /** Weight of `½ z²`, `>= 0`. */
  readonly shrinkage: PerImage;
  /** Whether `z >= 0` is required. */
  readonly nonNegative: boolean;
}

/**
 * `argmin_z ½(z - u)² + threshold·|z| + shrinkage/2·z²`, over all `z` or over `z >= 0`: the soft threshold divided by
 * `1 + shrinkage`.
 *
 * @param values - `u`, `[batch, ...]`.
 * @returns A tensor of the shape of `values`, differentiable in all three.
 * @throws RangeError if a weight that is a number is negative or not finite.
 * @throws ShapeError if there is one weight per image but not of length `batch`.
 * @see Zou & Hastie, "Regularization and variable selection via the elastic net" (2005).
 */
export function elasticNet<T extends tf.Tensor>(values: T, options: ElasticNetOptions): T {
  const { threshold, shrinkage, nonNegative } = options;
  return tf.tidy(() => {
    const shrunk = nonNegative
      ? nonNegativeSoftThreshold(values, threshold)
      : softThreshold(values, threshold);
    if (shrinkage === 0) return shrunk;
    return tf.div<T>(shrunk, tf.add(1, perImage("elasticNet", { shrinkage }, values)));
  });
}
