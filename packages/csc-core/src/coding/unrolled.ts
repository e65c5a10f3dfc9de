import type * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { differentiable } from "../ops/differentiable.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { trace, type Trace } from "./trace.js";
import { freeAdjoint, kernelGradient, sweep } from "./unrolled-backward.js";

/**
 * Codes that are differentiated through their proximal steps, by a hand-written reverse sweep that stores only codes
 * and residuals.
 */
export function encodeUnrolled(problem: CodingProblem, options: CodingOptions): tf.Tensor4D {
  const { signal, kernel, lambda, stepSize } = problem;
  const ofForward = primitives();
  let taken: Omit<Trace, "codes" | "residuals" | "norms"> & { readonly count: number };
  return differentiable<{ signal: tf.Tensor4D; lambda: tf.Tensor; kernel: tf.Tensor4D }, tf.Tensor4D>(
    { signal, lambda, kernel },
    (save) => {
      const { start, codes, residuals, norms } = trace(problem, options);
      taken = { start, count: codes.length };
      const before = start === undefined ? [] : [start.previous];
      save([
        ofForward.operand(signal),
        kernel,
        lambda,
        stepSize,
        ...before,
        ...codes,
        ...residuals,
        ...norms,
      ]);
      return (codes.at(-1) as tf.Tensor4D).clone();
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
      const { start, count } = taken;
      const previous = start === undefined ? undefined : rest.shift();
      const codes = rest.splice(0, count);
      const residuals = rest.splice(0, count - 1);
      const savedTrace: Trace = {
        start:
          start === undefined
            ? undefined
            : { current: codes[0] as tf.Tensor4D, previous: previous as tf.Tensor4D, steps: start.steps },
        codes,
        residuals,
        norms: rest,
      };
      const unrolling = { options, trace: savedTrace, primitives: ofForward };
      const adjoint = sweep(gradient, savedProblem, unrolling);
      return {
        signal: () => adjoint.signal(),
        lambda: () => adjoint.lambda(),
        kernel: () => {
          const result = kernelGradient(adjoint, savedProblem, unrolling);
          freeAdjoint(adjoint, savedTrace); // The engine asks for the kernel last.
          return result;
        },
      };
    },
  );
}
