import * as tf from "@tensorflow/tfjs";

/**
 * Numbers that convolutions multiply. `bfloat16` has float32's range and three decimal digits; processors that know it multiply it
 * twice as fast. Weights, statistics, thresholds and everything that is summed up stay float32.
 */
export type Precision = "float32" | "bfloat16";

/** The values of {@link Precision}. */
export const PRECISIONS: readonly Precision[] = ["float32", "bfloat16"];

let current: Precision = "float32";

/** The precision of the innermost {@link withPrecision} that is running; float32 outside of all. */
export function currentPrecision(): Precision {
  return current;
}

/**
 * Sets the precision of everything outside {@link withPrecision}, for programs that compute in one precision throughout. Libraries use
 * {@link withPrecision}.
 *
 * @throws RangeError for another name; Error for bfloat16 on a backend other than `tensorflow` (tfjs-node).
 */
export function setPrecision(precision: Precision): void {
  assertPrecision("setPrecision", precision);
  current = precision;
}

/**
 * Runs something with all its convolutions in a precision: those of this package's layers and operations and of stock layers such
 * as `tf.layers.conv2d`. Gradients of this package's layers keep the precision of the forward pass; those of stock layers have that of
 * the moment they are computed, so put the whole training step inside. An inner call wins.
 *
 * @param precision - Undefined changes nothing.
 * @param run - Must be synchronous.
 * @throws Error for bfloat16 on a backend other than `tensorflow` (tfjs-node).
 */
export function withPrecision<Result>(precision: Precision | undefined, run: () => Result): Result {
  if (precision === undefined || precision === current) return run();
  assertPrecision("withPrecision", precision);
  const before = current;
  current = precision;
  try {
    return run();
  } finally {
    current = before;
  }
}

/**
 * Refuses a precision that does not exist or that the active backend does not have.
 *
 * @throws RangeError for another name; Error for bfloat16 on a backend other than `tensorflow` (tfjs-node).
 */
export function assertPrecision(where: string, precision: Precision): void {
  if (!PRECISIONS.includes(precision)) {
    throw new RangeError(
      `${where}: \`precision\` must be one of ${PRECISIONS.join(", ")}, got ${precision}.`,
    );
  }
  const backend = tf.getBackend();
  if (precision === "bfloat16" && backend !== "tensorflow") {
    throw new Error(
      `${where}: \`precision\` must be float32 on the backend ${backend}, got bfloat16: only the native engine computes in it.`,
    );
  }
}
