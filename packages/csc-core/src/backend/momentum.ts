import type * as tf from "@tensorflow/tfjs";
import { primitives } from "./active.js";
import type { FusedMomentum } from "./primitives.js";

/**
 * A momentum buffer that the active backend updates in place, or nothing where it cannot.
 *
 * @param buffer - The values it starts from; stays the caller's.
 */
export function createMomentum(buffer: tf.Tensor): FusedMomentum | undefined {
  return primitives().createMomentum?.(buffer);
}
