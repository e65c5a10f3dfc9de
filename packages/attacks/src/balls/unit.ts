import * as tf from "@tensorflow/tfjs";
import type { Ball } from "./ball.js";
import { perImage } from "./per-image.js";

/**
 * Each image divided by its norm; zero stays zero. It is divided by its largest entry first: in float32 the squares of tiny entries
 * vanish, and those of large ones, or their sum, are infinite.
 */
export function unit(changes: tf.Tensor4D, { size }: Pick<Ball, "size">): tf.Tensor4D {
  return tf.tidy(() => {
    const scaled = tf.divNoNan<tf.Tensor4D>(changes, tf.max(tf.abs(changes), [1, 2, 3], true));
    return tf.divNoNan<tf.Tensor4D>(scaled, perImage(size(scaled)));
  });
}
