import { randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import { additiveNoise, type NoiseAugmentation } from "../transforms/additive-noise.js";
import { augMix } from "../transforms/aug-mix.js";
import type { Normalization } from "../transforms/normalize.js";
import type { Border, ImageSize } from "../transforms/random-crop.js";
import { randomErasing } from "../transforms/random-erasing.js";
import { alternatingFlip, randomFlip } from "../transforms/random-flip.js";

/** Random changes to training images, in the order in which they are made. */
export interface Augmentation {
  /** Pixels added on every side before a window of the original size is cut; 0 leaves the image in place. */
  readonly crop: number;
  /** Colour of the added pixels: black if left out. */
  readonly border?: Border | undefined;
  /** Mirrors half of the images: drawn anew in each epoch, or (`alternate`) each image in every other epoch. */
  readonly flip: boolean | "alternate";
  /** Mixes each image with chains of operations on it; see {@link augMix}. */
  readonly augmix?: boolean | undefined;
  /** Probability with which a rectangle is erased; see {@link randomErasing}. */
  readonly erase?: number | undefined;
  /** Gaussian noise on some of the images; see {@link additiveNoise}. */
  readonly noise?: NoiseAugmentation | undefined;
}

/** Augmentation of one image in one epoch, with all that its random draws depend on. */
export interface AugmentedSample {
  readonly augment: Augmentation;
  readonly seed: number;
  readonly epoch: number;
  readonly index: number;
}

/**
 * Checks what an augmentation asks for.
 *
 * @throws RangeError naming what is out of its range.
 */
export function checkAugmentation(where: string, { crop, erase, noise }: Augmentation): void {
  if (!Number.isSafeInteger(crop) || crop < 0) {
    throw new RangeError(`${where}: \`augment.crop\` must be an integer >= 0, got ${crop}.`);
  }
  const part = (name: string, value: number) => {
    if (value >= 0 && value <= 1) return;
    throw new RangeError(`${where}: \`augment.${name}\` must be in [0, 1], got ${value}.`);
  };
  if (erase !== undefined) part("erase", erase);
  if (noise === undefined) return;
  part("noise.fraction", noise.fraction);
  if (Number.isFinite(noise.sigma) && noise.sigma >= 0) return;
  throw new RangeError(`${where}: \`augment.noise.sigma\` must be finite and >= 0, got ${noise.sigma}.`);
}

/** Mirrors and mixes an image that is in place, `[height, width, channels]`, 0 to 255. May write to it. */
export function augmentPixels(
  image: Uint8Array,
  { augment, seed, epoch, index, ...size }: ImageSize & AugmentedSample,
  random: RandomStream = randomStream(seed, "augment", epoch, index),
): Uint8Array {
  if (augment.flip === "alternate") {
    alternatingFlip(image, { ...size, epoch, random: randomStream(seed, "flip", index) });
  } else if (augment.flip) randomFlip(image, { ...size, random });
  if (augment.augmix !== true) return image;
  return augMix(image, { ...size, random: randomStream(seed, "augmix", epoch, index) });
}

/** Adds noise to an image and erases of it, after it was normalised, in place. */
export function augmentNormalized(
  image: Float32Array,
  options: ImageSize & AugmentedSample & { readonly normalization: Normalization },
): void {
  const { augment, seed, epoch, index, normalization, ...size } = options;
  if (augment.noise !== undefined) {
    const random = randomStream(seed, "noise", epoch, index);
    additiveNoise(image, { ...augment.noise, normalization, random });
  }
  if (augment.erase !== undefined && augment.erase > 0) {
    const random = randomStream(seed, "erase", epoch, index);
    randomErasing(image, { ...size, probability: augment.erase, random });
  }
}
