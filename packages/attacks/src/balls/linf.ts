import * as tf from "@tensorflow/tfjs";
import type { Ball, Bounds } from "./ball.js";
import { randomChanges } from "./random-changes.js";

/** The maximum norm: each number on its own. Steepest is the sign of the gradient. */
export const linfBall: Ball = {
  norm: "linf",
  size: (changes) => tf.tidy(() => tf.max<tf.Tensor1D>(tf.abs(changes), [1, 2, 3])),
  dualSize: (gradients) => tf.tidy(() => tf.sum<tf.Tensor1D>(tf.abs(gradients), [1, 2, 3])),
  project,
  ascent: (gradients) => tf.sign(gradients),
  randomPoint: (bounds, streams) =>
    tf.tidy(() => {
      const noise = randomChanges(bounds.center.shape, streams, (values, stream) => {
        for (let at = 0; at < values.length; at++) values[at] = bounds.epsilon * (2 * stream.uniform() - 1);
      });
      return project(tf.add(bounds.center, noise), bounds);
    }),
};

function project(candidates: tf.Tensor4D, { center, epsilon }: Bounds): tf.Tensor4D {
  return tf.tidy(() => {
    const lowest = tf.maximum(tf.sub(center, epsilon), 0);
    const highest = tf.minimum(tf.add(center, epsilon), 1);
    return tf.minimum<tf.Tensor4D>(tf.maximum(candidates, lowest), highest);
  });
}
