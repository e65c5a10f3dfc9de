import * as tf from "@tensorflow/tfjs";

/** The smallest normal float32. Backends disagree about numbers below it. */
export const SMALLEST_FLOAT: number = 2 ** -126;
/** The largest float32. */
export const LARGEST_FLOAT: number = (2 - 2 ** -23) * 2 ** 127;

/** A tensor as a direction and a length. */
export interface UnitVector<T extends tf.Tensor> {
  /** Of l2 norm 1; zero where the tensor is zero. */
  readonly vector: T;
  /** `‖x‖`, with a 1 for every axis that was summed over; NaN where an entry is not finite. */
  readonly norm: tf.Tensor;
}

/**
 * Divides by the l2 norm, scaled by the largest entry first: squares of entries below 1e-19 vanish and those above 1e19 overflow.
 * The caller tidies.
 *
 * @param axes - The axes of one vector; all of them if left out.
 */
export function unitVector<T extends tf.Tensor>(
  tensor: T,
  axes: number[] = tensor.shape.map((_, axis) => axis),
): UnitVector<T> {
  const largest = tf.maximum(tf.max(tf.abs(tensor), axes, true), SMALLEST_FLOAT);
  const scaled = tf.div<T>(tensor, largest);
  const length = tf.sqrt(tf.sum(tf.square(scaled), axes, true));
  return {
    vector: tf.div<T>(scaled, tf.maximum(length, SMALLEST_FLOAT)),
    norm: tf.mul(largest, length),
  };
}
