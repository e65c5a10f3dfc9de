import * as tf from "@tensorflow/tfjs";
import { withoutGradient } from "../ops/without-gradient.js";

/** Smallest norm that an atom is divided by, so that a zero atom stays zero. */
const NORM_FLOOR = 1e-12;

/**
 * Projects every atom to unit l2 norm: what follows a training step, not a part of the differentiated function.
 * The result is a constant to gradients, as in the official code.
 *
 * @param kernel - `[..., atoms]`: one atom per last index, its other axes are the atom's entries.
 * @returns A tensor of the same shape.
 */
export function normalizeAtoms<T extends tf.Tensor>(kernel: T): T {
  return withoutGradient(() => {
    const entries = kernel.shape.map((_, axis) => axis).slice(0, -1);
    const norms = tf.sqrt(tf.sum(tf.square(kernel), entries, true));
    return tf.div<T>(kernel, tf.maximum(norms, NORM_FLOOR));
  });
}
