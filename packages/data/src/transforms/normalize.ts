/** Mean and standard deviation of each channel, in units of the pixel range [0, 1]. */
export interface Normalization {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** Writes normalised `pixels` into `target`, from element `offset` on; see {@link createNormalizer}. */
export type Normalizer = (pixels: Uint8Array, target: Float32Array, offset: number) => void;

/**
 * Prepares `(pixel / 255 - mean) / std` per channel as a table of 256 values for each channel.
 *
 * @returns A function from interleaved pixels, 0 to 255, to normalised ones.
 * @throws RangeError if mean and std differ in length, or a std is not positive.
 */
export function createNormalizer(normalization: Normalization): Normalizer {
  const { mean, std } = normalization;
  const channels = mean.length;
  if (channels === 0 || std.length !== channels) {
    throw new RangeError(
      `createNormalizer: \`mean\` and \`std\` must have one value for each channel, got ${channels} and ${std.length}.`,
    );
  }
  const table = new Float32Array(256 * channels);
  mean.forEach((center, channel) => {
    const spread = std[channel] ?? 0;
    if (!Number.isFinite(center) || !(spread > 0)) {
      throw new RangeError(
        `createNormalizer: \`mean\` must be finite and \`std\` > 0, got ${center} and ${spread}.`,
      );
    }
    for (let value = 0; value < 256; value++) {
      table[value * channels + channel] = (value / 255 - center) / spread;
    }
  });
  return (pixels, target, offset) => {
    let channel = 0;
    for (let index = 0; index < pixels.length; index++) {
      target[offset + index] = table[(pixels[index] ?? 0) * channels + channel] ?? 0;
      if (++channel === channels) channel = 0;
    }
  };
}

/**
 * The inverse of {@link createNormalizer}: pixels 0 to 255, rounded and clipped, e.g. to draw a reconstruction.
 *
 * @param values - Normalised, interleaved channels.
 */
export function denormalize(values: Float32Array, normalization: Normalization): Uint8ClampedArray {
  const { mean, std } = normalization;
  return Uint8ClampedArray.from(values, (value, index) => {
    const channel = index % mean.length;
    return 255 * (value * (std[channel] ?? 1) + (mean[channel] ?? 0));
  });
}
