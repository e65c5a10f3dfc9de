import * as tf from "@tensorflow/tfjs";

/**
 * Whether each row of logits is an answer, `[batch]`, bool: its softmax is defined, because no logit is NaN or +Infinity. -Infinity
 * is a class without a chance, as where classes are masked; a row of nothing else is no answer.
 *
 * @param logits - `[batch, classes]`.
 */
export function isAnswered(logits: tf.Tensor2D): tf.Tensor1D {
  return tf.tidy(() => {
    const endless = tf.fill(logits.shape, Infinity);
    return tf.isFinite(tf.max<tf.Tensor1D>(tf.where(tf.isNaN(logits), endless, logits), 1));
  });
}

/**
 * Number of classes that a classifier prefers to each label, `[batch]`, int32: 0 where the answer is correct, below `k` where the label
 * is among the best `k`. Of equal logits the first class is preferred. Where logits are no answer, see {@link isAnswered}, and
 * where the label is none of the classes, it is the number of classes, so that neither is ever correct.
 *
 * @param logits - `[batch, classes]`.
 * @param labels - Indices of classes, `[batch]`.
 */
export function labelRanks(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  return tf.tidy(() => {
    const [batch, count] = logits.shape;
    const classes = tf.range(0, count, 1, "float32");
    const label = tf.expandDims(tf.cast(labels, "float32"), 1);
    const isLabel = tf.equal(classes, label);
    const own = tf.sum(tf.where(isLabel, logits, tf.zerosLike(logits)), 1, true);
    const isEarlier = tf.logicalAnd(tf.equal(logits, own), tf.less(classes, label));
    const preferred = tf.sum<tf.Tensor1D>(
      tf.cast(tf.logicalOr(tf.greater(logits, own), isEarlier), "float32"),
      1,
    );
    const isJudged = tf.logicalAnd(isAnswered(logits), tf.any<tf.Tensor1D>(isLabel, 1));
    return tf.cast(tf.where(isJudged, preferred, tf.fill<tf.Rank.R1>([batch], count)), "int32");
  });
}

/**
 * Whether each answer is correct, `[batch]`, bool: the label has the largest logit, and the logits are an answer. The only judge of
 * this repository: an answer of NaN is never correct.
 *
 * @param logits - `[batch, classes]`.
 * @param labels - Indices of classes, `[batch]`.
 */
export function isCorrect(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  return tf.tidy(() => tf.equal<tf.Tensor1D>(labelRanks(logits, labels), 0));
}
