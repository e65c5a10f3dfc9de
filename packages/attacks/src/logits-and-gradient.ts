import * as tf from "@tensorflow/tfjs";
import type { Classifier } from "./attack.js";

/** What one forward and backward pass tell. */
export interface LogitsAndGradient {
  /** `[batch, classes]` */
  readonly logits: tf.Tensor2D;
  /** Gradient of each image's value with respect to that image, `[batch, height, width, channels]`. */
  readonly gradient: tf.Tensor4D;
}

/**
 * The logits of images and the gradient of a value of theirs, in one forward and backward pass.
 *
 * @param value - Logits to one number for each image, `[batch]`. An image's value may depend on its own logits only.
 */
export function logitsAndGradient(
  images: tf.Tensor4D,
  classifier: Classifier,
  value: (logits: tf.Tensor2D) => tf.Tensor1D,
): LogitsAndGradient {
  return tf.tidy(() => {
    const kept: tf.Tensor2D[] = [];
    const total = (candidates: tf.Tensor): tf.Tensor => {
      const logits = classifier(candidates as tf.Tensor4D);
      kept.push(tf.keep(logits.clone()));
      return tf.sum(value(logits));
    };
    const gradient = tf.grad(total)(images) as tf.Tensor4D;
    // What is kept outlives every tidy; a copy that is not belongs to the caller like other results.
    const [seen] = kept as [tf.Tensor2D];
    const logits = seen.clone();
    seen.dispose();
    return { logits, gradient };
  });
}
