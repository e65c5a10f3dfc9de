import * as tf from "@tensorflow/tfjs";
import { differentiable } from "../ops/differentiable.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { iterate } from "./unrolled-forward.js";
import { kernelGradient, sweep } from "./unrolled-backward.js";

/**
 * Sparse-codes a signal by a fixed number of proximal gradient steps and differentiates through them with a
 * hand-written reverse sweep that stores only codes and residuals.
 *
 * @returns Codes `[batch, h, w, atoms]`. Differentiable in `signal`, `lambda` and `kernel`.
 * @see arXiv 2210.12945, section 3.1; Beck & Teboulle (2009), eqs. 4.1-4.3, for `fista`.
 */
export function encode(problem: CodingProblem, options: CodingOptions): tf.Tensor4D {
  const { signal, kernel, lambda, stepSize } = problem;
  return differentiable<{ signal: tf.Tensor4D; lambda: tf.Tensor; kernel: tf.Tensor4D }, tf.Tensor4D>(
    { signal, lambda, kernel },
    (save) => {
      const { codes, residuals, norms } = iterate(problem, options);
      save([signal, kernel, lambda, stepSize, ...codes, ...residuals, ...norms]);
      const solution = codes.at(-1) as tf.Tensor4D;
      return solution.clone();
    },
    (gradient, saved) => {
      const [savedSignal, savedKernel, savedLambda, savedStep, ...rest] = saved as [
        tf.Tensor4D,
        tf.Tensor4D,
        tf.Tensor,
        tf.Scalar,
        ...tf.Tensor4D[],
      ];
      const savedProblem = {
        signal: savedSignal,
        kernel: savedKernel,
        lambda: savedLambda,
        stepSize: savedStep,
      };
      const steps = options.iterations;
      const trace = {
        codes: rest.slice(0, steps),
        residuals: rest.slice(steps, 2 * steps - 1),
        norms: rest.slice(2 * steps - 1),
      };
      const adjoint = sweep(gradient, savedProblem, { options, trace });
      return {
        signal: () => adjoint.signal(),
        lambda: () => adjoint.lambda(),
        kernel: () => {
          const result = kernelGradient(adjoint, savedProblem, { options, trace });
          // The engine asks for the kernel last: free what this layer kept before the next one runs.
          tf.dispose([...trace.codes, ...trace.residuals]);
          tf.dispose([...adjoint.correlations, ...adjoint.residualGradients]);
          return result;
        },
      };
    },
  );
}
