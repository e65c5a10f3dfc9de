import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";

/**
 * A generated landscape with what photographs have: smooth shading, edges in many directions, and some texture.
 *
 * @param {number} size - Height and width in pixels.
 * @returns {tf.Tensor4D} `[1, size, size, 3]`, colours in [0, 1].
 */
export function landscape(size) {
  const grain = randomStream(7, "landscape");
  const pixels = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const texture = 0.03 * grain.normal();
      const colour = colourAt(column / size, row / size).map((value) => value + texture);
      pixels.push(...colour.map((value) => Math.min(1, Math.max(0, value))));
    }
  }
  return tf.tensor4d(pixels, [1, size, size, 3]);
}

/** Mean 0 and standard deviation 1 over all pixels, the units in which λ is meant. */
export function normalized(images) {
  return tf.tidy(() => {
    const { mean, variance } = tf.moments(images);
    return tf.div(tf.sub(images, mean), tf.sqrt(variance));
  });
}

function colourAt(x, y) {
  const ridge = 0.55 + 0.1 * Math.sin(9 * x) + 0.05 * Math.sin(23 * x + 1);
  const shore = 0.76 + 0.04 * Math.sin(5 * x + 2);
  if (y > shore) {
    const ripple = 0.12 * Math.sin(70 * y + 6 * Math.sin(8 * x));
    return [0.12 + ripple, 0.3 + ripple, 0.45 + ripple];
  }
  if (y > ridge) {
    const shade = 0.25 * Math.sin(26 * x + 14 * y);
    return [0.28 + shade, 0.42 + shade, 0.2 + 0.5 * shade];
  }
  if (Math.hypot(x - 0.7, y - 0.24) < 0.12) return [1, 0.86, 0.45];
  return [0.45 + 0.5 * y, 0.62 + 0.3 * y, 0.9];
}
