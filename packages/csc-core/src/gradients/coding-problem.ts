import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../backend/primitives.js";

/** How codes are computed: the objective and the iteration. */
export interface CodingOptions extends ConvolutionGeometry {
  /** Weight of the squared l2 penalty (elastic net). */
  readonly mu: number;
  /** Proximal gradient steps, at least 1; the first starts from zero codes. */
  readonly iterations: number;
  /** Whether codes are constrained to `z >= 0`. */
  readonly nonNegative: boolean;
  /** `square`: ½‖x - Az‖². `root`: its gradient divided by 2‖x - Az‖ per image, from the second step on. */
  readonly loss: "square" | "root";
  /** `published` takes the gradient at the last codes, `fista` at the extrapolated ones, `ista` never extrapolates. */
  readonly method: "published" | "fista" | "ista";
}

/** One coding problem: `argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`. */
export interface CodingProblem {
  /** `x`, `[batch, height, width, channels]`. */
  readonly signal: tf.Tensor4D;
  /** `A`, `[kernelHeight, kernelWidth, channels, atoms]`. */
  readonly kernel: tf.Tensor4D;
  /** Scalar, or `[batch]` for one value per image; in units of the signal. */
  readonly lambda: tf.Tensor;
  /** Scalar; converges up to `1 / ‖A‖²`. No gradient flows through it. */
  readonly stepSize: tf.Scalar;
}
