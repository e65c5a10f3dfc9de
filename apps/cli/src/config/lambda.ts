import { LARGEST_LAMBDA, readNumber, UsageError } from "@sdnet/train/experiment";

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
