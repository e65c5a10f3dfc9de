import type { RandomStream } from "@sdnet/csc-core/tensor";

/**
 * A number of the gamma distribution of scale 1.
 *
 * @param shape - Positive.
 * @see Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
 */
function randomGamma(shape: number, random: RandomStream): number {
  // Below 1 the method needs a detour over the next shape.
  if (shape < 1) return randomGamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * A point of the symmetric Dirichlet distribution: positive numbers whose sum is 1. Of two, the first is of the beta
 * distribution with both parameters `alpha`.
 *
 * @param count - How many numbers.
 * @param options - `alpha`: positive; large for equal numbers, small for one number near 1.
 */
export function randomDirichlet(
  count: number,
  options: { readonly alpha: number; readonly random: RandomStream },
): readonly number[] {
  const parts = Array.from({ length: count }, () => randomGamma(options.alpha, options.random));
  const sum = parts.reduce((total, part) => total + part, 0);
  // For tiny alphas all parts may underflow.
  return sum > 0 ? parts.map((part) => part / sum) : parts.map((_, index) => (index === 0 ? 1 : 0));
}
