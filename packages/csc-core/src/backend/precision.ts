import * as tf from "@tensorflow/tfjs";
import type { NativeBackend } from "./native-backend.js";
import { halfStorage } from "./native-half.js";
import { currentPrecision, exchangePrecision, type Precision } from "./precision-state.js";

export { currentPrecision, type Precision };

/** The values of {@link Precision}. */
export const PRECISIONS: readonly Precision[] = ["float32", "bfloat16"];

/**
 * Sets the precision of everything outside {@link withPrecision}, for programs that compute in one precision throughout. Libraries use
 * {@link withPrecision}.
 *
 * @throws RangeError for another name; Error for bfloat16 on a backend other than `tensorflow` (tfjs-node).
 */
export function setPrecision(precision: Precision): void {
  assertPrecision("setPrecision", precision);
  exchangePrecision(precision);
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
  if (precision === undefined || precision === currentPrecision()) return run();
  assertPrecision("withPrecision", precision);
  const before = exchangePrecision(precision);
  try {
    return run();
  } finally {
    exchangePrecision(before);
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
  // Stock layers may be all that is computed: their convolutions must know what is asked of them.
  if (precision === "bfloat16") halfStorage(tf.backend() as unknown as NativeBackend);
}
