import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";

/** What the forward pass leaves for the backward pass. */
export interface Trace {
  /** `z_1 .. z_k`. */
  readonly codes: readonly tf.Tensor4D[];
  /** `x - A p_i` for `i = 1 .. k - 1`, divided by {@link norms} under the root loss. */
  readonly residuals: readonly tf.Tensor4D[];
  /** `2 ‖x - A p_i‖` per image, `[batch, 1, 1, 1]`; empty under the square loss. */
  readonly norms: readonly tf.Tensor4D[];
}

/** Numbers that every step shares. */
export interface StepConstants {
  /** `1 / (1 + mu * stepSize)`, or nothing where it is 1. */
  readonly shrinkage: tf.Scalar | undefined;
  /** `kernel * stepSize * shrinkage`: scaling the kernel once is cheaper than scaling every correlation. */
  readonly scaledKernel: tf.Tensor4D;
  /** `lambda * stepSize * shrinkage`; scalar or `[batch, 1, 1, 1]`. */
  readonly threshold: tf.Tensor;
}

/** Computes the constants of `prox(p + s A^T r) = shrink(c p + (c s A)^T r, c s lambda)` with `c` the shrinkage. */
export function stepConstants(problem: CodingProblem, { mu }: CodingOptions): StepConstants {
  const { kernel, lambda, stepSize } = problem;
  const shrinkage = mu === 0 ? undefined : tf.div<tf.Scalar>(1, tf.add(1, tf.mul(mu, stepSize)));
  const scale = shrinkage === undefined ? stepSize : tf.mul(stepSize, shrinkage);
  const perImage = lambda.rank === 0 ? lambda : tf.reshape(lambda, [-1, 1, 1, 1]);
  return { shrinkage, scaledKernel: tf.mul(kernel, scale), threshold: tf.mul(perImage, scale) };
}

/** Runs the proximal steps. The caller tidies. */
export function iterate(problem: CodingProblem, options: CodingOptions): Trace {
  const { signal, kernel } = problem;
  const constants = stepConstants(problem, options);
  const synthesize = (codes: tf.Tensor4D): tf.Tensor4D =>
    primitives().convolveTranspose(codes, kernel, signal.shape, options);

  const { iterations } = options;
  const codes = [proximalStep(signal, undefined, { constants, options, isLast: iterations === 1 })];
  const residuals: tf.Tensor4D[] = [];
  const norms: tf.Tensor4D[] = [];
  let current = codes[0] as tf.Tensor4D;
  let previous = current;
  for (const [index, weight] of momentumWeights(iterations).entries()) {
    const point = extrapolate(current, { previous, weight: options.method === "ista" ? 0 : weight });
    // The published iteration takes the gradient at the codes but moves from the extrapolated point.
    const residual = tf.sub<tf.Tensor4D>(
      signal,
      synthesize(options.method === "published" ? current : point),
    );
    const descent = options.loss === "square" ? residual : normalizeResidual(residual, norms);
    previous = current;
    const isLast = index === iterations - 2;
    current = proximalStep(descent, point, { constants, options, isLast });
    residuals.push(descent);
    codes.push(current);
  }
  return { codes, residuals, norms };
}

/** Divides by twice the norm of each image, which the gradient treats as a constant. */
function normalizeResidual(residual: tf.Tensor4D, norms: tf.Tensor4D[]): tf.Tensor4D {
  const norm = tf.maximum(tf.sqrt(tf.sum(tf.square(residual), [1, 2, 3], true)), 1e-12);
  const twice = tf.mul<tf.Tensor4D>(2, norm);
  norms.push(twice);
  return tf.div(residual, twice);
}

function proximalStep(
  residual: tf.Tensor4D,
  point: tf.Tensor4D | undefined,
  {
    constants,
    options,
    isLast,
  }: { readonly constants: StepConstants; readonly options: CodingOptions; readonly isLast: boolean },
): tf.Tensor4D {
  const { shrinkage, scaledKernel, threshold } = constants;
  const start =
    point === undefined || shrinkage === undefined ? point : tf.mul<tf.Tensor4D>(point, shrinkage);
  const { convolve, convolveFused } = primitives();
  if (convolveFused !== undefined && options.nonNegative && threshold.rank === 0) {
    const atoms = scaledKernel.shape[3];
    const bias = tf.mul<tf.Tensor1D>(tf.fill([atoms], -1), threshold);
    // A fused ReLU turns NaN into zero. Behind the last step it must stay NaN, or a broken layer looks merely quiet.
    const fused = convolveFused(residual, scaledKernel, options, { bias, addend: start, relu: !isLast });
    return isLast ? tf.relu(fused) : fused;
  }
  const correlation = convolve(residual, scaledKernel, options);
  const moved = start === undefined ? correlation : tf.add<tf.Tensor4D>(correlation, start);
  if (options.nonNegative) return tf.relu(tf.sub<tf.Tensor4D>(moved, threshold));
  return tf.mul(tf.sign(moved), tf.relu(tf.sub<tf.Tensor4D>(tf.abs(moved), threshold)));
}
