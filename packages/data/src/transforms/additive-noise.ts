import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { Normalization } from "./normalize.js";

/** Gaussian noise on some of the training images. */
export interface NoiseAugmentation {
  /** Standard deviation, in units of the pixel range [0, 1]. */
  readonly sigma: number;
  /** Part of the images that get noise, in [0, 1]: each image by chance, so that it does not depend on its batch. */
  readonly fraction: number;
}

/**
 * Adds Gaussian noise to a normalised image, in place, with probability `fraction`, and clips it to the pixel range. The
 * noise is not rounded to grey levels.
 *
 * @param image - `[pixels, channels]`, normalised.
 * @see Kireev, Andriushchenko and Flammarion (2021), "On the effectiveness of adversarial training against common corruptions":
 *   noise on half of the images works as well as what is made for robustness.
 */
export function additiveNoise(
  image: Float32Array,
  options: NoiseAugmentation & { readonly normalization: Normalization; readonly random: RandomStream },
): void {
  const { sigma, fraction, normalization, random } = options;
  if (random.uniform() >= fraction) return;
  const { mean, std } = normalization;
  const channels = mean.length;
  const scale = std.map((spread) => sigma / spread);
  const least = mean.map((center, channel) => -center / (std[channel] ?? 1));
  const most = mean.map((center, channel) => (1 - center) / (std[channel] ?? 1));
  for (let index = 0, channel = 0; index < image.length; index++) {
    const noisy = (image[index] ?? 0) + (scale[channel] ?? 0) * random.normal();
    image[index] = Math.min(most[channel] ?? 0, Math.max(least[channel] ?? 0, noisy));
    if (++channel === channels) channel = 0;
  }
}
