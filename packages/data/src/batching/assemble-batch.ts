import { randomStream } from "@sdnet/csc-core/tensor";
import { imageAt, type ImageDataset } from "../dataset.js";
import type { Normalizer } from "../transforms/normalize.js";
import { randomCrop } from "../transforms/random-crop.js";
import { randomFlip } from "../transforms/random-flip.js";

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

/** Random changes to training images. */
export interface Augmentation {
  /** Black pixels added on every side before a window of the original size is cut; 0 leaves the image in place. */
  readonly crop: number;
  /** Mirrors every other image, at random. */
  readonly flip: boolean;
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
  },
): Batch {
  const { height, width, channels } = dataset;
  const { indices, normalizer, transform } = options;
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
    labels[position] = dataset.labels[index] ?? 0;
  });
  return { pixels, labels, indices, size: indices.length, height, width, channels };
}

/**
 * The augmentation of one epoch. What happens to a sample is a pure function of seed, epoch and sample index,
 * so it depends neither on the batch size nor on where a run was resumed.
 * The returned image is overwritten by the next call.
 */
export function augmentation(
  dataset: ImageDataset,
  options: { readonly augment: Augmentation; readonly seed: number; readonly epoch: number },
): ImageTransform | undefined {
  const { augment, seed, epoch } = options;
  if (augment.crop === 0 && !augment.flip) return undefined;
  const { height, width, channels } = dataset;
  const size = { height, width, channels };
  const scratch = new Uint8Array(height * width * channels);
  return (pixels, index) => {
    const random = randomStream(seed, "augment", epoch, index);
    if (augment.crop > 0) randomCrop(pixels, scratch, { ...size, padding: augment.crop, random });
    else scratch.set(pixels);
    if (augment.flip) randomFlip(scratch, { ...size, random });
    return scratch;
  };
}
