import { UsageError } from "../failure.js";
import { readNumber } from "../terminal/number-option.js";

/**
 * Largest λ accepted, in the units of normalised pixels. A 3×3×3 patch of CIFAR has norm 14 at most, so against
 * atoms of unit norm hardly any code is left at 10; the paper sweeps 0.1 to 1.4.
 */
export const LARGEST_LAMBDA = 10;

/** λ as people read it: a learnt one has more digits than they need. */
export function describeLambda(lambda: number): string {
  return String(Number(lambda.toPrecision(4)));
}

/**
 * Reads a λ from the command line; `option` is what the user typed it for, e.g. `"--lambda"`.
 *
 * @throws UsageError unless `text` is a number in [0, {@link LARGEST_LAMBDA}].
 */
export function parseLambda(text: string, option: string): number {
  const value = readNumber(text);
  if (!(value >= 0 && value <= LARGEST_LAMBDA)) {
    throw new UsageError(
      `${option} must be a number in [0, ${LARGEST_LAMBDA}], got "${text}". λ is in units of normalised pixels; training uses 0.1.`,
    );
  }
  return value;
}
