import type { RandomStream } from "@sdnet/csc-core/tensor";

/** Mean from which rejection is faster than multiplication, and its constants are valid. */
const LARGE_MEAN = 10;

/**
 * Draws from the Poisson distribution, exactly (up to rounding) for small and for large means.
 *
 * @param mean - Finite and not negative.
 * @returns A count, 0 or more.
 * @throws RangeError if `mean` is out of its range.
 */
export function poisson(mean: number, random: RandomStream): number {
  if (!(mean >= 0) || !Number.isFinite(mean)) {
    throw new RangeError(`poisson: \`mean\` must be finite and >= 0, got ${mean}.`);
  }
  if (mean === 0) return 0;
  return mean < LARGE_MEAN ? byMultiplication(mean, random) : byRejection(mean, random);
}

/** Counts the arrivals in unit time (Knuth, The Art of Computer Programming, 3.4.1, algorithm Q). */
function byMultiplication(mean: number, random: RandomStream): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = open(random); product > end; product *= open(random)) count++;
  return count;
}

/**
 * Transformed rejection with squeeze.
 *
 * @see Hörmann, "The transformed rejection method for generating Poisson random variables" (1993), algorithm PTRS.
 */
function byRejection(mean: number, random: RandomStream): number {
  const logMean = Math.log(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = open(random) - 0.5;
    const v = open(random);
    const distance = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / distance + b) * u + mean + 0.43);
    if (distance >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (distance < 0.013 && v > distance)) continue;
    const proposed = Math.log((v * inverseAlpha) / (a / (distance * distance) + b));
    if (proposed <= count * logMean - mean - logFactorial(count)) return count;
  }
}

/** Uniform in (0, 1): the middle of one of 2^32 equal intervals, so that logarithms and quotients stay finite. */
function open(random: RandomStream): number {
  return (random.uint32() + 0.5) / 2 ** 32;
}

/** `log(n!)` for small `n`, where Stirling's series is not yet accurate. */
const SMALL_LOG_FACTORIALS: readonly number[] = Array.from({ length: 10 }, (_, n) => {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return Math.log(product);
});

/** `log(n!)`, to about 1e-10. */
function logFactorial(n: number): number {
  const small = SMALL_LOG_FACTORIALS[n];
  if (small !== undefined) return small;
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series;
}
