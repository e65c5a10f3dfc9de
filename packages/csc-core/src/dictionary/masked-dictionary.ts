import * as tf from "@tensorflow/tfjs";
import { ShapeError } from "../tensor/shapes.js";
import type { Dictionary } from "./dictionary.js";

/**
 * A dictionary that sees only some of each signal, `mask · A z`, with the adjoint `A^T (mask · x)`: any solver then
 * explains the known pixels and leaves the missing ones out of the misfit. Fill them in with `A z` of the dictionary
 * inside: `masked.dictionary.synthesize(codes)`.
 *
 * Mask the signal too, with zeros where pixels are missing: otherwise energies and residuals count them, and a `NaN`
 * there spreads. A step size for the dictionary inside still converges: `‖mask · A‖ <= ‖A‖`, for no entry of the mask is
 * above 1. Differentiable in everything.
 *
 * @see Heide, Heidrich & Wetzstein, "Fast and flexible convolutional sparse coding" (2015), for masked coding.
 */
export class MaskedDictionary<Signal extends tf.Tensor, Codes extends tf.Tensor> implements Dictionary<
  Signal,
  Codes
> {
  /** `A`, which sees everything. */
  readonly dictionary: Dictionary<Signal, Codes>;
  /** 1 for known pixels, 0 for missing ones. */
  readonly mask: tf.Tensor;

  /**
   * @param dictionary - `A`.
   * @param mask - `[batch, ...]`, of the rank of the signal; an axis of length 1 counts for all, so `[1, height, width, 1]`
   * is one mask for all images and channels. Weights in [0, 1], not checked. Not disposed here.
   */
  constructor(dictionary: Dictionary<Signal, Codes>, mask: tf.Tensor) {
    this.dictionary = dictionary;
    this.mask = mask;
  }

  /**
   * `A^T (mask · x)`.
   *
   * @throws ShapeError if the mask does not fit the signal, or the signal the dictionary.
   */
  analyze(signal: Signal): Codes {
    return tf.tidy(() => this.dictionary.analyze(this.#masked("analyze", signal)));
  }

  /**
   * `mask · A z`.
   *
   * @throws ShapeError if the mask does not fit the signal that the codes make, or the codes the dictionary.
   */
  synthesize(codes: Codes): Signal {
    return tf.tidy(() => this.#masked("synthesize", this.dictionary.synthesize(codes)));
  }

  #masked(verb: "analyze" | "synthesize", signal: Signal): Signal {
    const { shape } = this.mask;
    const fits =
      shape.length === signal.rank && shape.every((size, axis) => size === 1 || size === signal.shape[axis]);
    if (!fits) {
      throw new ShapeError(
        `MaskedDictionary.${verb}: \`mask\` must have the signal's shape [${signal.shape.join(", ")}] or 1 on some of its axes, got [${shape.join(", ")}].`,
      );
    }
    return tf.mul<Signal>(this.mask, signal);
  }
}
