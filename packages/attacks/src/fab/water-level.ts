import * as tf from "@tensorflow/tfjs";
import { gatherInRows } from "./gather-in-rows.js";

/** Columns to pour into: column `i` has a base of `weight[i]` and is `depth[i]` deep. All `>= 0`. */
interface Columns {
  /** `[rows, size]` */
  readonly weight: tf.Tensor2D;
  /** `[rows, size]` */
  readonly depth: tf.Tensor2D;
  /** Volume of water, `[rows, 1]`. */
  readonly amount: tf.Tensor2D;
}

/**
 * The level `t >= 0` at which `Σ weight · min(t, depth) = amount` in each row, `[rows, 1]`; where even full columns hold less,
 * a level above every column with a base.
 *
 * With columns in order of depth, the sum is the smallest of the lines `Σ_{i<k} weight depth + t Σ_{i>=k} weight` over k, hence
 * reaches `amount` where the last of them does: one sort, two running sums, no search.
 */
export function waterLevel({ weight, depth, amount }: Columns): tf.Tensor2D {
  return tf.tidy(() => {
    const { values, indices } = tf.topk(tf.neg(depth), depth.shape[1], true);
    const base = gatherInRows(weight, indices);
    const full = tf.cumsum(tf.mul(base, tf.neg(values)), 1, true);
    const open = tf.cumsum(base, 1, false, true);
    return tf.max<tf.Tensor2D>(tf.divNoNan(tf.sub(amount, full), open), 1, true);
  });
}
