/** λ as a function of a signal. Results are clamped to the λ that were tried. */
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
