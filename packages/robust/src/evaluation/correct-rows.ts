import { isCorrect } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";

/**
 * Whether each image is classified correctly, 1 or 0.
 *
 * @param logits - `[images, classes]`, row by row.
 */
export function correctRows(logits: Float32Array, labels: Int32Array): Uint8Array {
  return tf.tidy(() => {
    const rows = tf.tensor2d(logits, [labels.length, logits.length / labels.length]);
    return isCorrect(rows, tf.tensor1d(labels, "int32")).dataSync<"bool">();
  });
}
