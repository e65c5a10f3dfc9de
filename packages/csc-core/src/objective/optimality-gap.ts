import * as tf from "@tensorflow/tfjs";
import { elasticNet } from "../proximal/elastic-net.js";
import type { CodingObjective } from "./coding-objective.js";
import { sumPerImage } from "./sum-per-image.js";

/** A shorter `A^T x` counts as this long, so that codes of a zero signal have the gap 0, not NaN. */
const LENGTH_FLOOR = 1e-12;

/**
 * By how much codes miss the optimality conditions: `‖z - prox(z + A^T (x - A z) - mu z)‖ / ‖A^T x‖` of each image,
 * with the proximal operator of `lambda ‖.‖₁` (on `z >= 0` if required). Zero exactly at the minimiser, 1 for
 * `z = 0` and small `lambda`.
 *
 * @param codes - `z`, `[batch, ...]`.
 * @returns `[batch]`.
 */
export function optimalityGap<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  codes: Codes,
  { signal, dictionary, lambda, mu, nonNegative }: CodingObjective<Signal, Codes>,
): tf.Tensor1D {
  return tf.tidy(() => {
    const correlation = dictionary.analyze(tf.sub(signal, dictionary.synthesize(codes)));
    const moved = tf.add<Codes>(tf.mul(1 - mu, codes), correlation);
    const fixed = elasticNet(moved, { threshold: lambda, shrinkage: 0, nonNegative });
    const violation = tf.sqrt(sumPerImage(tf.squaredDifference(codes, fixed)));
    const scale = tf.sqrt(sumPerImage(tf.square(dictionary.analyze(signal))));
    return tf.div<tf.Tensor1D>(violation, tf.maximum(scale, LENGTH_FLOOR));
  });
}
