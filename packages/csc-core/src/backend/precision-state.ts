/**
 * Numbers that convolutions multiply. `bfloat16` has float32's range and three decimal digits; processors that know it multiply it
 * twice as fast. Weights, statistics, thresholds and everything that is summed up stay float32.
 */
export type Precision = "float32" | "bfloat16";

let current: Precision = "float32";

/** The precision of the innermost `withPrecision` that is running; that of `setPrecision`, float32 at first, outside of all. */
export function currentPrecision(): Precision {
  return current;
}

/** Replaces the current precision, unchecked, and returns the one before. */
export function exchangePrecision(precision: Precision): Precision {
  const before = current;
  current = precision;
  return before;
}
