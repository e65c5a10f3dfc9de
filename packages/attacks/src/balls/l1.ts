import * as tf from "@tensorflow/tfjs";
import type { Ball, Bounds } from "./ball.js";
import { perImage } from "./per-image.js";
import { randomChanges } from "./random-changes.js";

/** Halvings of the threshold's interval in {@link project}: as many as float32 has bits. */
const HALVINGS = 24;
/** The share of numbers among which a step is spread, those with the largest gradients. */
const STEP_SHARE = 0.01;

/**
 * The sum of absolute changes. Steepest would be to change one number alone; like the published attack it spreads a step evenly over
 * the hundredth of the numbers with the largest gradients.
 *
 * @see Tramèr & Boneh, "Adversarial Training and Robustness for Multiple Perturbations" (2019), section 3.
 * @see Croce & Hein, "Mind the box: l1-APGD for sparse adversarial attacks on image classifiers" (2021), proposition 2.1.
 */
export const l1Ball: Ball = {
  norm: "l1",
  size,
  dualSize: (gradients) => tf.tidy(() => tf.max<tf.Tensor1D>(tf.abs(gradients), [1, 2, 3])),
  project,
  ascent,
  randomPoint: (bounds, streams) =>
    tf.tidy(() => {
      const noise = randomChanges(bounds.center.shape, streams, (values, stream) => {
        // Exponential numbers over their sum and one more are uniform in the part of the ball where all are positive.
        let sum = exponential(stream.uniform());
        for (let at = 0; at < values.length; at++) sum += values[at] = exponential(stream.uniform());
        for (let at = 0; at < values.length; at++) {
          const sign = stream.uniform() < 0.5 ? -1 : 1;
          values[at] = (sign * bounds.epsilon * (values[at] ?? 0)) / sum;
        }
      });
      return project(tf.add(bounds.center, noise), bounds);
    }),
};

function exponential(uniform: number): number {
  return -Math.log(1 - uniform);
}

function size(changes: tf.Tensor4D): tf.Tensor1D {
  return tf.tidy(() => tf.sum<tf.Tensor1D>(tf.abs(changes), [1, 2, 3]));
}

/**
 * The optimality conditions make the projection `clip(center + soft(candidate - center, threshold))` with the smallest threshold that
 * brings it into the ball, which is found by bisection.
 */
function project(candidates: tf.Tensor4D, { center, epsilon }: Bounds): tf.Tensor4D {
  return tf.tidy(() => {
    const change = tf.sub<tf.Tensor4D>(candidates, center);
    const [direction, length] = [tf.sign(change), tf.abs(change)];
    const room = tf.where(tf.greater(change, 0), tf.sub(1, center), center);
    const shrunk = (threshold: tf.Tensor): tf.Tensor4D =>
      tf.minimum(tf.relu(tf.sub(length, threshold)), room);
    const isInside = tf.lessEqual(size(tf.minimum(length, room)), epsilon);
    // Thresholds that bring a change into the ball, and ones that do not.
    let enough: tf.Tensor = tf.max(length, [1, 2, 3], true);
    let tooLittle: tf.Tensor = tf.zerosLike(enough);
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = tf.mul(0.5, tf.add(enough, tooLittle));
      const isEnough = perImage(tf.lessEqual(size(shrunk(middle)), epsilon));
      tooLittle = tf.where(isEnough, tooLittle, middle);
      enough = tf.where(isEnough, middle, enough);
    }
    const clipped = tf.clipByValue(candidates, 0, 1);
    const projected = tf.clipByValue(tf.add(center, tf.mul(direction, shrunk(enough))), 0, 1);
    return tf.where<tf.Tensor4D>(perImage(isInside), clipped, projected as tf.Tensor4D);
  });
}

function ascent(gradients: tf.Tensor4D, at: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => {
    const [batch, ...sides] = gradients.shape;
    const numbers = sides.reduce((product, side) => product * side, 1);
    const chosen = Math.max(Math.round(STEP_SHARE * numbers), 1);
    const isBlocked = tf.logicalOr(
      tf.logicalAnd(tf.greaterEqual(at, 1), tf.greater(gradients, 0)),
      tf.logicalAnd(tf.lessEqual(at, 0), tf.less(gradients, 0)),
    );
    const open = tf.where(isBlocked, 0, gradients);
    const steepness = tf.reshape(tf.abs(open), [batch, numbers]);
    const least = tf.min(tf.topk(steepness, chosen).values, 1);
    const isChosen = tf.greaterEqual(tf.abs(open), perImage(least));
    const step = tf.where<tf.Tensor4D>(isChosen, tf.sign(open), tf.zerosLike(open));
    return tf.divNoNan<tf.Tensor4D>(step, perImage(size(step)));
  });
}
