import * as tf from "@tensorflow/tfjs";

/**
 * A gradient whose entries that are no numbers (NaN, ±Infinity) count as 0. One such entry would otherwise make every norm of the
 * image NaN, the step zero or NaN, and a network that falls look robust.
 */
export function finiteOrZero(gradient: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => tf.where<tf.Tensor4D>(tf.isFinite(gradient), gradient, tf.zerosLike(gradient)));
}

/** For each image 0 where all entries are numbers, 1 where some are not, 2 where moreover nothing else is left but zeros. */
export function gradientQuality(gradient: tf.Tensor4D): ArrayLike<number> {
  return tf.tidy(() => {
    const isHurt = tf.cast(tf.any(tf.logicalNot(tf.isFinite(gradient)), [1, 2, 3]), "float32");
    const isZero = tf.cast(tf.equal(tf.max(tf.abs(finiteOrZero(gradient)), [1, 2, 3]), 0), "float32");
    return tf.mul(isHurt, tf.add(1, isZero)).dataSync();
  });
}

/**
 * The same images for many branches whose gradients add up: the entries of each branch that are no numbers count as 0, so that one
 * branch does not spoil the others. An image that has nothing to follow in any branch has a gradient of NaN, to be known by.
 */
export function branches(images: tf.Tensor4D, count: number): tf.Tensor4D[] {
  const blind = new Float32Array(images.shape[0]);
  const outer = tf.customGrad((x) => ({
    value: tf.clone(x as tf.Tensor),
    gradFunc: (dy: tf.Tensor) => {
      const spoilt = tf.tensor4d(
        Array.from(blind, (times) => (times === count ? NaN : 0)),
        [blind.length, 1, 1, 1],
      );
      return tf.add(dy, spoilt);
    },
  }));
  const inner = tf.customGrad((x) => ({
    value: tf.clone(x as tf.Tensor),
    gradFunc: (dy: tf.Tensor) => {
      const quality = gradientQuality(dy as tf.Tensor4D);
      for (let image = 0; image < blind.length; image++)
        if (quality[image] === 2) blind[image] = (blind[image] ?? 0) + 1;
      return finiteOrZero(dy as tf.Tensor4D);
    },
  }));
  const shared = outer(images);
  return Array.from({ length: count }, () => inner(shared) as tf.Tensor4D);
}
