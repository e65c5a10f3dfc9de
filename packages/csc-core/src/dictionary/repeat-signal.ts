import * as tf from "@tensorflow/tfjs";

/**
 * Repeats a signal along its channels, for a dictionary that explains it `copies` times over with independent atoms:
 * `[..., channels]` to `[..., copies * channels]`, as torch's `repeat` orders them.
 *
 * @throws RangeError if `copies` is not a positive integer.
 * @see `n_dict` (EXPANSION_FACTOR) of the official code.
 */
export function repeatSignal<T extends tf.Tensor>(signal: T, copies: number): T {
  if (!Number.isInteger(copies) || copies < 1) {
    throw new RangeError(`repeatSignal: \`copies\` must be a positive integer, got ${copies}.`);
  }
  return tf.tile(
    signal,
    signal.shape.map((_, axis) => (axis === signal.rank - 1 ? copies : 1)),
  );
}
