import * as tf from "@tensorflow/tfjs";
import type { Knot, LambdaRange, LambdaRule } from "./lambda-rule.js";

/**
 * λ for each signal, as tensors: differentiable, so that an attack can look through it.
 *
 * @param signals - `[batch]`.
 * @returns `[batch]`.
 */
export function lambdaFrom(rule: LambdaRule, signals: tf.Tensor1D, [least, most]: LambdaRange): tf.Tensor1D {
  return tf.tidy(() => tf.clipByValue(unclampedTensor(rule, signals), least, most));
}

function unclampedTensor(rule: LambdaRule, signals: tf.Tensor1D): tf.Tensor1D {
  if (rule.kind === "line") return tf.add(tf.mul(signals, rule.slope), rule.intercept);
  const [first, ...rest] = rule.knots;
  let from = first as Knot;
  let lambdas = tf.fill<tf.Rank.R1>([signals.shape[0]], from.lambda);
  for (const to of rest) {
    const width = to.signal - from.signal;
    const slope = (to.lambda - from.lambda) / width;
    if (slope > 0) {
      lambdas = tf.add(lambdas, tf.mul(tf.clipByValue(tf.sub(signals, from.signal), 0, width), slope));
    }
    from = to;
  }
  return lambdas;
}
