import * as tf from "@tensorflow/tfjs";
import { assertShape } from "../tensor/shapes.js";
import { differentiable } from "./differentiable.js";

/** Parameters of group normalisation. */
export interface GroupNormParameters {
  /** `[channels]`. */
  readonly scale: tf.Tensor1D;
  /** `[channels]`. */
  readonly offset: tf.Tensor1D;
  /** Number of groups of neighbouring channels; divides their number. */
  readonly groups: number;
  /** Added to the variance. */
  readonly epsilon: number;
}

/**
 * Group normalisation: `scale (x - mean) / sqrt(var + epsilon) + offset`, with mean and biased variance over the pixels of
 * one image and the channels of one group.
 *
 * @param input - `[batch, height, width, channels]`.
 * @returns The shape of `input`. Differentiable in `input`, `scale` and `offset`.
 * @throws RangeError if `groups` does not divide the channels.
 * @see Wu & He, "Group Normalization" (2018), equations 1, 2 and 7.
 */
export function groupNorm(input: tf.Tensor4D, parameters: GroupNormParameters): tf.Tensor4D {
  const { scale, offset, groups, epsilon } = parameters;
  const channels = input.shape[3];
  assertShape("groupNorm", "scale", scale, [channels]);
  assertShape("groupNorm", "offset", offset, [channels]);
  if (!Number.isInteger(groups) || groups < 1 || channels % groups !== 0) {
    throw new RangeError(`groupNorm: \`groups\` must divide the ${channels} channels, got ${groups}.`);
  }
  return differentiable<{ input: tf.Tensor4D; scale: tf.Tensor1D; offset: tf.Tensor1D }, tf.Tensor4D>(
    { input, scale, offset },
    (save) => {
      const centered = tf.sub<tf.Tensor4D>(input, overPixels(meanOfGroups(meanOfPixels(input), groups)));
      const variance = meanOfGroups(meanOfPixels(tf.square(centered)), groups);
      const inverse = tf.rsqrt<tf.Tensor2D>(tf.add(variance, epsilon));
      save([centered, inverse, scale]);
      return tf.add(tf.mul(centered, overPixels(tf.mul(inverse, scale))), offset);
    },
    (gradient, saved) => {
      const [centered, inverse, savedScale] = saved as [tf.Tensor4D, tf.Tensor2D, tf.Tensor1D];
      const pixels = input.shape[1] * input.shape[2];
      const direct = meanOfPixels(gradient);
      const aligned = meanOfPixels(tf.mul(gradient, centered));
      return {
        input: () =>
          tf.tidy(() => {
            const perChannel = tf.mul(inverse, savedScale);
            const mean = meanOfGroups(tf.mul(perChannel, direct), groups);
            const slope = tf.mul<tf.Tensor2D>(
              tf.square(inverse),
              meanOfGroups(tf.mul(perChannel, aligned), groups),
            );
            const along = tf.add(tf.mul(centered, overPixels(slope)), overPixels(mean));
            return tf.sub(tf.mul(gradient, overPixels(perChannel)), along);
          }),
        scale: () => tf.tidy(() => tf.mul(pixels, tf.sum(tf.mul(aligned, inverse), 0))),
        offset: () => tf.tidy(() => tf.mul(pixels, tf.sum(direct, 0))),
      };
    },
  );
}

/** `[batch, height, width, channels]` to `[batch, channels]`, as a matrix product: reductions over inner axes are slow. */
function meanOfPixels(images: tf.Tensor4D): tf.Tensor2D {
  return tf.tidy(() => {
    const [batch, height, width, channels] = images.shape;
    const pixels = height * width;
    const weights = tf.fill([batch, 1, pixels], 1 / pixels);
    const mean = tf.matMul(weights, tf.reshape(images, [batch, pixels, channels]));
    return tf.reshape<tf.Rank.R2>(mean, [batch, channels]);
  });
}

/** Replaces each of `[batch, channels]` by the mean over its group. */
function meanOfGroups(values: tf.Tensor, groups: number): tf.Tensor2D {
  return tf.tidy(() => {
    const [batch = 0, channels = 0] = values.shape;
    const size = channels / groups;
    const means = tf.mean(tf.reshape(values, [batch, groups, size]), 2, true);
    return tf.reshape<tf.Rank.R2>(tf.tile(means, [1, 1, size]), [batch, channels]);
  });
}

/** `[batch, channels]` so that it reaches every pixel. */
function overPixels(values: tf.Tensor): tf.Tensor4D {
  const [batch = 0, channels = 0] = values.shape;
  return tf.reshape(values, [batch, 1, 1, channels]);
}
