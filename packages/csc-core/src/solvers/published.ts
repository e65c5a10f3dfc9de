import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { extrapolate, momentumWeights } from "./momentum.js";
import { proximalGradient, type SolverOptions } from "./solver.js";

/**
 * Sparse-codes `signal` as the official code of SDNet does: the step starts at the extrapolated point of FISTA but takes
 * its gradient at the last codes, a heavy-ball method. The same numbers as ISTA for two iterations, which is the
 * default of the paper; from three on neither those of ISTA nor those of FISTA.
 *
 * @param signal - `x`, `[batch, ...]`; `[batch, height, width, channels]` for a convolutional dictionary.
 * @returns Codes `[batch, ...]`, differentiable in the signal, the dictionary and `lambda`.
 * @throws RangeError if an option is out of range.
 * @throws ShapeError if the signal does not fit the dictionary.
 * @see arXiv 2210.12945; `csc_layer.py` of its official code.
 */
export function published<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  signal: Signal,
  dictionary: Dictionary<Signal, Codes>,
  options: SolverOptions,
): Codes {
  return tf.tidy(() => {
    const { first, step } = proximalGradient("published", { signal, dictionary }, options);
    let codes = first();
    let previous = codes;
    for (const weight of momentumWeights(options.iterations)) {
      const ahead = extrapolate(codes, { previous, weight });
      [previous, codes] = [codes, step(ahead, codes)];
    }
    return codes;
  });
}
