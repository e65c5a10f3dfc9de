import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { extrapolate, momentumWeights } from "./momentum.js";
import { proximalGradient, type SolverOptions } from "./solver.js";

/**
 * Sparse-codes `signal` by accelerated proximal gradient steps (FISTA): each step starts, and takes its gradient, at a
 * point extrapolated from the last two codes. The energy falls as `1 / iterations²`, not monotonously.
 *
 * @param signal - `x`, `[batch, ...]`; `[batch, height, width, channels]` for a convolutional dictionary.
 * @returns Codes `[batch, ...]`, differentiable in the signal, the dictionary and `lambda`.
 * @throws RangeError if an option is out of range.
 * @throws ShapeError if the signal does not fit the dictionary.
 * @see Beck & Teboulle (2009), eqs. 4.1-4.3.
 */
export function fista<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  signal: Signal,
  dictionary: Dictionary<Signal, Codes>,
  options: SolverOptions,
): Codes {
  return tf.tidy(() => {
    const { first, step } = proximalGradient("fista", { signal, dictionary }, options);
    let codes = first();
    let previous = codes;
    for (const weight of momentumWeights(options.iterations)) {
      const ahead = extrapolate(codes, { previous, weight });
      [previous, codes] = [codes, step(ahead, ahead)];
    }
    return codes;
  });
}
