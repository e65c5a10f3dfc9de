import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";

/**
 * The direction in which the cross-entropy of each image grows fastest for a given largest change of a pixel: the sign
 * of its gradient, `[batch, height, width, channels]`.
 */
export function ascentDirection(
  images: tf.Tensor4D,
  { classifier, labels }: Pick<AttackProblem, "classifier" | "labels">,
): tf.Tensor4D {
  const crossEntropy = (candidates: tf.Tensor): tf.Tensor => {
    const logits = classifier(candidates as tf.Tensor4D);
    const truth = tf.oneHot(tf.cast(labels, "int32"), logits.shape[1]);
    return tf.neg(tf.sum(tf.mul(truth, tf.logSoftmax(logits))));
  };
  return tf.tidy(() => tf.sign(tf.grad(crossEntropy)(images) as tf.Tensor4D));
}
