import type { Mixture } from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";

/**
 * Mean cross-entropy of logits against labels, as PyTorch's `CrossEntropyLoss` has it:
 * the target of the right class is `1 - smoothing + smoothing / classes`, that of any other `smoothing / classes`.
 *
 * @param logits - `[batch, classes]`.
 * @param labels - `[batch]`, int32 class indices.
 * @param smoothing - Probability spread evenly over all classes, in [0, 1).
 * @returns A scalar, differentiable in `logits`.
 */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D, smoothing: number): tf.Scalar {
  return tf.tidy(() => {
    const classes = logits.shape[1];
    const right = tf.cast(tf.oneHot(labels, classes), "float32");
    const target = smoothing === 0 ? right : tf.add(tf.mul(right, 1 - smoothing), smoothing / classes);
    return tf.neg(tf.mean(tf.sum(tf.mul(target, tf.logSoftmax(logits)), 1)));
  });
}

/**
 * Mean cross-entropy of mixed images: that against their own labels and that against the others', in the parts of the mixture.
 *
 * @param logits - `[batch, classes]`.
 * @param labels - `[batch]`, int32 class indices of the images' own labels.
 * @param options - Whose labels there are beside them; `smoothing` as for {@link crossEntropy}.
 * @returns A scalar, differentiable in `logits`.
 */
export function mixedCrossEntropy(
  logits: tf.Tensor2D,
  labels: tf.Tensor1D,
  { mixture, smoothing }: { readonly mixture: Mixture; readonly smoothing: number },
): tf.Scalar {
  return tf.tidy(() => {
    const others = tf.tensor1d(mixture.labels, "int32");
    return tf.add(
      tf.mul(crossEntropy(logits, labels, smoothing), mixture.weight),
      tf.mul(crossEntropy(logits, others, smoothing), 1 - mixture.weight),
    );
  });
}
