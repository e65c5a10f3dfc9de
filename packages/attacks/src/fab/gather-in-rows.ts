import * as tf from "@tensorflow/tfjs";

/**
 * The entries of each row in the order that its row of `order` says: `values[row, order[row, place]]`, `[rows, size]`. By one flat
 * list, because `tf.gather` with a batch dimension gives wrong numbers on the WASM backend of TensorFlow.js 4.22.
 */
export function gatherInRows(values: tf.Tensor2D, order: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => {
    const [rows, size] = values.shape;
    const starts = tf.reshape(tf.range(0, rows * size, size, "int32"), [rows, 1]);
    const places = tf.reshape<tf.Rank.R1>(tf.add(tf.cast(order, "int32"), starts), [-1]);
    return tf.reshape<tf.Rank.R2>(tf.gather(tf.reshape(values, [-1]), places), [rows, size]);
  });
}
