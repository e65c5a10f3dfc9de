import type * as tf from "@tensorflow/tfjs";
import { withoutGradient } from "../ops/without-gradient.js";
import { unitVector } from "./unit-vector.js";

/**
 * Projects every atom to unit l2 norm: what follows a training step, not a part of the differentiated function.
 * An atom of zeros stays one; any other becomes a unit vector, however short or long. The result is a constant to gradients,
 * as in the official code.
 *
 * @param kernel - `[..., atoms]`: one atom per last index, its other axes are the atom's entries.
 * @returns A tensor of the same shape.
 */
export function normalizeAtoms<T extends tf.Tensor>(kernel: T): T {
  return withoutGradient(() => {
    const entries = kernel.shape.map((_, axis) => axis).slice(0, -1);
    return unitVector(kernel, entries).vector;
  });
}
