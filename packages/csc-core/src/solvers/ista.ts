import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { proximalGradient, type SolverOptions } from "./solver.js";

/**
 * Sparse-codes `signal` by plain proximal gradient steps (ISTA). Slow, but no step raises the energy while
 * `stepSize <= 1 / ‖A‖²`.
 *
 * @param signal - `x`, `[batch, ...]`; `[batch, height, width, channels]` for a convolutional dictionary.
 * @returns Codes `[batch, ...]`, differentiable in the signal, the dictionary and `lambda`.
 * @throws RangeError if an option is out of range.
 * @throws ShapeError if the signal does not fit the dictionary.
 * @see Daubechies, Defrise & De Mol (2004); Beck & Teboulle (2009), eq. 3.1.
 */
export function ista<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  signal: Signal,
  dictionary: Dictionary<Signal, Codes>,
  options: SolverOptions,
): Codes {
  return tf.tidy(() => {
    const { first, step } = proximalGradient("ista", { signal, dictionary }, options);
    let codes = first();
    for (let iteration = 1; iteration < options.iterations; iteration++) codes = step(codes, codes);
    return codes;
  });
}
