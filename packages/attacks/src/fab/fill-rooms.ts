import * as tf from "@tensorflow/tfjs";
import { gatherInRows } from "./gather-in-rows.js";

/** Gain and limit of each movement. All `>= 0`. */
interface Rooms {
  /** Gain per unit of movement, `[rows, size]`. */
  readonly slope: tf.Tensor2D;
  /** Furthest movement, `[rows, size]`. */
  readonly room: tf.Tensor2D;
  /** Gain to reach, `[rows, 1]`. */
  readonly amount: tf.Tensor2D;
}

/**
 * The movements `0 <= d <= room` of least sum that gain `amount` in each row, `[rows, size]`: steepest first, each until its wall,
 * the last as far as needed.
 */
export function fillRooms({ slope, room, amount }: Rooms): tf.Tensor2D {
  return tf.tidy(() => {
    const size = slope.shape[1];
    const steepest = tf.topk(slope, size, true);
    const order = tf.cast<tf.Tensor2D>(steepest.indices, "int32");
    const rooms = gatherInRows(room, order);
    const gained = tf.cumsum(tf.mul(steepest.values, rooms), 1, true);
    const wanted = tf.divNoNan(tf.sub(amount, gained), steepest.values);
    const moves = tf.minimum(tf.maximum(wanted, 0), rooms);
    // The places of 0, 1, 2, … in the order: sorting a permutation gives its inverse.
    const inverse = tf.topk(tf.neg(tf.cast(order, "float32")), size, true).indices;
    return gatherInRows(moves as tf.Tensor2D, inverse);
  });
}
