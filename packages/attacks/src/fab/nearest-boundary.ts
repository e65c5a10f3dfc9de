import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { perImage } from "../balls/per-image.js";
import { logitOf } from "../goal.js";
import { logitsAndGradient } from "../logits-and-gradient.js";
import { stepToBoundary, type LinearBoundary } from "./step-to-boundary.js";

interface Candidate extends LinearBoundary {
  readonly distance: tf.Tensor1D;
}

/**
 * The linear function whose zeros approximate the nearest boundary between the label and one of its rivals: the difference of their
 * logits, linearised at the images. Near means a short step within [0, 1]; the published measure, value over the dual norm of the
 * gradient, knows no pixel range.
 *
 * @param images - Where to linearise, `[batch, height, width, channels]`.
 * @param options.rivals - The classes on the other side, `[batch, candidates]`, int32, one candidate at least.
 * @returns The linear function. Takes a forward and backward pass for each candidate.
 */
export function nearestBoundary(
  images: tf.Tensor4D,
  problem: AttackProblem,
  { rivals }: { readonly rivals: tf.Tensor2D },
): LinearBoundary {
  return tf.tidy(() => {
    const { norm } = problem;
    const [first, ...others] = tf.unstack(rivals, 1) as tf.Tensor1D[];
    if (first === undefined) {
      throw new RangeError("nearestBoundary: `rivals` must have one candidate at least, got none.");
    }
    const measured = (rival: tf.Tensor1D): Candidate =>
      tf.tidy(() => {
        const boundary = linearised(images, problem, rival);
        const step = stepToBoundary(images, boundary, norm);
        const left = tf.abs(tf.add(boundary.value, tf.sum(tf.mul(boundary.gradient, step), [1, 2, 3])));
        // Boundaries outside [0, 1] come last; so do those with no gradient, however small the value.
        const isOutside = tf.logicalOr(
          tf.greater(left, tf.mul(0.01, tf.abs(boundary.value))),
          tf.logicalNot(tf.isFinite(boundary.value)),
        );
        const length = ballOf(norm).size(step);
        return {
          ...boundary,
          distance: tf.where<tf.Tensor1D>(isOutside, tf.add(length, images.size), length),
        };
      });
    let nearest = measured(first);
    for (const rival of others) nearest = nearerOf(nearest, measured(rival));
    return { gradient: nearest.gradient, value: nearest.value };
  });
}

/** The difference of two logits, rival minus label, linearised at the images; 0 everywhere where there is no answer. */
function linearised(images: tf.Tensor4D, problem: AttackProblem, rival: tf.Tensor1D): LinearBoundary {
  const difference = (logits: tf.Tensor2D): tf.Tensor1D =>
    tf.sub(logitOf(logits, rival), logitOf(logits, problem.labels));
  const { logits, gradient } = logitsAndGradient(images, problem, difference);
  const value = difference(logits);
  return { gradient, value: tf.where<tf.Tensor1D>(tf.isNaN(value), tf.zerosLike(value), value) };
}

function nearerOf(one: Candidate, other: Candidate): Candidate {
  return tf.tidy(() => {
    const isOther = tf.less<tf.Tensor1D>(other.distance, one.distance);
    return {
      gradient: tf.where(perImage(isOther), other.gradient, one.gradient),
      value: tf.where(isOther, other.value, one.value),
      distance: tf.minimum<tf.Tensor1D>(other.distance, one.distance),
    };
  });
}
