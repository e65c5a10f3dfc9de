import * as tf from "@tensorflow/tfjs";
import { perImage, type PerImage } from "./per-image.js";

/**
 * Shrinks every value towards zero: `argmin_z ½(z - u)² + threshold·|z|`, which is `sign(u)·max(|u| - threshold, 0)`.
 *
 * @param values - `[batch, ...]`.
 * @param threshold - `>= 0`, in the units of `values`; a number, a scalar, or one per image.
 * @returns A tensor of the shape of `values`, differentiable in both; the gradient at a kink is 0.
 * @throws RangeError if a threshold that is a number is negative or not finite.
 * @throws ShapeError if there is one threshold per image but not of length `batch`.
 */
export function softThreshold<T extends tf.Tensor>(values: T, threshold: PerImage): T {
  return tf.tidy(() => {
    const shift = perImage("softThreshold", { threshold }, values);
    return tf.sub<T>(tf.relu(tf.sub(values, shift)), tf.relu(tf.sub(tf.neg(values), shift)));
  });
}
