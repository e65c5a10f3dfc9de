import * as tf from "@tensorflow/tfjs";

/** `[batch]` as `[batch, 1, 1, 1]`, to be broadcast over images. */
export function perImage(values: tf.Tensor): tf.Tensor4D {
  return tf.reshape(values, [-1, 1, 1, 1]);
}
