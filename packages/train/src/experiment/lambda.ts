/**
 * Largest λ accepted, in the units of normalised pixels. A 3×3×3 patch of CIFAR has norm 14 at most, so against
 * atoms of unit norm hardly any code is left at 10; the paper sweeps 0.1 to 1.4.
 */
export const LARGEST_LAMBDA = 10;

/** λ as people read it: a learnt one has more digits than they need. */
export function describeLambda(lambda: number): string {
  return String(Number(lambda.toPrecision(4)));
}
