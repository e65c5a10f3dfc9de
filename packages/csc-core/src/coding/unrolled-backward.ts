import * as tf from "@tensorflow/tfjs";
import type { Primitives } from "../backend/primitives.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { stepConstants, sumToLambda } from "./step-constants.js";
import type { Trace } from "./trace.js";

/** The forward pass that is being differentiated. */
export interface Unrolling {
  readonly options: CodingOptions;
  readonly trace: Trace;
  /** Those of the forward pass. */
  readonly primitives: Primitives;
}

/** Gradients that the steps walked back so far send to the codes before them. */
interface Arriving {
  readonly toCurrent: tf.Tensor4D;
  /** To the codes one step earlier, through the extrapolation. */
  readonly toPrevious?: tf.Tensor4D;
}

/** The reverse sweep's result, from which each input's gradient is a short computation. */
export interface Adjoint {
  /** `[batch, height, width, channels]`. */
  readonly signal: () => tf.Tensor4D;
  /** The shape of `lambda`. */
  readonly lambda: () => tf.Tensor;
  /**
   * Gradients with respect to what each step adds to its starting point, in the order of the codes. The first is
   * missing where the traced steps start from constant codes.
   */
  readonly correlations: readonly tf.Tensor4D[];
  /** Gradients with respect to the residual of each step from one code to the next. */
  readonly residualGradients: readonly tf.Tensor4D[];
  /** Scale of the kernel in the forward pass. */
  readonly scale: tf.Tensor;
}

/**
 * Walks the steps backwards. With `m_{i+1}` the gradient behind the threshold of step `i + 1`, `w` the kernel and
 * `ws` the scaled one: `dr_i = A(ws) m_{i+1}`, and the point `p_i` receives `-A^T(w) dr_i`.
 */
export function sweep(gradient: tf.Tensor4D, problem: CodingProblem, unrolling: Unrolling): Adjoint {
  const { options, trace, primitives } = unrolling;
  const { operand, convolveTranspose } = primitives;
  const { signal, kernel } = problem;
  const { codes, start } = trace;
  const swept = tf.tidy(() => {
    const { scaledKernel: exact, scale, shrinkage } = stepConstants(problem, options, primitives);
    const scaledKernel = operand(exact);
    const pull = puller(kernel, unrolling);
    const correlations: tf.Tensor4D[] = [];
    const residualGradients: tf.Tensor4D[] = [];
    let arriving: Arriving = { toCurrent: gradient };
    for (let step = codes.length - 1; step >= 1; step--) {
      const weight = weightOf(step, unrolling);
      const { masked, toResidual, ...next } = tf.tidy(() => {
        const masked = behindThreshold(arriving.toCurrent, codes[step] as tf.Tensor4D, unrolling);
        const toDescent = convolveTranspose(masked, scaledKernel, signal.shape, options);
        const norm = trace.norms[step - 1];
        const toResidual = norm === undefined ? toDescent : operand(tf.div<tf.Tensor4D>(toDescent, norm));
        if (step === 1 && start !== undefined) return { masked, toResidual };

        const toStart = shrinkage === undefined ? masked : tf.mul<tf.Tensor4D>(masked, shrinkage);
        const extrapolated = options.method === "published" ? toStart : pull(toStart, toResidual);
        const atCodes = weight === 0 ? extrapolated : tf.mul<tf.Tensor4D>(1 + weight, extrapolated);
        const direct = options.method === "published" ? pull(atCodes, toResidual) : atCodes;
        const { toPrevious } = arriving;
        const toCurrent = toPrevious === undefined ? direct : tf.add<tf.Tensor4D>(direct, toPrevious);
        if (weight === 0) return { masked, toResidual, toCurrent };
        return { masked, toResidual, toCurrent, toPrevious: tf.mul<tf.Tensor4D>(-weight, extrapolated) };
      });
      if (arriving.toCurrent !== gradient) tf.dispose({ ...arriving });
      arriving = { toCurrent: gradient, ...next };
      correlations.unshift(masked);
      residualGradients.unshift(toResidual);
    }
    if (start === undefined) {
      correlations.unshift(behindThreshold(arriving.toCurrent, codes[0] as tf.Tensor4D, unrolling));
    }
    return { correlations, residualGradients, scaledKernel, scale: scale.clone() };
  });

  const { correlations, residualGradients, scaledKernel, scale } = swept;
  return {
    correlations,
    residualGradients,
    scale,
    signal: () => {
      const throughFirst =
        start === undefined
          ? [convolveTranspose(correlations[0] as tf.Tensor4D, scaledKernel, signal.shape, options)]
          : [];
      // A clone, because one part alone is freed with the rest of the adjoint.
      return [...throughFirst, ...residualGradients].reduce((sum, part) => tf.add(sum, part)).clone();
    },
    lambda: () => lambdaGradient({ correlations, scale }, problem, unrolling),
  };
}

/** `from - A^T residual`, in one pass where the backend can. */
function puller(
  kernel: tf.Tensor4D,
  { options, primitives: { operand, convolve, convolveFused } }: Unrolling,
): (from: tf.Tensor4D, residual: tf.Tensor4D) => tf.Tensor4D {
  if (convolveFused === undefined) {
    const by = operand(kernel);
    return (from, residual) => tf.sub(from, convolve(residual, by, options));
  }
  const negative = operand(tf.neg(kernel));
  const bias = tf.zeros<tf.Rank.R1>([kernel.shape[3]]);
  return (from, residual) => convolveFused(residual, negative, options, { bias, addend: from, relu: false });
}

/** Frees what a layer kept for its backward pass before the next layer's begins. */
export function freeAdjoint(adjoint: Adjoint, trace: Trace): void {
  tf.dispose([...trace.codes, ...trace.residuals]);
  tf.dispose([...adjoint.correlations, ...adjoint.residualGradients]);
}

/** `dL/dA`: every step used the kernel once to correlate and, but for the one from zero codes, once to synthesise. */
export function kernelGradient(
  adjoint: Adjoint,
  { signal, kernel }: CodingProblem,
  unrolling: Unrolling,
): tf.Tensor4D {
  const { options, trace, primitives } = unrolling;
  const { kernelGradient: gradientOf } = primitives;
  const shape = kernel.shape;
  const descents = trace.start === undefined ? [signal, ...trace.residuals] : trace.residuals;
  const throughCorrelation = adjoint.correlations
    .map((part, step) => gradientOf(descents[step] as tf.Tensor4D, part, shape, options))
    .reduce((sum, part) => tf.add(sum, part));
  const scaled = tf.mul<tf.Tensor4D>(throughCorrelation, adjoint.scale);
  return adjoint.residualGradients
    .map((part, step) => gradientOf(part, pointOf(step, unrolling), shape, options))
    .reduce<tf.Tensor4D>((sum, part) => tf.sub(sum, part), scaled);
}

/** The extrapolation weight of the step from `codes[step - 1]` to `codes[step]`. */
function weightOf(step: number, { options, trace }: Pick<Unrolling, "options" | "trace">): number {
  if (options.method === "ista") return 0;
  const taken = (trace.start?.steps ?? 1) + step - 1;
  return momentumWeights(options.iterations + 1)[taken - 1] ?? 0;
}

/** Point at which the step from `codes[step]` to `codes[step + 1]` took its residual. */
function pointOf(step: number, { options, trace }: Pick<Unrolling, "options" | "trace">): tf.Tensor4D {
  const current = trace.codes[step] as tf.Tensor4D;
  const previous = step === 0 ? trace.start?.previous : trace.codes[step - 1];
  if (options.method !== "fista" || previous === undefined) return current;
  return extrapolate(current, { previous, weight: weightOf(step + 1, { options, trace }) });
}

/** `dL/dlambda = -s c sum_i m_i sign(z_i)`, over the entries that share one λ. */
function lambdaGradient(
  { correlations, scale }: Pick<Adjoint, "correlations" | "scale">,
  { lambda }: CodingProblem,
  { options, trace }: Unrolling,
): tf.Tensor {
  const codes = trace.start === undefined ? trace.codes : trace.codes.slice(1);
  const total = correlations
    .map((part, step) =>
      sumToLambda(options.nonNegative ? part : tf.mul(part, tf.sign(codes[step] as tf.Tensor4D)), lambda),
    )
    .reduce((sum, part) => tf.add(sum, part));
  return tf.neg(tf.mul(total, tf.reshape(scale, scale.size === 1 ? [] : [1, scale.size])));
}

/** The gradient that passes the threshold: where the code is not zero. */
function behindThreshold(
  gradient: tf.Tensor4D,
  codes: tf.Tensor4D,
  { options, primitives }: Unrolling,
): tf.Tensor4D {
  const active = options.nonNegative ? codes : tf.abs(codes);
  return primitives.reluGradient(gradient, active) as tf.Tensor4D;
}
