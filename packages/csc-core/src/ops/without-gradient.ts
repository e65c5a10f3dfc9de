import * as tf from "@tensorflow/tfjs";

/**
 * The result of `compute` as a constant: gradients stop here, and nothing inside is recorded or kept for them.
 * What `compute` reads may be variables or other tensors that are being differentiated.
 */
export function withoutGradient<T extends tf.Tensor>(compute: () => T): T {
  return tf.customGrad(() => ({ value: compute(), gradFunc: () => [] }))();
}
