import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import { stepConstants, type Trace } from "./unrolled-forward.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";

/** The forward pass that is being differentiated. */
interface Unrolling {
  readonly options: CodingOptions;
  readonly trace: Trace;
}

/** The reverse sweep's result, from which each input's gradient is a short computation. */
export interface Adjoint {
  /** `[batch, height, width, channels]`. */
  readonly signal: () => tf.Tensor4D;
  /** The shape of `lambda`. */
  readonly lambda: () => tf.Tensor;
  /** Gradients with respect to what step `i` adds to its starting point, `i = 1 .. k`. */
  readonly correlations: readonly tf.Tensor4D[];
  /** Gradients with respect to `x - A p_i`, `i = 1 .. k - 1`. */
  readonly residualGradients: readonly tf.Tensor4D[];
}

/**
 * Walks the steps backwards. With `m_{i+1}` the gradient behind the threshold of step `i + 1`, `w` the kernel and
 * `ws` the scaled one: `dr_i = A(ws) m_{i+1}`, and the point `p_i` receives `-A^T(w) dr_i`.
 */
export function sweep(gradient: tf.Tensor4D, problem: CodingProblem, { options, trace }: Unrolling): Adjoint {
  const { signal, kernel } = problem;
  const swept = tf.tidy(() => {
    const { scaledKernel, shrinkage } = stepConstants(problem, options);
    const { convolve, convolveTranspose } = primitives();
    const weights = momentumWeights(options.iterations);
    const correlations: tf.Tensor4D[] = [];
    const residualGradients: tf.Tensor4D[] = [];
    let toCurrent = gradient;
    let toPrevious: tf.Tensor4D | undefined;
    for (let step = options.iterations - 1; step >= 1; step--) {
      const weight = options.method === "ista" ? 0 : (weights[step - 1] ?? 0);
      const masked = behindThreshold(toCurrent, trace.codes[step] as tf.Tensor4D, options);
      const toDescent = convolveTranspose(masked, scaledKernel, signal.shape, options);
      const norm = trace.norms[step - 1];
      const toResidual = norm === undefined ? toDescent : tf.div<tf.Tensor4D>(toDescent, norm);
      const pulled = convolve(toResidual, kernel, options);
      const toStart = shrinkage === undefined ? masked : tf.mul<tf.Tensor4D>(masked, shrinkage);

      const extrapolated = options.method === "published" ? toStart : tf.sub<tf.Tensor4D>(toStart, pulled);
      const atCodes = weight === 0 ? extrapolated : tf.mul<tf.Tensor4D>(1 + weight, extrapolated);
      const direct = options.method === "published" ? tf.sub<tf.Tensor4D>(atCodes, pulled) : atCodes;
      toCurrent = toPrevious === undefined ? direct : tf.add(direct, toPrevious);
      toPrevious = weight === 0 ? undefined : tf.mul<tf.Tensor4D>(-weight, extrapolated);
      correlations.unshift(masked);
      residualGradients.unshift(toResidual);
    }
    correlations.unshift(behindThreshold(toCurrent, trace.codes[0] as tf.Tensor4D, options));
    return { correlations, residualGradients, scaledKernel };
  });

  const { correlations, residualGradients, scaledKernel } = swept;
  return {
    correlations,
    residualGradients,
    signal: () => {
      const first = correlations[0] as tf.Tensor4D;
      const throughFirst = primitives().convolveTranspose(first, scaledKernel, signal.shape, options);
      return residualGradients.reduce<tf.Tensor4D>((sum, part) => tf.add(sum, part), throughFirst);
    },
    lambda: () => lambdaGradient(correlations, problem, { options, trace }),
  };
}

/** `dL/dA`: every step used the kernel once to correlate and, but for the first, once to synthesise. */
export function kernelGradient(
  adjoint: Adjoint,
  { signal, kernel, stepSize }: CodingProblem,
  { options, trace }: Unrolling,
): tf.Tensor4D {
  const { kernelGradient: gradientOf } = primitives();
  const shape = kernel.shape;
  const descents = [signal, ...trace.residuals];
  const throughCorrelation = adjoint.correlations
    .map((part, step) => gradientOf(descents[step] as tf.Tensor4D, part, shape, options))
    .reduce((sum, part) => tf.add(sum, part));
  const scale = options.mu === 0 ? stepSize : tf.div(stepSize, tf.add(1, tf.mul(options.mu, stepSize)));
  const scaled = tf.mul<tf.Tensor4D>(throughCorrelation, scale);
  return adjoint.residualGradients
    .map((part, step) => gradientOf(part, pointOf(step, trace, options), shape, options))
    .reduce<tf.Tensor4D>((sum, part) => tf.sub(sum, part), scaled);
}

/** The codes at which step `step + 2` took its residual. */
function pointOf(step: number, { codes }: Trace, options: CodingOptions): tf.Tensor4D {
  const current = codes[step] as tf.Tensor4D;
  if (options.method !== "fista" || step === 0) return current;
  const weight = momentumWeights(options.iterations)[step] ?? 0;
  return extrapolate(current, { previous: codes[step - 1] as tf.Tensor4D, weight });
}

/** `dL/dlambda = -s c sum_i m_i sign(z_i)`, per image where lambda is. */
function lambdaGradient(
  correlations: readonly tf.Tensor4D[],
  { lambda, stepSize }: CodingProblem,
  { options, trace }: Unrolling,
): tf.Tensor {
  const axes = lambda.rank === 0 ? undefined : [1, 2, 3];
  const total = correlations
    .map((part, step) =>
      tf.sum(options.nonNegative ? part : tf.mul(part, tf.sign(trace.codes[step] as tf.Tensor4D)), axes),
    )
    .reduce((sum, part) => tf.add(sum, part));
  const scale = tf.div(stepSize, tf.add(1, tf.mul(options.mu, stepSize)));
  return tf.reshape(tf.neg(tf.mul(total, scale)), lambda.shape);
}

/** The gradient that passes the threshold: where the code is not zero. */
function behindThreshold(
  gradient: tf.Tensor4D,
  codes: tf.Tensor4D,
  { nonNegative }: CodingOptions,
): tf.Tensor4D {
  const active = nonNegative ? codes : tf.abs(codes);
  return primitives().reluGradient(gradient, active) as tf.Tensor4D;
}
