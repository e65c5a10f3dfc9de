import * as tf from "@tensorflow/tfjs";
import { perImage } from "../proximal/per-image.js";
import type { CodingObjective } from "./coding-objective.js";
import { sumPerImage } from "./sum-per-image.js";

/**
 * Objective of sparse coding, `½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`, for each image. The constraint `z >= 0` is not
 * part of it.
 *
 * @param codes - `z`, `[batch, ...]`.
 * @returns `[batch]`, differentiable in everything.
 */
export function energy<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  codes: Codes,
  { signal, dictionary, lambda, mu }: Omit<CodingObjective<Signal, Codes>, "nonNegative">,
): tf.Tensor1D {
  return tf.tidy(() => {
    const misfit = sumPerImage(tf.square(tf.sub(signal, dictionary.synthesize(codes))));
    const penalty = sumPerImage(tf.mul(perImage("energy", { lambda }, codes), tf.abs(codes)));
    const ridge = sumPerImage(tf.square(codes));
    return tf.add(tf.add(tf.mul(0.5, misfit), penalty), tf.mul<tf.Tensor1D>(mu / 2, ridge));
  });
}
