import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";
import { logitOf, margins } from "./goal.js";

/**
 * Objective that an attack increases: one number for each image, `[batch]`, a function of its own logits, larger where the attacker
 * is nearer to the goal. Differentiable in the logits `[batch, classes]`.
 */
export type AttackLoss = (
  logits: tf.Tensor2D,
  goal: Pick<AttackProblem, "labels" | "targets">,
) => tf.Tensor1D;

/** Keeps the quotient of logits finite where all are equal, as published. */
const TINY = 1e-12;

/** Cross-entropy with the label or, with targets, minus that with the target. Flat where a classifier is very sure. */
export const crossEntropy: AttackLoss = (logits, { labels, targets }) =>
  tf.tidy(() => {
    const likelihood = logitOf(tf.logSoftmax(logits), targets ?? labels);
    return targets === undefined ? tf.neg(likelihood) : likelihood;
  });

/**
 * By how much the strongest other class leads the label or, with targets, the target leads the strongest other class. Positive
 * exactly where the attack has succeeded.
 *
 * @see Carlini & Wagner, "Towards Evaluating the Robustness of Neural Networks" (2017), f6.
 */
export const carliniWagnerMargin: AttackLoss = (logits, goal) => tf.tidy(() => tf.neg(margins(logits, goal)));

/**
 * Difference of logits ratio: the lead of the strongest other class over the label, in units of the distance between the first and the
 * third logit, so that neither a shift nor a scale of the logits changes it. With targets, that of the target, in units of the distance
 * from the first to the mean of the third and the fourth.
 *
 * @throws RangeError if there are less than three classes; with targets, less than four.
 * @see Croce & Hein, "Reliable evaluation of adversarial robustness with an ensemble of diverse parameter-free attacks" (2020), eqs. 6, 7.
 */
export const differenceOfLogitsRatio: AttackLoss = (logits, { labels, targets }) => {
  const needed = targets === undefined ? 3 : 4;
  if (logits.shape[1] < needed) {
    throw new RangeError(
      `differenceOfLogitsRatio: \`logits\` must have at least ${needed} classes, got ${logits.shape[1]}. Take the cross-entropy.`,
    );
  }
  return tf.tidy(() => {
    const [first, second, third, fourth] = largestLogits(logits, needed) as [
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D,
      tf.Tensor1D?,
    ];
    const label = logitOf(logits, labels);
    if (targets !== undefined && fourth !== undefined) {
      const lead = tf.sub<tf.Tensor1D>(logitOf(logits, targets), label);
      return ratio(lead, tf.sub(first, tf.mul(0.5, tf.add(third, fourth))));
    }
    const strongestOther = tf.where(tf.greaterEqual(label, first), second, first);
    return ratio(tf.sub(strongestOther, label), tf.sub(first, third));
  });
};

/** `lead / distance`; the lead itself where classes are masked by -Infinity and so few are left that the distance has no end. */
function ratio(lead: tf.Tensor1D, distance: tf.Tensor1D): tf.Tensor1D {
  const scale = tf.where(tf.isFinite(distance), tf.add(distance, TINY), tf.onesLike(distance));
  return tf.div(lead, scale);
}

/** A loss to compare images by: -Infinity where it is no number, so that any other is better. */
export function comparable(loss: tf.Tensor1D): tf.Tensor1D {
  return tf.tidy(() => tf.where<tf.Tensor1D>(tf.isNaN(loss), tf.fill(loss.shape, -Infinity), loss));
}

/** The largest logits of each image in descending order, one tensor `[batch]` for each place; `tf.topk` has no gradient. */
function largestLogits(logits: tf.Tensor2D, count: number): tf.Tensor1D[] {
  const found: tf.Tensor1D[] = [];
  let rest = logits;
  for (let place = 0; place < count; place++) {
    const largest = tf.argMax<tf.Tensor1D>(rest, 1);
    // Of the rest: where classes are masked by -Infinity, the largest one may be taken already.
    found.push(logitOf(rest, largest));
    const isTaken = tf.cast(tf.oneHot(largest, logits.shape[1]), "bool");
    rest = tf.where(isTaken, tf.fill(logits.shape, -Infinity), rest);
  }
  return found;
}

/** Name of a loss. */
export type AttackLossName = "cross-entropy" | "margin" | "dlr";

/** The losses by their names in options. */
export const ATTACK_LOSSES: Readonly<Record<AttackLossName, AttackLoss>> = {
  "cross-entropy": crossEntropy,
  margin: carliniWagnerMargin,
  dlr: differenceOfLogitsRatio,
};
