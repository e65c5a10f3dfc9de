import * as tf from "@tensorflow/tfjs";
import type { Ball, Bounds } from "./ball.js";
import { perImage } from "./per-image.js";
import { randomChanges } from "./random-changes.js";
import { unit } from "./unit.js";

/**
 * Rounds of {@link project}. Each stretches the change until what is not at a wall fills the ball; 2 to 4 are needed for images, and
 * what is left after the last only makes the result a little too short.
 */
const ROUNDS = 8;

/** The Euclidean norm. Steepest is the gradient itself. */
export const l2Ball: Ball = {
  norm: "l2",
  size,
  dualSize: size,
  project,
  ascent: (gradients) => unit(gradients, { size }),
  randomPoint: (bounds, streams) =>
    tf.tidy(() => {
      const noise = randomChanges(bounds.center.shape, streams, (values, stream) => {
        let squares = 0;
        for (let at = 0; at < values.length; at++) squares += (values[at] = stream.normal()) ** 2;
        const length = bounds.epsilon * stream.uniform() ** (1 / values.length);
        const scale = length / Math.sqrt(squares);
        for (let at = 0; at < values.length; at++) values[at] = scale * (values[at] ?? 0);
      });
      return project(tf.add(bounds.center, noise), bounds);
    }),
};

function size(changes: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => tf.sqrt(tf.sum<tf.Tensor1D>(tf.square(changes), [1, 2, 3])));
}

/**
 * The optimality conditions make the projection `clip(center + t · (candidate - center))` with the largest `t <= 1` that is inside the
 * ball. Numbers that are at a wall stay there as `t` grows, so `t` is found from below by solving for it among the others.
 */
function project(candidates: tf.Tensor4D, { center, epsilon }: Bounds): tf.Tensor4D {
  return tf.tidy(() => {
    const change = tf.sub<tf.Tensor4D>(candidates, center);
    const squares = tf.square(change);
    const clipped = tf.clipByValue(candidates, 0, 1);
    const isInside = tf.lessEqual(size(tf.sub(clipped, center)), epsilon);
    let factor: tf.Tensor = perImage(tf.minimum(1, tf.divNoNan(epsilon, size(change))));
    for (let round = 0; round < ROUNDS; round++) {
      const stretched = tf.add(center, tf.mul(factor, change));
      const walled = tf.clipByValue(stretched, 0, 1);
      const isFree = tf.cast(tf.equal(stretched, walled), "float32");
      const spent = tf.sum(tf.mul(tf.sub(1, isFree), tf.square(tf.sub(walled, center))), [1, 2, 3], true);
      const free = tf.sum(tf.mul(isFree, squares), [1, 2, 3], true);
      const stretch = tf.sqrt(tf.divNoNan(tf.relu(tf.sub(epsilon ** 2, spent)), free));
      factor = tf.maximum(factor, tf.minimum(1, stretch));
    }
    const projected = tf.clipByValue(tf.add(center, tf.mul(factor, change)), 0, 1);
    return tf.where<tf.Tensor4D>(perImage(isInside), clipped, projected as tf.Tensor4D);
  });
}
