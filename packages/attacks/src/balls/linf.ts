import * as tf from "@tensorflow/tfjs";

/** All images within `epsilon` of the center in every channel of every pixel, and inside [0, 1]. */
export interface LinfBall {
  /** `[batch, height, width, channels]`, in [0, 1]. */
  readonly center: tf.Tensor4D;
  /** `>= 0`. */
  readonly epsilon: number;
}

/** The closest image of the ball, for each candidate: `[batch, height, width, channels]`. NaN stays NaN. */
export function projectLinf(candidates: tf.Tensor4D, { center, epsilon }: LinfBall): tf.Tensor4D {
  return tf.tidy(() => {
    const lowest = tf.maximum(tf.sub(center, epsilon), 0);
    const highest = tf.minimum(tf.add(center, epsilon), 1);
    return tf.minimum<tf.Tensor4D>(tf.maximum(candidates, lowest), highest);
  });
}

/** The largest absolute difference of each pair of images: `[batch]`. */
export function linfDistance(a: tf.Tensor4D, b: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => tf.max<tf.Tensor1D>(tf.abs(tf.sub(a, b)), [1, 2, 3]));
}
