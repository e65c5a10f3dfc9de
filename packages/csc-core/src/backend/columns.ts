import * as tf from "@tensorflow/tfjs";

/** Images as rows of channels, `[batch * height * width, channels]`. */
export function flattenPositions(images: tf.Tensor4D): tf.Tensor2D {
  return images.reshape([-1, images.shape[3]]);
}

/**
 * Mean over rows, as matrix products, which every backend does fast (reductions over leading axes transpose first),
 * and in two levels, because a float32 sum over tens of thousands of rows loses digits.
 */
export function columnMeans(rows: tf.Tensor2D): tf.Tensor1D {
  const [count, channels] = rows.shape;
  const groups = powerOfTwoDivisor(count);
  const size = count / groups;
  const grouped = rows.reshape<tf.Tensor3D>([groups, size, channels]);
  const partial = tf.matMul(tf.fill<tf.Rank.R3>([groups, 1, size], 1 / size), grouped);
  const means = partial.reshape<tf.Tensor2D>([groups, channels]);
  return tf.matMul(tf.fill<tf.Rank.R2>([1, groups], 1 / groups), means).reshape([channels]);
}

/** The power of two nearest below the square root of `count` that divides it. */
function powerOfTwoDivisor(count: number): number {
  let divisor = 1;
  while (count % (2 * divisor) === 0 && 4 * divisor * divisor <= count) divisor *= 2;
  return divisor;
}
