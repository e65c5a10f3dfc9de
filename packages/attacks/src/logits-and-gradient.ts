import { valueAndGradients } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";
import { finiteOrZero, gradientQuality } from "./finite-gradient.js";

/** Results of one forward and backward pass. */
export interface LogitsAndGradient {
  /** `[batch, classes]` */
  readonly logits: tf.Tensor2D;
  /** Gradient of each image's value with respect to that image, `[batch, height, width, channels]`, all numbers. */
  readonly gradient: tf.Tensor4D;
}

/**
 * The logits of images and the gradient of a value of theirs, in one forward and backward pass. Every attack takes its gradients from
 * here: entries that are no numbers count as 0, and `problem.report` is told of them.
 *
 * @param images - Where the gradient is taken: images of the problem, in its order.
 * @param problem - The classifier, and which images these are.
 * @param value - Logits to one number for each image, `[batch]`. An image's value may depend on its own logits only.
 */
export function logitsAndGradient(
  images: tf.Tensor4D,
  problem: Pick<AttackProblem, "classifier" | "indices" | "report">,
  value: (logits: tf.Tensor2D) => tf.Tensor1D,
): LogitsAndGradient {
  const { classifier, indices, report } = problem;
  return tf.tidy(() => {
    const kept: tf.Tensor2D[] = [];
    const total = (): tf.Scalar => {
      const logits = classifier(images);
      kept.push(tf.keep(logits.clone()));
      return tf.sum<tf.Scalar>(value(logits));
    };
    const { gradients } = valueAndGradients(total, [images]);
    const [found] = gradients as readonly (tf.Tensor4D | undefined)[];
    if (found === undefined) {
      tf.dispose(kept);
      throw new Error(
        "logitsAndGradient: `classifier` must compute its logits from the images by differentiable operations.",
      );
    }
    const gradient = finiteOrZero(found);
    if (report !== undefined) report(indices, gradientQuality(found));
    // What is kept outlives every tidy; a copy that is not belongs to the caller like other results.
    const [seen] = kept as [tf.Tensor2D];
    const logits = seen.clone();
    seen.dispose();
    return { logits, gradient };
  });
}
