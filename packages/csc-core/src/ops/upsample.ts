import * as tf from "@tensorflow/tfjs";
import { differentiable } from "./differentiable.js";

/**
 * Enlarges images by repeating every pixel `factor` times in both directions.
 *
 * @param input - `[batch, height, width, channels]`.
 * @param factor - A positive integer.
 * @returns `[batch, factor height, factor width, channels]`. Differentiable; the gradient is the sum over the copies.
 */
export function upsampleNearest(input: tf.Tensor4D, factor: number): tf.Tensor4D {
  if (factor === 1) return input.clone();
  const [, height, width] = input.shape;
  return differentiable<{ input: tf.Tensor4D }, tf.Tensor4D>(
    { input },
    () => tf.image.resizeNearestNeighbor(input, [factor * height, factor * width]),
    // The gradient of resizing is missing on some backends; pooling is on all of them.
    (gradient) => ({
      input: () => tf.tidy(() => tf.mul(factor * factor, tf.avgPool(gradient, factor, factor, "valid"))),
    }),
  );
}
