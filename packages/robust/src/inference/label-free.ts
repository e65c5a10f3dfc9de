import * as tf from "@tensorflow/tfjs";
import { statisticsAt } from "./norm-statistics.js";
import type { NormTable } from "./norm-table.js";
import type { RobustModel } from "../robust-model.js";
import type { ResidualRatioOptions } from "./residual-ratio-options.js";
import { inverseSoftplus, softplus } from "./softplus.js";

/** Options of {@link entropyLambda}. */
export interface EntropyLambdaOptions {
  /** At least one. */
  readonly lambdas: readonly number[];
  /** Statistics of the norms behind codes at each λ; their running ones if left out. */
  readonly norms?: NormTable | undefined;
}

/**
 * The λ at which a model is surest of an unlabelled batch: that of the least mean entropy of its predictions. Needs no calibration;
 * costs one pass for each λ. Being sure is not being right: see the guide for what it gains.
 *
 * @throws RangeError if there is no λ.
 */
export function entropyLambda(
  model: RobustModel,
  images: tf.Tensor4D,
  { lambdas, norms }: EntropyLambdaOptions,
): number {
  const [first] = lambdas;
  if (first === undefined) throw new RangeError("entropyLambda: `lambdas` must not be empty, got none.");
  let best = { lambda: first, entropy: Infinity };
  for (const lambda of lambdas) {
    const entropy = tf.tidy(() => {
      const statistics = norms && statisticsAt(norms, tf.tensor1d([lambda]));
      const logits = model.predict(images, lambda, statistics);
      const spread = tf.neg(tf.sum(tf.mul(tf.softmax(logits), tf.logSoftmax(logits)), 1));
      return tf.mean(spread).dataSync()[0] ?? NaN;
    });
    if (entropy < best.entropy) best = { lambda, entropy };
  }
  return best.lambda;
}

/**
 * λ for an unlabelled batch by ACSC's test-time objective, `R(λ) / (λ + epsilon)`, with `R` the residual energy of the batch over
 * that at the start: gradient steps on the inverse softplus of λ, so that λ stays above 0.
 *
 * The objective has no minimum inside: a residual is bounded by the image, so it falls towards 0 as λ grows. What stops λ
 * is the number of steps, and it grows less where noise makes the residual grow faster. Published as two lines; where they
 * leave λ to jump by `softplus(λ)`, the steps here are taken on its inverse.
 *
 * @returns λ. The model's `residual` must be differentiable in λ.
 * @throws RangeError if `start` is not above 0.
 * @see "Adaptive Convolutional Sparse Coding via Information Bottleneck" (Qin, Liu, Cui, Xing).
 */
export function residualRatioLambda(
  model: RobustModel,
  images: tf.Tensor4D,
  options: ResidualRatioOptions,
): number {
  const { start, range, steps, learningRate, epsilon } = options;
  if (!(start > 0)) {
    throw new RangeError(`residualRatioLambda: \`start\` must be > 0, got ${start}.`);
  }
  const [least, most] = range;
  const before = tf.tidy(() => tf.sum(model.residual(images, start)));
  let lambda = start;
  for (let step = 0; step < steps; step++) {
    const gradient = tf.tidy(() => {
      const objective = (free: tf.Tensor): tf.Scalar => {
        const positive = tf.softplus(free) as tf.Tensor1D;
        const ratio = tf.div(tf.sum(model.residual(images, positive)), before);
        return tf.sum(tf.div(ratio, tf.add(positive, epsilon)));
      };
      return (
        tf
          .grad(objective)(tf.tensor1d([inverseSoftplus(lambda)]))
          .dataSync()[0] ?? NaN
      );
    });
    const moved = softplus(inverseSoftplus(lambda) - learningRate * gradient);
    lambda = Math.min(most, Math.max(least, moved));
  }
  before.dispose();
  return lambda;
}
