import * as tf from "@tensorflow/tfjs";
import type { FixedNorm, Primitives } from "./primitives.js";

/** Part of a training batch that this process holds, and how its numbers meet those of the others. */
export interface SharedBatch {
  /** Replaces each number by its sum over all processes, which all call this equally often and with equally many numbers. */
  readonly sum: (numbers: Float64Array) => void;
  /** Whether the images here only stand in for a part without any: they count for nothing. False if left out. */
  readonly isPlaceholder?: boolean | undefined;
}

/**
 * Batch normalisation by the statistics of a batch that is spread over several processes, and its gradient through them. Each
 * part's statistics are those of the backend's norm, and meet in float64, so that mean and variance are those of one process on the whole batch as
 * closely as the backend has them.
 *
 * One exchange of `2 channels + 1` numbers in either direction.
 *
 * @param own - Primitives of the backend, whose norms add up within groups of rows (see {@link grouped}).
 */
export function sharedBatchNorm(
  { sum, isPlaceholder = false }: SharedBatch,
  own: Primitives,
): Pick<Primitives, "batchNorm" | "batchNormGradient"> {
  return {
    batchNorm: (input, scale, offset, epsilon) => {
      const channels = input.shape[3];
      const sums = isPlaceholder ? new Float64Array(2 * channels + 1) : momentSums(own, input, epsilon);
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
        const channels = input.shape[3];
        const part = isPlaceholder
          ? { direct: tf.zerosLike(input), sums: new Float64Array(2 * channels) }
          : fixedGradient(own, { gradient, input, norm: { mean, variance, scale }, epsilon });
        const { direct, sums } = part;
        const ownOffset = tf.tensor1d(Float32Array.from(sums.subarray(0, channels)));
        const ownScale = tf.tensor1d(Float32Array.from(sums.subarray(channels)));
        sum(sums);
        if (isPlaceholder) return { input: direct, scale: ownScale, offset: ownOffset };
        const [all = 1] = count.dataSync();
        const scales = scale.dataSync();
        const gains = variance
          .dataSync()
          .map((value, channel) => (scales[channel] ?? 0) / Math.sqrt(value + epsilon) / all);
        const over = (from: number): tf.Tensor1D =>
          tf.tensor1d(gains.map((gain, channel) => gain * (sums[from + channel] ?? 0)));
        // d/dx of scale (x - mean) / std, with mean and std functions of x: the second part is a norm again, one pass over memory.
        const throughStatistics = tf.batchNorm(input, mean, variance, over(0), over(channels), epsilon);
        return { input: tf.sub<tf.Tensor4D>(direct, throughStatistics), scale: ownScale, offset: ownOffset };
      }),
  };
}

/** Of each channel the sum of its values, of each that of their squares, and their number. */
function momentSums(own: Primitives, input: tf.Tensor4D, epsilon: number): Float64Array {
  const channels = input.shape[3];
  const sums = new Float64Array(2 * channels + 1);
  tf.tidy(() => {
    const rows = grouped(input);
    const ones = tf.ones<tf.Rank.R1>([rows.shape[3]]);
    // Of what it gives only the statistics count; it is faster than any other way to them.
    const { mean, variance, count } = own.batchNorm(rows, ones, ones, epsilon);
    const variances = variance.dataSync();
    const biased = (count - 1) / count;
    mean.dataSync().forEach((value, column) => {
      // In float64 the square of the mean is exact, and comes off again without loss.
      const square = biased * (variances[column] ?? 0) + value ** 2;
      addTo(sums, column % channels, count * value);
      addTo(sums, channels + (column % channels), count * square);
    });
  });
  sums[2 * channels] = input.size / channels;
  return sums;
}

interface FixedGradientInputs {
  readonly gradient: tf.Tensor4D;
  readonly input: tf.Tensor4D;
  readonly norm: FixedNorm;
  readonly epsilon: number;
}

/** Gradient in the input as if the statistics were constants; and those in the offset of each channel, then in its scale. */
function fixedGradient(
  own: Primitives,
  { gradient, input, norm, epsilon }: FixedGradientInputs,
): { readonly direct: tf.Tensor4D; readonly sums: Float64Array } {
  const channels = input.shape[3];
  const sums = new Float64Array(2 * channels);
  const rows = grouped(input);
  const { mean, variance, scale } = norm;
  const columns = rows.shape[3];
  const repeatedNorm = {
    mean: repeated(mean, columns),
    variance: repeated(variance, columns),
    scale: repeated(scale, columns),
  };
  const part = own.fixedNormGradient(gradient.reshape(rows.shape), rows, repeatedNorm, epsilon);
  part.offset.dataSync().forEach((value, column) => {
    addTo(sums, column % channels, value);
  });
  part.scale.dataSync().forEach((value, column) => {
    addTo(sums, channels + (column % channels), value);
  });
  return { direct: part.input.reshape(input.shape), sums };
}

function addTo(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] ?? 0) + value;
}

/** Columns up to which the kernels of norms are as fast as with few. */
const COLUMNS = 64;

/**
 * The same numbers with runs of neighbouring pixels beside each other, as channels of their own: `[1, rows, 1, groups channels]`. A kernel that adds up
 * tens of thousands of rows in float32 loses digits; of fewer rows it loses less, and the groups then meet in float64.
 */
function grouped(input: tf.Tensor4D): tf.Tensor4D {
  const channels = input.shape[3];
  const count = input.size / channels;
  let groups = 1;
  while (count % (2 * groups) === 0 && 2 * groups * channels <= COLUMNS) groups *= 2;
  return input.reshape([1, count / groups, 1, groups * channels]);
}

/** Numbers of channels, for each group of {@link grouped}. */
function repeated(numbers: tf.Tensor1D, columns: number): tf.Tensor1D {
  return numbers.size === columns ? numbers : tf.tile(numbers, [columns / numbers.size]);
}
