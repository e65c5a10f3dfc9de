import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import type { StopRule } from "../solvers/solve-options.js";

/** Options of a coding: the objective, the iteration, and how to differentiate it. */
export interface CodingOptions extends ConvolutionGeometry {
  /** Weight of the squared l2 penalty (elastic net). */
  readonly mu: number;
  /** Proximal gradient steps, at least 1; the first starts from zero codes. The most of them where `stop` is given. */
  readonly iterations: number;
  /** Stops before `iterations` once every image is this near its solution. Square loss only. */
  readonly stop?: StopRule | undefined;
  /** Whether codes are constrained to `z >= 0`. */
  readonly nonNegative: boolean;
  /** `square`: ½‖x - Az‖². `root`: its gradient divided by 2‖x - Az‖ per image, from the second step on. */
  readonly loss: "square" | "root";
  /** `published` takes the gradient at the last codes, `fista` at the extrapolated ones, `ista` never extrapolates. */
  readonly method: "published" | "fista" | "ista";
  /** Differentiation of the codes; unrolled if left out. */
  readonly gradient?: GradientMethod | undefined;
}

/**
 * Method of differentiating codes in the signal, the dictionary and λ.
 *
 * - `unrolled`: exactly, through all the steps that were done. Memory grows with their number.
 * - `truncated`: through the last `steps` steps only, as if the codes before them were constants.
 * - `implicit`: at the solution, through the optimality conditions on its support, by conjugate gradients that stop at
 *   the relative residual `tolerance` or after `iterations` rounds. Exact only for converged codes whose active atoms are
 *   independent or with `mu > 0`; memory does not depend on the number of steps. Square loss only.
 */
export type GradientMethod =
  | { readonly kind: "unrolled" }
  | { readonly kind: "truncated"; readonly steps: number }
  | { readonly kind: "implicit"; readonly iterations: number; readonly tolerance: number };

/** One coding problem: `argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`. */
export interface CodingProblem {
  /** `x`, `[batch, height, width, channels]`. */
  readonly signal: tf.Tensor4D;
  /** `A`, `[kernelHeight, kernelWidth, channels, atoms]`. */
  readonly kernel: tf.Tensor4D;
  /** In units of the signal: a scalar, `[batch]` for one value per image, or `[1, atoms]` or `[batch, atoms]`. */
  readonly lambda: tf.Tensor;
  /** Scalar; converges up to `1 / ‖A‖²`. No gradient flows through it. */
  readonly stepSize: tf.Scalar;
}
