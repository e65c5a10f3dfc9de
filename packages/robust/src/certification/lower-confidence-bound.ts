import { betaDensity, incompleteBeta } from "./incomplete-beta.js";

/** Newton's method needs about ten steps, halving at most as many as a float64 has digits and powers. */
const MOST_STEPS = 1100;

/** Options of {@link lowerConfidenceBound}. */
export interface LowerConfidenceBoundOptions {
  /** Trials, a positive integer. */
  readonly trials: number;
  /** Probability, in (0, 1), with which the bound may be above the true rate. */
  readonly alpha: number;
}

/**
 * Lower bound of a success rate: whatever the true one is, the bound is above it in at most a part `alpha` of all experiments.
 * The exact one-sided bound of Clopper and Pearson, the quantile `alpha` of a beta distribution with parameters `successes`
 * and `trials - successes + 1`.
 *
 * @param successes - An integer in [0, `trials`].
 * @returns A rate in [0, 1).
 * @throws RangeError if an argument is out of range.
 * @see Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial" (1934).
 */
export function lowerConfidenceBound(
  successes: number,
  { trials, alpha }: LowerConfidenceBoundOptions,
): number {
  check(successes, { trials, alpha });
  if (successes === 0) return 0;
  const parameters = { a: successes, b: trials - successes + 1 };
  let [low, high] = [0, 1];
  let bound = successes / (trials + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = incompleteBeta(bound, parameters) - alpha;
    if (excess === 0) return bound;
    if (excess > 0) high = bound;
    else low = bound;
    const newton = bound - excess / betaDensity(bound, parameters);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - bound) <= Number.EPSILON * bound) return next;
    bound = next;
  }
  return low;
}

function check(successes: number, { trials, alpha }: LowerConfidenceBoundOptions): void {
  if (!(Number.isSafeInteger(trials) && trials >= 1)) {
    throw new RangeError(`lowerConfidenceBound: \`trials\` must be a positive integer, got ${trials}.`);
  }
  if (!(Number.isSafeInteger(successes) && successes >= 0 && successes <= trials)) {
    throw new RangeError(
      `lowerConfidenceBound: \`successes\` must be an integer in [0, ${trials}], got ${successes}.`,
    );
  }
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`lowerConfidenceBound: \`alpha\` must be in (0, 1), got ${alpha}.`);
  }
}
