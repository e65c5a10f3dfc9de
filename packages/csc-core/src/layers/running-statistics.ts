import * as tf from "@tensorflow/tfjs";
import type { NormalizedBatch } from "../ops/batch-norm.js";

/** Weight of a new batch in the running statistics, as in PyTorch. */
const MOMENTUM = 0.1;

/** Running mean and variance of a batch norm, each `[channels]`. */
export interface RunningStatistics {
  readonly mean: tf.LayerVariable;
  readonly variance: tf.LayerVariable;
}

/**
 * Moves running statistics a tenth of the way to those of a batch, unless every channel has a single value there: its variance says
 * nothing, and ten such batches would leave a network that divides by almost zero.
 *
 * @returns Whether there was anything to learn from the batch.
 */
export function trackStatistics(running: RunningStatistics, batch: NormalizedBatch): boolean {
  if (batch.count < 2) return false;
  tf.tidy(() => {
    for (const name of ["mean", "variance"] as const) {
      const moved = tf.add(tf.mul(running[name].read(), 1 - MOMENTUM), tf.mul(batch[name], MOMENTUM));
      running[name].write(moved);
    }
  });
  return true;
}
