import { isCorrect } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";

/** Goal of an attacker: another class than the label or, where targets are given, the target. */
export type Goal = Pick<AttackProblem, "labels" | "targets">;

/** The class that each attack is about, `[batch]`, int32: the one to leave, or the one to reach. */
function classInQuestion({ labels, targets }: Goal): tf.Tensor1D {
  return tf.cast<tf.Tensor1D>(targets ?? labels, "int32");
}

/** Below every logit but -Infinity: a class without a chance comes after all others, and before the one that does not count. */
const LOWEST = -3e38;

/** The logits with that of one class put last, even behind classes that are masked by -Infinity. */
function without(logits: tf.Tensor2D, classes: tf.Tensor1D): tf.Tensor2D {
  const isLeftOut = tf.cast(tf.oneHot(tf.cast(classes, "int32"), logits.shape[1]), "bool");
  return tf.where<tf.Tensor2D>(
    isLeftOut,
    tf.fill(logits.shape, -Infinity),
    tf.maximum<tf.Tensor2D>(logits, LOWEST),
  );
}

/** The strongest class besides the one in question: `[batch]`, int32. */
function strongestRival(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => tf.argMax<tf.Tensor1D>(without(logits, classInQuestion(goal)), 1));
}

/**
 * Margins, `[batch]`: the lead of the label over the strongest other class or, with targets, of the strongest other class over the
 * target. Negative where the attack has succeeded. Differentiable in the logits.
 *
 * @see Carlini & Wagner, "Towards Evaluating the Robustness of Neural Networks" (2017), f6 without its floor.
 */
export function margins(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => {
    const rival = logitOf(logits, strongestRival(logits, goal));
    const lead = tf.sub<tf.Tensor1D>(logitOf(logits, classInQuestion(goal)), rival);
    return goal.targets === undefined ? lead : tf.neg(lead);
  });
}

/** The entry of each row that belongs to a class, `[batch]`. Differentiable; -Infinity elsewhere in a row does no harm. */
export function logitOf(rows: tf.Tensor2D, classes: tf.Tensor1D): tf.Tensor1D {
  return tf.tidy(() => {
    const isChosen = tf.cast(tf.oneHot(tf.cast(classes, "int32"), rows.shape[1]), "bool");
    return tf.sum<tf.Tensor1D>(tf.where(isChosen, rows, tf.zerosLike(rows)), 1);
  });
}

/**
 * Whether the answer is what the attacker wants, `[batch]`, bool: not the label or, with targets, the target. Logits that are no answer
 * are not the label, and no target; see `isAnswered` of `@sdnet/csc-core/tensor`.
 */
export function reached(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => {
    const isQuestioned = isCorrect(logits, classInQuestion(goal));
    return goal.targets === undefined ? tf.logicalNot(isQuestioned) : isQuestioned;
  });
}

/**
 * The likeliest classes besides the label, likeliest first: `[batch, count]`, int32, or fewer where there are not so many classes.
 */
export function likeliestRivals(logits: tf.Tensor2D, labels: tf.Tensor1D, count: number): tf.Tensor2D {
  return tf.tidy(() => {
    return tf.cast(
      tf.topk<tf.Tensor2D>(without(logits, labels), Math.min(count, logits.shape[1] - 1), true).indices,
      "int32",
    );
  });
}
