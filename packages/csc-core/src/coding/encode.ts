import * as tf from "@tensorflow/tfjs";
import { finiteStep } from "../solvers/finite-step.js";
import { isRecording } from "../ops/differentiable.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { encodeImplicit } from "./implicit.js";
import { advance } from "./trace.js";
import { encodeUnrolled } from "./unrolled.js";

/**
 * Sparse-codes a signal by proximal gradient steps. What gradients need is kept only while gradients are recorded.
 *
 * @returns Codes `[batch, h, w, atoms]`. Differentiable in `signal`, `lambda` and `kernel`, as `options.gradient` says.
 * @throws RangeError if options contradict each other.
 * @see arXiv 2210.12945, section 3.1; Beck & Teboulle (2009), eqs. 4.1-4.3, for `fista`.
 */
export function encode(problem: CodingProblem, options: CodingOptions): tf.Tensor4D {
  const { gradient, loss, stop, iterations } = options;
  if (loss === "root" && (gradient?.kind === "implicit" || stop !== undefined)) {
    const argument = stop === undefined ? "gradient" : "stop";
    throw new RangeError(
      `encode: \`loss\` must be square with \`${argument}\`, got root: its iteration has no fixed objective to be optimal for.`,
    );
  }
  if (gradient?.kind === "truncated" && !(Number.isInteger(gradient.steps) && gradient.steps >= 1)) {
    throw new RangeError(`encode: \`gradient.steps\` must be a positive integer, got ${gradient.steps}.`);
  }
  return tf.tidy(() => {
    const finite = { ...problem, stepSize: finiteStep(problem.stepSize) };
    if (!isRecording()) return advance(finite, options, iterations).current;
    return gradient?.kind === "implicit"
      ? encodeImplicit(finite, options, gradient)
      : encodeUnrolled(finite, options);
  });
}
