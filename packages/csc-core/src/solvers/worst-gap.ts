import * as tf from "@tensorflow/tfjs";
import type { CodingObjective } from "../objective/coding-objective.js";
import { dualityGap } from "../objective/duality-gap.js";
import { optimalityGap } from "../objective/optimality-gap.js";
import { sumPerImage } from "../objective/sum-per-image.js";

/**
 * Measure of the distance of codes from the minimiser, relative, for each image.
 *
 * - `optimality`: the violation of the optimality conditions over `‖A^T x‖`, see {@link optimalityGap}.
 * - `duality`: {@link dualityGap} over `½‖x‖²`, the energy of zero codes: a bound of how much of that energy is still to
 *   be had. Says nothing for `lambda = 0` with `mu = 0`, where it is the energy itself, and takes one `lambda` per atom
 *   for `mu > 0` only.
 */
export type GapKind = "optimality" | "duality";

/** Zero codes of a signal with less energy count as having this much, so that a zero signal has the gap 0, not NaN. */
const ENERGY_FLOOR = 1e-24;

/** The largest gap of the batch, read back. NaN if one is. */
export function worstGap<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  kind: GapKind,
  codes: Codes,
  problem: CodingObjective<Signal, Codes>,
): number {
  return tf.tidy(() => {
    const gaps = kind === "optimality" ? optimalityGap(codes, problem) : relativeDualityGap(codes, problem);
    // Rounding may leave a gap below zero.
    return gaps.dataSync<"float32">().reduce((worst, gap) => Math.max(worst, gap), 0);
  });
}

function relativeDualityGap<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  codes: Codes,
  problem: CodingObjective<Signal, Codes>,
): tf.Tensor1D {
  const zeroEnergy = tf.mul(0.5, sumPerImage(tf.square(problem.signal)));
  return tf.div<tf.Tensor1D>(dualityGap(codes, problem), tf.maximum(zeroEnergy, ENERGY_FLOOR));
}
