import * as tf from "@tensorflow/tfjs";
import { perImage } from "../proximal/per-image.js";

/**
 * Extrapolation weights of FISTA: `(t_i - 1) / t_{i+1}` with `t_1 = 1`, one per step after the first.
 * The first weight is 0, so two iterations are two plain proximal gradient steps.
 *
 * @param iterations - Number of proximal steps, at least 1.
 * @returns `iterations - 1` weights in [0, 1).
 * @see Beck & Teboulle (2009), eq. 4.2.
 */
export function momentumWeights(iterations: number): number[] {
  const weights: number[] = [];
  for (let step = 1, t = 1; step < iterations; step++) {
    const next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    weights.push((t - 1) / next);
    t = next;
  }
  return weights;
}

/**
 * Goes on in the direction of the last step: `current + weight · (current - previous)`, with one weight for all images
 * or, as a tensor `[batch]`, one for each.
 */
export function extrapolate<T extends tf.Tensor>(
  current: T,
  { previous, weight }: { readonly previous: T; readonly weight: number | tf.Tensor1D },
): T {
  if (weight === 0) return current;
  return tf.tidy(() => {
    const factor = typeof weight === "number" ? weight : perImage("extrapolate", { weight }, current);
    return tf.add<T>(current, tf.mul(factor, tf.sub(current, previous)));
  });
}
