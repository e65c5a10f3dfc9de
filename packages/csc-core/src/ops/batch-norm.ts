import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { differentiable } from "./differentiable.js";

/** Affine parameters of batch normalisation. */
export interface BatchNormParameters {
  /** `[channels]`. */
  readonly scale: tf.Tensor1D;
  /** `[channels]`. */
  readonly offset: tf.Tensor1D;
  /** Added to the variance. */
  readonly epsilon: number;
}

/** A normalised batch and the statistics it was normalised by. */
export interface NormalizedBatch {
  /** `[batch, height, width, channels]`. */
  readonly normalized: tf.Tensor4D;
  /** Batch mean, `[channels]`. No gradient. */
  readonly mean: tf.Tensor1D;
  /** Unbiased batch variance, `[channels]`. No gradient. */
  readonly variance: tf.Tensor1D;
  /** Values per channel that the statistics are of: of the whole batch, where it is shared with other processes. */
  readonly count: number;
}

/**
 * Training-time batch normalisation: `scale * (x - mean) / sqrt(var + epsilon) + offset` with the statistics of
 * the batch itself, differentiated through them. Fused on the native engine, composed elsewhere.
 *
 * @param input - `[batch, height, width, channels]`.
 * @see Ioffe & Szegedy, "Batch Normalization" (2015), algorithm 1.
 */
export function batchNormTraining(input: tf.Tensor4D, parameters: BatchNormParameters): NormalizedBatch {
  const { scale, offset, epsilon } = parameters;
  const own = primitives();
  let count = 0;
  const [normalized, mean, variance] = differentiable<
    { input: tf.Tensor4D; scale: tf.Tensor1D; offset: tf.Tensor1D },
    tf.Tensor[]
  >(
    { input, scale, offset },
    (save) => {
      const result = own.batchNorm(input, scale, offset, epsilon);
      save([input, scale, ...result.saved]);
      count = result.count;
      return [result.normalized, result.mean, result.variance];
    },
    ([gradient], saved) => {
      const [savedInput, savedScale, ...statistics] = saved as [tf.Tensor4D, tf.Tensor1D, ...tf.Tensor[]];
      const gradients = own.batchNormGradient(
        gradient as tf.Tensor4D,
        savedInput,
        savedScale,
        statistics,
        epsilon,
      );
      savedInput.dispose();
      return {
        input: () => gradients.input,
        scale: () => gradients.scale,
        offset: () => gradients.offset,
      };
    },
  ) as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D];
  return { normalized, mean, variance, count };
}

/** Mean and variance that a norm takes: `[channels]`, or `[batch, channels]` with a row for each image. */
export interface NormStatistics {
  readonly mean: tf.Tensor1D | tf.Tensor2D;
  readonly variance: tf.Tensor1D | tf.Tensor2D;
}

/**
 * Inference-time batch normalisation by given statistics, an affine map per channel, or per image and channel.
 *
 * @param input - `[batch, height, width, channels]`.
 * @returns The normalised images. Differentiable in `input`, `scale`, `offset` and statistics of rank 2.
 */
export function batchNormInference(
  input: tf.Tensor4D,
  parameters: BatchNormParameters & NormStatistics,
): tf.Tensor4D {
  const { scale, offset, mean, variance, epsilon } = parameters;
  if (mean.rank === 1 && variance.rank === 1) {
    return tf.batchNorm(input, mean as tf.Tensor1D, variance as tf.Tensor1D, offset, scale, epsilon);
  }
  return tf.tidy(() => {
    const factor = tf.mul(scale, tf.rsqrt(tf.add(variance, epsilon)));
    const shift = tf.sub(offset, tf.mul(mean, factor));
    // One row for each image, or one for all.
    const overPixels = (rows: tf.Tensor) => tf.reshape(rows, [-1, 1, 1, input.shape[3]]);
    return tf.add<tf.Tensor4D>(tf.mul(input, overPixels(factor)), overPixels(shift));
  });
}
