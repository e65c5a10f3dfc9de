import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";

/** What an attacker wants: another class than the label or, where targets are given, the target. */
export type Goal = Pick<AttackProblem, "labels" | "targets">;

/** The class that each attack is about, `[batch]`, int32: the one to leave, or the one to reach. */
function classInQuestion({ labels, targets }: Goal): tf.Tensor1D {
  return tf.cast<tf.Tensor1D>(targets ?? labels, "int32");
}

/** One-hot rows of {@link classInQuestion}, `[batch, classes]`, float32. */
function questionMask(logits: tf.Tensor2D, goal: Goal): tf.Tensor2D {
  // Cast, because the WASM backend writes no numbers into a one-hot tensor that is asked to be float32.
  return tf.cast(tf.oneHot(classInQuestion(goal), logits.shape[1]) as tf.Tensor2D, "float32");
}

/** The strongest class besides the one in question: `[batch]`, int32. */
function strongestRival(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => {
    const others = tf.where<tf.Tensor2D>(
      tf.cast(questionMask(logits, goal), "bool"),
      tf.fill(logits.shape, -Infinity),
      logits,
    );
    return tf.argMax<tf.Tensor1D>(others, 1);
  });
}

/**
 * What is left to do, `[batch]`: by how much the label leads the strongest other class or, with targets, by how much the strongest
 * other class leads the target. Negative where the attack has succeeded. Differentiable in the logits.
 *
 * @see Carlini & Wagner, "Towards Evaluating the Robustness of Neural Networks" (2017), f6 without its floor.
 */
export function margins(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => {
    const rival = tf.oneHot(strongestRival(logits, goal), logits.shape[1]);
    const lead = tf.sum<tf.Tensor1D>(tf.mul(tf.sub(questionMask(logits, goal), rival), logits), 1);
    return goal.targets === undefined ? lead : tf.neg(lead);
  });
}

/** Whether the answer is what the attacker wants, `[batch]`, bool; decided by the largest logit, as the harness does. */
export function reached(logits: tf.Tensor2D, goal: Goal): tf.Tensor1D {
  return tf.tidy(() => {
    const isQuestioned = tf.equal<tf.Tensor1D>(tf.argMax(logits, 1), classInQuestion(goal));
    return goal.targets === undefined ? tf.logicalNot(isQuestioned) : isQuestioned;
  });
}

/**
 * The likeliest classes besides the label, likeliest first: `[batch, count]`, int32, or fewer where there are not so many classes.
 */
export function likeliestRivals(logits: tf.Tensor2D, labels: tf.Tensor1D, count: number): tf.Tensor2D {
  return tf.tidy(() => {
    const classes = logits.shape[1];
    const isLabel = tf.cast(tf.oneHot(tf.cast(labels, "int32"), classes), "bool");
    const others = tf.where<tf.Tensor2D>(isLabel, tf.fill(logits.shape, -Infinity), logits);
    return tf.cast(tf.topk<tf.Tensor2D>(others, Math.min(count, classes - 1), true).indices, "int32");
  });
}
