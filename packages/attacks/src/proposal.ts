import * as tf from "@tensorflow/tfjs";

/** Further outside [0, 1] than this makes no difference to where a proposal ends, and its square is still a number. */
const FAR = 1e6;

/** A proposal of numbers: the clean image's where it is NaN, a large one where it is infinite. */
export function withoutNonNumbers(proposed: tf.Tensor4D, images: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() =>
    tf.clipByValue(tf.where<tf.Tensor4D>(tf.isNaN(proposed), images, proposed), -FAR, FAR),
  );
}
