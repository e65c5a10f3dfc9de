import * as tf from "@tensorflow/tfjs";
import { perImage, type PerImage } from "./per-image.js";

/**
 * Shrinks every value and keeps what stays positive: `argmin_{z >= 0} ½(z - u)² + threshold·z`, which is
 * `max(u - threshold, 0)`.
 *
 * @param values - `[batch, ...]`.
 * @param threshold - `>= 0`, in the units of `values`; a number, a scalar, or one per image.
 * @returns A tensor of the shape of `values`, differentiable in both; the gradient at the kink is 0.
 * @throws RangeError if a threshold that is a number is negative or not finite.
 * @throws ShapeError if there is one threshold per image but not of length `batch`.
 */
export function nonNegativeSoftThreshold<T extends tf.Tensor>(values: T, threshold: PerImage): T {
  return tf.tidy(() =>
    tf.relu<T>(tf.sub(values, perImage("nonNegativeSoftThreshold", { threshold }, values))),
  );
}
