import * as tf from "@tensorflow/tfjs";
import { LARGEST_FLOAT } from "../dictionary/unit-vector.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { encode } from "./encode.js";

/** Step size times `‖A‖²`; below 1 the proximal steps cannot raise the energy. The paper's value. */
export const STEP_SAFETY = 0.9;

/**
 * As {@link encode} with the step size `0.9 / ‖A‖²`, for a dictionary so short or so long that float32 has no such number: codes of
 * `A / norm`, with λ and mu to match, are `norm` times those of `A`.
 *
 * @param norm - `‖A‖`.
 */
export function encodeScaled(
  { signal, kernel, lambda }: Omit<CodingProblem, "stepSize">,
  options: CodingOptions,
  norm: number,
): tf.Tensor4D {
  return tf.tidy(() => {
    const problem = { signal, kernel: tf.div<tf.Tensor4D>(kernel, norm), lambda: tf.div(lambda, norm) };
    const codes = encode(
      { ...problem, stepSize: tf.scalar(STEP_SAFETY) },
      { ...options, mu: Math.min(options.mu / norm / norm, LARGEST_FLOAT) },
    );
    return tf.div<tf.Tensor4D>(codes, norm);
  });
}
