import * as tf from "@tensorflow/tfjs";
import type { CodingObjective } from "../objective/coding-objective.js";
import { energy } from "../objective/energy.js";
import { sumPerImage } from "../objective/sum-per-image.js";

/**
 * When FISTA drops its momentum.
 *
 * - `none`: never. Near the solution the energy may ripple.
 * - `function`: where the energy rose. Costs two energies per step and, near the limit of float32, mistakes rounding
 *   for a rise.
 * - `gradient`: where the step went against the direction of the momentum. Costs next to nothing.
 *
 * @see O'Donoghue & Candès, "Adaptive restart for accelerated gradient schemes" (2015), section 3.2.
 */
export type Restart = "none" | "function" | "gradient";

/** One accelerated step. */
export interface AcceleratedStep<Codes extends tf.Tensor> {
  /** The codes before it. */
  readonly codes: Codes;
  /** The extrapolated point that it started from. */
  readonly ahead: Codes;
  /** The codes after it. */
  readonly next: Codes;
}

/**
 * Test of the restart rule after a step: true for images that are to drop their momentum.
 *
 * @returns `[batch]` of booleans.
 */
export function momentumMisleads<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  restart: "function" | "gradient",
  { codes, ahead, next }: AcceleratedStep<Codes>,
  problem: CodingObjective<Signal, Codes>,
): tf.Tensor1D {
  return tf.tidy(() => {
    if (restart === "function") return tf.greater(energy(next, problem), energy(codes, problem));
    const agreement = sumPerImage(tf.mul(tf.sub(ahead, next), tf.sub(next, codes)));
    return tf.greater(agreement, 0);
  });
}
