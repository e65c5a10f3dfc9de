import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { isSharedByImages, stepConstants, type StepConstants } from "./step-constants.js";

/** State of an iteration. */
export interface Iterate {
  /** The codes after the last step. */
  readonly current: tf.Tensor4D;
  /** The codes one step earlier; the same tensor after the first step. */
  readonly previous: tf.Tensor4D;
  /** Number of steps so far, at least 1. */
  readonly steps: number;
}

/** One proximal step, with what its derivative needs. */
export interface TracedStep {
  /** `prox(p + s A^T r)`. */
  readonly codes: tf.Tensor4D;
  /** `r = x - A p`, divided by {@link norm} under the root loss. */
  readonly residual: tf.Tensor4D;
  /** `2 ‖x - A p‖` per image, `[batch, 1, 1, 1]`; nothing under the square loss. */
  readonly norm: tf.Tensor4D | undefined;
}

/** The proximal gradient steps of one problem. Their results live in the caller's tidy. */
export interface ProximalSteps {
  /** The step from zero codes, where the residual is the signal itself. */
  readonly first: (isLast: boolean) => Iterate;
  /** The step from where the iteration stands. */
  readonly next: (from: Iterate, isLast: boolean) => TracedStep;
}

/** Prepares the steps: what they share is computed once. */
export function proximalSteps(problem: CodingProblem, options: CodingOptions): ProximalSteps {
  const { signal } = problem;
  const { method, loss } = options;
  const { operand, convolveTranspose } = primitives();
  const exact = stepConstants(problem, options, primitives());
  const constants = { ...exact, scaledKernel: operand(exact.scaledKernel) };
  const kernel = operand(problem.kernel);
  const weights = momentumWeights(options.iterations + 1);
  return {
    first: (isLast) => {
      const current = proximalStep(operand(signal), { constants, options, isLast });
      return { current, previous: current, steps: 1 };
    },
    next: ({ current, previous, steps }, isLast) => {
      const weight = method === "ista" ? 0 : (weights[steps - 1] ?? 0);
      const point = extrapolate(current, { previous, weight });
      // The published iteration takes the gradient at the codes but moves from the extrapolated point.
      const at = method === "published" ? current : point;
      const synthesis = convolveTranspose(at, kernel, signal.shape, options);
      const misfit = tf.sub<tf.Tensor4D>(signal, synthesis);
      const norm = loss === "root" ? twiceTheNorm(misfit) : undefined;
      const residual = operand(norm === undefined ? misfit : tf.div<tf.Tensor4D>(misfit, norm));
      return { codes: proximalStep(residual, { point, constants, options, isLast }), residual, norm };
    },
  };
}

/** `2 ‖r‖` of each image, which the gradient treats as a constant. */
function twiceTheNorm(residual: tf.Tensor4D): tf.Tensor4D {
  const norm = tf.maximum(tf.sqrt(tf.sum(tf.square(residual), [1, 2, 3], true)), 1e-12);
  return tf.mul(2, norm);
}

/** Tensors that one step starts from and shares with the others. */
interface StepContext {
  /** Zero if left out. */
  readonly point?: tf.Tensor4D;
  readonly constants: StepConstants;
  readonly options: CodingOptions;
  readonly isLast: boolean;
}

function proximalStep(
  residual: tf.Tensor4D,
  { point, constants, options, isLast }: StepContext,
): tf.Tensor4D {
  const { shrinkage, scaledKernel, threshold } = constants;
  const start =
    point === undefined || shrinkage === undefined ? point : tf.mul<tf.Tensor4D>(point, shrinkage);
  const { operand, convolve, convolveFused } = primitives();
  if (convolveFused !== undefined && options.nonNegative && isSharedByImages(constants)) {
    const bias = tf.broadcastTo<tf.Rank.R1>(tf.reshape(tf.neg(threshold), [-1]), [scaledKernel.shape[3]]);
    // A fused ReLU turns NaN into zero. Behind the last step it must stay NaN, or a broken layer looks merely quiet.
    const fused = convolveFused(residual, scaledKernel, options, { bias, addend: start, relu: !isLast });
    return isLast ? tf.relu(fused) : fused;
  }
  const correlation = convolve(residual, scaledKernel, options);
  const moved = start === undefined ? correlation : tf.add<tf.Tensor4D>(correlation, start);
  if (options.nonNegative) return operand(tf.relu(tf.sub<tf.Tensor4D>(moved, threshold)));
  return operand(tf.mul(tf.sign(moved), tf.relu(tf.sub<tf.Tensor4D>(tf.abs(moved), threshold))));
}
