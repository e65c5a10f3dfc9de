import * as tf from "@tensorflow/tfjs";
import { elasticNet } from "../proximal/elastic-net.js";
import { perImage } from "../proximal/per-image.js";
import type { CodingObjective } from "./coding-objective.js";
import { energy } from "./energy.js";
import { sumPerImage } from "./sum-per-image.js";

/**
 * An upper bound of how far the energy of codes is above its minimum, which needs no knowledge of the minimiser:
 * the energy minus the dual objective `<u, x> - ½‖u‖² - h(A^T u)` at a point `u` made from the residual `x - A z`.
 *
 * For `mu > 0`, `u` is the residual and `h(c) = ‖soft(c, lambda)‖² / (2 mu)`. For `mu = 0`, `h` is 0 where `|c| <= lambda`
 * (`c <= lambda` if `z >= 0` is required) and infinite elsewhere, so `u` is the residual scaled down until it fits.
 *
 * @param codes - `z`, `[batch, ...]`; non-negative if the problem requires it.
 * @returns `[batch]`, `>= 0` up to rounding and zero at the minimiser.
 * @see Kim, Koh, Lustig, Boyd & Gorinevsky, "An interior-point method for large-scale l1-regularized least squares"
 * (2007), section 3.
 */
export function dualityGap<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  codes: Codes,
  problem: CodingObjective<Signal, Codes>,
): tf.Tensor1D {
  const { signal, dictionary, lambda, mu, nonNegative } = problem;
  return tf.tidy(() => {
    const residual = tf.sub<Signal>(signal, dictionary.synthesize(codes));
    const correlation = dictionary.analyze(residual);
    const rowOf = (values: tf.Tensor): tf.Tensor2D => tf.reshape(values, [values.shape[0], -1]);

    let scale: tf.Tensor = tf.scalar(1);
    let conjugate: tf.Tensor = tf.scalar(0);
    if (mu > 0) {
      const excess = elasticNet(correlation, { threshold: lambda, shrinkage: 0, nonNegative });
      conjugate = tf.div(sumPerImage(tf.square(excess)), 2 * mu);
    } else {
      const largest = tf.max(rowOf(nonNegative ? correlation : tf.abs(correlation)), 1, true);
      const bound = perImage("dualityGap", { lambda }, rowOf(codes));
      const isFeasible = tf.lessEqual(largest, bound);
      scale = tf.where(isFeasible, tf.onesLike(largest), tf.div(bound, largest));
    }
    const dual = tf.mul<tf.Tensor2D>(scale, rowOf(residual));
    const inner = sumPerImage(tf.mul(dual, rowOf(signal)));
    const dualEnergy = tf.sub(tf.sub(inner, tf.mul(0.5, sumPerImage(tf.square(dual)))), conjugate);
    return tf.sub<tf.Tensor1D>(energy(codes, problem), dualEnergy);
  });
}
