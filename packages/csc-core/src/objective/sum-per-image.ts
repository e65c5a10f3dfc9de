import * as tf from "@tensorflow/tfjs";

/** Sums over all axes but the first: `[batch, ...]` to `[batch]`. */
export function sumPerImage(values: tf.Tensor): tf.Tensor1D {
  return tf.sum(values, values.shape.map((_, axis) => axis).slice(1));
}
