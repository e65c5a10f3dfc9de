import type * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { PerImage } from "../proximal/per-image.js";

/** Objective of coding: `argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`. */
export interface CodingObjective<Signal extends tf.Tensor, Codes extends tf.Tensor> {
  /** `x`, `[batch, ...]`. */
  readonly signal: Signal;
  /** `A`. */
  readonly dictionary: Dictionary<Signal, Codes>;
  /** Weight of the l1 penalty, `>= 0`, in the units of the signal. */
  readonly lambda: PerImage;
  /** Weight of the squared l2 penalty, `>= 0`. */
  readonly mu: number;
  /** Whether `z >= 0` is required. */
  readonly nonNegative: boolean;
}
