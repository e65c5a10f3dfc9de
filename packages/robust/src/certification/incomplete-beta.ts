import { logGamma } from "./log-gamma.js";

/** Terms of the continued fraction; it needs about the root of the larger parameter. */
const MOST_TERMS = 10_000;
const SMALLEST = 1e-300;

/** Parameters of a beta distribution, both above 0. */
export interface BetaParameters {
  readonly a: number;
  readonly b: number;
}

/** Density of the beta distribution at `x` in (0, 1). */
export function betaDensity(x: number, parameters: BetaParameters): number {
  return Math.exp(logKernel(x, parameters)) / (x * (1 - x));
}

/**
 * The regularised incomplete beta function `I_x(a, b)`: the probability that a beta variable is at most `x`.
 *
 * @param x - In [0, 1].
 * @see DLMF 8.17.22, a continued fraction, evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, { a, b }: BetaParameters): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // On the other side of the mean the fraction of the mirrored function converges fast.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, { a: b, b: a });
  return (Math.exp(logKernel(x, { a, b })) * continuedFraction(x, { a, b })) / a;
}

/** Logarithm of `x^a (1 - x)^b / B(a, b)`. */
function logKernel(x: number, { a, b }: BetaParameters): number {
  return a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
}

function continuedFraction(x: number, { a, b }: BetaParameters): number {
  const numerator = (term: number): number => {
    const m = Math.floor(term / 2);
    return term % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  const nonZero = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);
  let above = 1;
  let below = 0;
  let value = 1;
  for (let term = 1; term <= MOST_TERMS; term++) {
    below = 1 / nonZero(1 + numerator(term) * below);
    above = nonZero(1 + numerator(term) / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < Number.EPSILON) break;
  }
  return 1 / value;
}
