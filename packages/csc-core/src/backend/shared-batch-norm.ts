import * as tf from "@tensorflow/tfjs";
import { columnMeans, flattenPositions } from "./columns.js";
import type { Primitives } from "./primitives.js";

/** Part of a training batch that this process holds, and how its numbers meet those of the others. */
export interface SharedBatch {
  /** Replaces each number by its sum over all processes, which all call this equally often and with equally many numbers. */
  readonly sum: (numbers: Float64Array) => void;
  /** Whether the images here only stand in for a part without any: they count for nothing. False if left out. */
  readonly isPlaceholder?: boolean | undefined;
}

/**
 * Batch normalisation by the statistics of a batch that is spread over several processes, and its gradient through them. Sums meet in
 * float64, so that mean and variance are those of one process on the whole batch to the rounding of float32.
 *
 * One exchange of `2 channels + 1` numbers in either direction.
 */
export function sharedBatchNorm({
  sum,
  isPlaceholder = false,
}: SharedBatch): Pick<Primitives, "batchNorm" | "batchNormGradient"> {
  return {
    batchNorm: (input, scale, offset, epsilon) => {
      const rows = flattenPositions(input);
      const [own, channels] = rows.shape;
      const sums = new Float64Array(2 * channels + 1);
      if (!isPlaceholder) {
        const mean = columnMeans(rows);
        const variance = columnMeans(tf.squaredDifference<tf.Tensor2D>(rows, mean)).dataSync();
        mean.dataSync().forEach((value, channel) => {
          sums[channel] = own * value;
          // In float64 the square of the mean is exact, and comes off again without loss.
          sums[channels + channel] = own * ((variance[channel] ?? 0) + value ** 2);
        });
        sums[2 * channels] = own;
      }
      sum(sums);
      const count = sums[2 * channels] ?? 0;
      const means = sums.subarray(0, channels).map((total) => total / count);
      const variances = means.map((mean, channel) => {
        const spread = (sums[channels + channel] ?? 0) / count - mean ** 2;
        // Rounding may leave a hair below zero; a number that is none stays so.
        return spread < 0 ? 0 : spread;
      });
      const mean = tf.tensor1d(Float32Array.from(means));
      const variance = tf.tensor1d(Float32Array.from(variances));
      const unbiased = count / Math.max(1, count - 1);
      return {
        normalized: tf.batchNorm(input, mean, variance, offset, scale, epsilon),
        mean,
        variance: tf.tensor1d(Float32Array.from(variances, (value) => unbiased * value)),
        count,
        saved: [mean, variance, tf.scalar(count)],
      };
    },

    batchNormGradient: (gradient, input, scale, saved, epsilon) =>
      tf.tidy(() => {
        const [mean, variance, count] = saved as [tf.Tensor1D, tf.Tensor1D, tf.Scalar];
        const rows = flattenPositions(gradient);
        const [own, channels] = rows.shape;
        const sums = new Float64Array(2 * channels);
        if (!isPlaceholder) {
          const meanGradient = columnMeans(rows).dataSync();
          const whitened = flattenPositions(
            tf.batchNorm(input, mean, variance, undefined, undefined, epsilon),
          );
          const meanProduct = columnMeans(tf.mul(rows, whitened)).dataSync();
          for (let channel = 0; channel < channels; channel++) {
            sums[channel] = own * (meanGradient[channel] ?? 0);
            sums[channels + channel] = own * (meanProduct[channel] ?? 0);
          }
        }
        const ownOffset = tf.tensor1d(Float32Array.from(sums.subarray(0, channels)));
        const ownScale = tf.tensor1d(Float32Array.from(sums.subarray(channels)));
        sum(sums);
        if (isPlaceholder)
          return { input: tf.zeros<tf.Rank.R4>(input.shape), scale: ownScale, offset: ownOffset };
        const all = count.dataSync()[0] ?? 1;
        const over = (from: number): tf.Tensor1D =>
          tf.tensor1d(Float32Array.from(sums.subarray(from, from + channels), (total) => total / all));
        // d/dx of scale (x - mean) / std, with mean and std functions of x, as the difference of two norms: each is one pass over memory.
        const direct = tf.batchNorm(gradient, over(0), variance, undefined, scale, epsilon);
        const gain = tf.mul<tf.Tensor1D>(tf.mul(scale, over(channels)), tf.rsqrt(tf.add(variance, epsilon)));
        const throughStatistics = tf.batchNorm(input, mean, variance, undefined, gain, epsilon);
        return {
          input: tf.sub<tf.Tensor4D>(direct, throughStatistics),
          scale: ownScale,
          offset: ownOffset,
        };
      }),
  };
}
