import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { withPrecision } from "../backend/precision.js";
import { differentiable } from "../ops/differentiable.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { conjugateGradients, type ConjugateGradientOptions } from "./conjugate-gradients.js";
import { sumToLambda } from "./step-constants.js";
import { advance } from "./trace.js";

/**
 * Codes that are differentiated at the solution. On its support `S` the optimality conditions
 * `A_S^T (A z - x) + lambda sign(z) + mu z = 0` hold and the support does not move, so with `g` the gradient of the
 * codes and `(A_S^T A_S + mu) v = g_S`:
 *
 * `dL/dx = A v`, `dL/dlambda = -v sign(z)`, `<dL/dA, B> = <B v, x - A z> - <B z, A v>`.
 *
 * @see Mairal, Bach & Ponce, "Task-driven dictionary learning" (2012), proposition 1.
 */
export function encodeImplicit(
  problem: CodingProblem,
  options: CodingOptions,
  solver: ConjugateGradientOptions,
): tf.Tensor4D {
  const { signal, kernel, lambda } = problem;
  // A linear solve to its tolerance needs float32's digits, whatever the codes were computed in.
  const { convolve, convolveTranspose, kernelGradient, reluGradient } = withPrecision("float32", primitives);
  return differentiable<{ signal: tf.Tensor4D; lambda: tf.Tensor; kernel: tf.Tensor4D }, tf.Tensor4D>(
    { signal, lambda, kernel },
    (save) => {
      const codes = advance(problem, options, options.iterations).current;
      save([signal, kernel, lambda, codes]);
      return codes.clone();
    },
    (gradient, saved) => {
      const [x, w, savedLambda, codes] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor, tf.Tensor4D];
      const synthesize = (z: tf.Tensor4D): tf.Tensor4D => convolveTranspose(z, w, x.shape, options);
      const solution = tf.tidy(() => {
        const support = tf.abs(codes);
        const onSupport = (z: tf.Tensor4D): tf.Tensor4D => reluGradient(z, support) as tf.Tensor4D;
        const normalMatrix = (v: tf.Tensor4D): tf.Tensor4D => {
          const correlated = onSupport(convolve(synthesize(v), w, options));
          return options.mu === 0 ? correlated : tf.add(correlated, tf.mul(options.mu, v));
        };
        return conjugateGradients(normalMatrix, onSupport(gradient), solver);
      });
      return {
        signal: () => synthesize(solution),
        lambda: () => tf.neg(sumToLambda(tf.mul(solution, tf.sign(codes)), savedLambda)),
        kernel: () => {
          const residual = tf.sub<tf.Tensor4D>(x, synthesize(codes));
          const throughResidual = kernelGradient(residual, solution, w.shape, options);
          const throughCodes = kernelGradient(synthesize(solution), codes, w.shape, options);
          tf.dispose([codes, solution, residual]); // The engine asks for the kernel last.
          return tf.sub(throughResidual, throughCodes);
        },
      };
    },
  );
}
