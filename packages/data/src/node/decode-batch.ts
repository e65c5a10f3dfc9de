import { randomStream } from "@sdnet/csc-core/tensor";
import {
  augmentNormalized,
  augmentPixels,
  type Augmentation,
  type AugmentedSample,
} from "../batching/augment-image.js";
import type { DecodedBatch, SkippedImage } from "../batching/decoded-batch.js";
import { DataError } from "../data-error.js";
import type { ImageSource } from "../image-source.js";
import { randomCrop, type ImageSize } from "../transforms/random-crop.js";
import { viewImage, type ImageView } from "../transforms/image-view.js";
import { createNormalizer, type Normalization } from "../transforms/normalize.js";
import { decodeImage } from "./decode-image.js";

/** Decoding, cropping, augmentation and normalisation of the images of an epoch. Plain data. */
export interface ImageRecipe {
  readonly view: ImageView;
  readonly normalization: Normalization;
  /** Whether an image that cannot be read or decoded is left out of its batch, and reported there, or ends the pass. */
  readonly damaged: "skip" | "fail";
  /** Random changes of a training epoch; none if left out. A `crop` there is of no effect where the view itself is random. */
  readonly random?:
    { readonly seed: number; readonly epoch: number; readonly augment: Augmentation } | undefined;
}

/**
 * Reads, decodes, crops, augments and normalises some images of a source. What happens to an image is a pure function of the
 * recipe and its index.
 *
 * @param source - Where the images are.
 * @param options - `onImage` is told each index before its image is read.
 * @throws DataError naming the image that is missing or damaged; if all are skipped, the first of them.
 */
export async function decodeBatch(
  source: ImageSource,
  options: {
    readonly indices: Uint32Array;
    readonly recipe: ImageRecipe;
    readonly onImage?: (index: number) => void;
  },
): Promise<DecodedBatch> {
  const { indices, recipe, onImage } = options;
  const { view, normalization, damaged, random } = recipe;
  const side = view.size;
  const length = side * side * 3;
  const size = { height: side, width: side, channels: 3 };
  const normalizer = createNormalizer(normalization);
  const pixels = new Float32Array(indices.length * length);
  const kept: number[] = [];
  const skipped: SkippedImage[] = [];
  for (const index of indices) {
    onImage?.(index);
    try {
      const image = await decodeImage(source, index);
      const square = viewImage(image, view, () =>
        randomStream(random?.seed ?? 0, "view", random?.epoch ?? 0, index),
      );
      const sample = random && { ...random, ...size, index };
      const start = kept.length * length;
      normalizer(sample === undefined ? square : changed(square, { ...sample, view }), pixels, start);
      if (sample !== undefined) {
        augmentNormalized(pixels.subarray(start, start + length), { ...sample, normalization });
      }
      kept.push(index);
    } catch (error) {
      const isFault = error instanceof DataError && error.reason !== "decoder";
      if (!isFault || damaged === "fail") throw error;
      skipped.push({ index, problem: error.message });
    }
  }
  const [first] = skipped;
  if (kept.length === 0 && first !== undefined) {
    throw new DataError("damaged", `${first.problem} No image of its batch is left.`);
  }
  return {
    pixels: kept.length === indices.length ? pixels : pixels.slice(0, kept.length * length),
    labels: Int32Array.from(kept, (index) => source.labels[index] ?? 0),
    indices: Uint32Array.from(kept),
    size: kept.length,
    ...size,
    skipped,
  };
}

/** A square as training sees it: padded and cut at random first, unless a random view has cut it; as images in memory are. */
function changed(
  square: Uint8Array,
  { view, ...sample }: AugmentedSample & ImageSize & { readonly view: ImageView },
): Uint8Array {
  const { augment, seed, epoch, index, ...size } = sample;
  if (view.kind !== "center-crop" || augment.crop === 0) return augmentPixels(square, sample);
  const random = randomStream(seed, "augment", epoch, index);
  const cut = new Uint8Array(square.length);
  randomCrop(square, cut, { ...size, padding: augment.crop, border: augment.border ?? "black", random });
  return augmentPixels(cut, sample, random);
}
