import { randomStream } from "@sdnet/csc-core/tensor";
import { imageAt, type ImageDataset } from "../dataset.js";
import type { Normalization, Normalizer } from "../transforms/normalize.js";
import { randomCrop } from "../transforms/random-crop.js";
import { augmentNormalized, augmentPixels, type Augmentation } from "./augment-image.js";

/** Images and labels that a model sees together. */
export interface Batch {
  /** `[size, height, width, channels]`, normalised. */
  readonly pixels: Float32Array;
  /** `[size]`, class indices. */
  readonly labels: Int32Array;
  /** `[size]`, which samples of the data set these are. */
  readonly indices: Uint32Array;
  /** Number of images. */
  readonly size: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** An image, `[height, width, channels]`, 0 to 255, to another of the same size. Must not write to its argument. */
export type ImageTransform = (pixels: Uint8Array, index: number, size: TransformedSize) => Uint8Array;

/** Size of the image that is transformed. */
export interface TransformedSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Gathers, transforms and normalises the samples `indices` of a data set. */
export function assembleBatch(
  dataset: ImageDataset,
  options: {
    readonly indices: Uint32Array;
    readonly normalizer: Normalizer;
    readonly transform: ImageTransform | undefined;
    readonly finish?: EpochAugmentation["finish"];
  },
): Batch {
  const { height, width, channels } = dataset;
  const { indices, normalizer, transform, finish } = options;
  const size = { height, width, channels };
  const imageLength = height * width * channels;
  const pixels = new Float32Array(indices.length * imageLength);
  const labels = new Int32Array(indices.length);
  indices.forEach((index, position) => {
    const image = imageAt(dataset, index);
    const transformed = transform === undefined ? image : transform(image, index, size);
    if (transformed.length !== imageLength) {
      throw new RangeError(
        `assembleBatch: \`transform\` must keep the image at ${imageLength} values, got ${transformed.length}.`,
      );
    }
    normalizer(transformed, pixels, position * imageLength);
    finish?.(pixels.subarray(position * imageLength, (position + 1) * imageLength), index);
    labels[position] = dataset.labels[index] ?? 0;
  });
  return { pixels, labels, indices, size: indices.length, height, width, channels };
}

/** Augmentation of each image in two stages: its pixels, then its normalised values. */
export interface EpochAugmentation {
  /** The returned image is overwritten by the next call. Undefined where pixels stay as they are. */
  readonly transform: ImageTransform | undefined;
  /** Changes normalised values in place. Undefined where they stay as they are. */
  readonly finish: ((image: Float32Array, index: number) => void) | undefined;
}

/**
 * The augmentation of one epoch. What happens to a sample is a pure function of seed, epoch and sample index,
 * so it depends neither on the batch size nor on where a run was resumed.
 */
export function augmentation(
  dataset: ImageDataset,
  options: {
    readonly augment: Augmentation;
    readonly seed: number;
    readonly epoch: number;
    readonly normalization: Normalization;
  },
): EpochAugmentation {
  const { augment, seed, epoch, normalization } = options;
  const { height, width, channels } = dataset;
  const size = { height, width, channels };
  const scratch = new Uint8Array(height * width * channels);
  const changesPixels = augment.crop > 0 || augment.flip !== false || augment.augmix === true;
  const changesValues = augment.noise !== undefined || (augment.erase ?? 0) > 0;
  return {
    transform: !changesPixels
      ? undefined
      : (pixels, index) => {
          const random = randomStream(seed, "augment", epoch, index);
          const { crop: padding, border = "black" } = augment;
          if (padding > 0) randomCrop(pixels, scratch, { ...size, padding, border, random });
          else scratch.set(pixels);
          return augmentPixels(scratch, { ...size, augment, seed, epoch, index }, random);
        },
    finish: !changesValues
      ? undefined
      : (image, index) => {
          augmentNormalized(image, { ...size, augment, seed, epoch, index, normalization });
        },
  };
}
