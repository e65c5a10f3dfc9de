import * as tf from "@tensorflow/tfjs";

/** How λ follows a signal. Results are clamped to the λ that were tried. */
export type LambdaRule = LineRule | MonotoneRule;

/** `λ = slope * signal + intercept`: the paper's. */
export interface LineRule {
  readonly kind: "line";
  readonly slope: number;
  readonly intercept: number;
}

/** Straight pieces between knots, never falling; constant outside them. */
export interface MonotoneRule {
  readonly kind: "monotone";
  /** Signals ascending, λ not falling; at least one. */
  readonly knots: readonly Knot[];
}

/** A signal and the λ that belongs to it. */
export interface Knot {
  readonly signal: number;
  readonly lambda: number;
}

/** Least and largest λ. */
export type LambdaRange = readonly [number, number];

/** λ for one signal. */
export function lambdaAt(rule: LambdaRule, signal: number, [least, most]: LambdaRange): number {
  return Math.min(most, Math.max(least, unclamped(rule, signal)));
}

/**
 * λ for each signal, as tensors: differentiable, so that an attack can look through it.
 *
 * @param signals - `[batch]`.
 * @returns `[batch]`.
 */
export function lambdaFrom(rule: LambdaRule, signals: tf.Tensor1D, [least, most]: LambdaRange): tf.Tensor1D {
  return tf.tidy(() => tf.clipByValue(unclampedTensor(rule, signals), least, most));
}

function unclamped(rule: LambdaRule, signal: number): number {
  if (rule.kind === "line") return rule.slope * signal + rule.intercept;
  const [first, ...rest] = rule.knots;
  let from = first as Knot;
  if (signal <= from.signal) return from.lambda;
  for (const to of rest) {
    if (signal < to.signal) {
      const part = (signal - from.signal) / (to.signal - from.signal);
      return from.lambda + part * (to.lambda - from.lambda);
    }
    from = to;
  }
  return from.lambda;
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
