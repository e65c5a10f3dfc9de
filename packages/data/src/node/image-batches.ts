import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { ImageTransform } from "../batching/assemble-batch.js";
import { checkAugmentation, type Augmentation } from "../batching/augment-image.js";
import type { DecodedBatch } from "../batching/decoded-batch.js";
import { checkPart, partOf, type BatchPart } from "../batching/batch-part.js";
import { epochOrder, stepsPerEpoch } from "../batching/order.js";
import type { ImageSource } from "../image-source.js";
import { checkImageView, type ImageView } from "../transforms/image-view.js";
import { createNormalizer, type Normalization } from "../transforms/normalize.js";
import { decodeBatch, type ImageRecipe } from "./decode-batch.js";
import { decodeInWorkers } from "./decode-pool.js";

/** Options common to training and evaluation on images from the disk. */
export interface ImageBatchesOptions {
  /** Images in a batch; the last one holds what is left, and each is smaller by what is skipped of it. */
  readonly batchSize: number;
  readonly view: ImageView;
  readonly normalization: Normalization;
  /** Whether an image that cannot be decoded is left out and reported in its batch, or ends the pass. */
  readonly damaged: "skip" | "fail";
  /** Threads that decode; of no influence on the batches. As many as there are processors, 8 at most, if left out. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One epoch of training on images from the disk. */
export interface ImageTrainingOptions extends ImageBatchesOptions {
  /** Root seed of the run. */
  readonly seed: number;
  /** Number of the epoch, from 0. */
  readonly epoch: number;
  /** Steps of this epoch that are already done. */
  readonly firstStep: number;
  /** Part of every batch that is given, the others being for other processes; all of it if left out. A part may hold no image. */
  readonly part?: BatchPart | undefined;
  readonly augment: Augmentation;
}

/** A pass over images from the disk in the order of their source. */
export interface ImageEvaluationOptions extends ImageBatchesOptions {
  /** Changes each square before it is normalised, e.g. adds noise. Called in the caller's thread. */
  readonly transform?: ImageTransform | undefined;
}

/**
 * Batches of one epoch in seeded random order, each image once, decoded ahead in worker threads. Equal options give equal
 * batches, bit for bit, with any number of workers; `firstStep: k` gives the tail of `firstStep: 0`. Leaving the loop ends the
 * threads.
 *
 * @throws RangeError if an option is out of its range; DataError naming the image that is missing, or damaged and not to be
 *   skipped.
 */
export function imageTrainingBatches(
  source: ImageSource,
  options: ImageTrainingOptions,
): AsyncIterable<DecodedBatch> {
  const { batchSize, seed, epoch, firstStep, part, augment } = options;
  const where = "imageTrainingBatches";
  check(where, options);
  checkPart(where, part);
  checkAugmentation(where, augment);
  checkInteger(where, "epoch", epoch, 0);
  checkInteger(where, "firstStep", firstStep, 0, stepsPerEpoch(source.length, batchSize));
  const order = epochOrder(source.length, { seed, epoch });
  return batches(source, order.subarray(firstStep * batchSize), {
    ...options,
    random: { seed, epoch, augment },
  });
}

/**
 * Batches in the order of the source, for evaluation, decoded ahead in worker threads.
 *
 * @throws RangeError if an option is out of its range; DataError naming the image that is missing, or damaged and not to be
 *   skipped.
 */
export function imageEvaluationBatches(
  source: ImageSource,
  options: ImageEvaluationOptions,
): AsyncIterable<DecodedBatch> {
  check("imageEvaluationBatches", options);
  const { transform, normalization } = options;
  const order = Uint32Array.from({ length: source.length }, (_, index) => index);
  if (transform === undefined) return batches(source, order, options);
  const decoded = batches(source, order, { ...options, normalization: AS_DECODED });
  return { [Symbol.asyncIterator]: () => transformed(decoded, { transform, normalization }) };
}

/** Pixels from 0 to 255, as they were decoded. */
const AS_DECODED: Normalization = { mean: [0, 0, 0], std: [1 / 255, 1 / 255, 1 / 255] };

async function* transformed(
  decoded: AsyncIterable<DecodedBatch>,
  { transform, normalization }: { readonly transform: ImageTransform; readonly normalization: Normalization },
): AsyncGenerator<DecodedBatch, void> {
  const normalizer = createNormalizer(normalization);
  for await (const batch of decoded) {
    const { height, width, channels } = batch;
    const length = height * width * channels;
    const pixels = new Float32Array(batch.pixels.length);
    batch.indices.forEach((index, place) => {
      const image = Uint8Array.from(batch.pixels.subarray(place * length, (place + 1) * length));
      normalizer(transform(image, index, { height, width, channels }), pixels, place * length);
    });
    yield { ...batch, pixels };
  }
}

function batches(
  source: ImageSource,
  order: Uint32Array,
  options: ImageBatchesOptions & Pick<ImageRecipe, "random"> & Pick<ImageTrainingOptions, "part">,
): AsyncIterable<DecodedBatch> {
  const { batchSize, view, normalization, damaged, random, part, signal } = options;
  const recipe: ImageRecipe = { view, normalization, damaged, random };
  const lists: Uint32Array[] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    lists.push(partOf(order.slice(start, start + batchSize), part));
  }
  const workers = options.workers ?? Math.min(8, availableParallelism());
  const script = new URL("./decode-worker.js", import.meta.url);
  // Run from TypeScript sources there is no compiled worker to start.
  const threaded = workers > 0 && existsSync(fileURLToPath(script));
  return {
    [Symbol.asyncIterator]: () =>
      threaded
        ? decodeInWorkers(source, lists, { script, workers, recipe, signal })
        : decodeHere(source, lists, { recipe, signal }),
  };
}

async function* decodeHere(
  source: ImageSource,
  lists: readonly Uint32Array[],
  { recipe, signal }: { readonly recipe: ImageRecipe; readonly signal: AbortSignal | undefined },
): AsyncGenerator<DecodedBatch, void> {
  for (const indices of lists) {
    signal?.throwIfAborted();
    yield await decodeBatch(source, { indices, recipe });
  }
}

function check(where: string, { batchSize, view, normalization, workers }: ImageBatchesOptions): void {
  checkInteger(where, "batchSize", batchSize, 1);
  checkImageView(where, view);
  if (workers !== undefined) checkInteger(where, "workers", workers, 0, 256);
  const channels = normalization.mean.length;
  if (channels === 3) return;
  throw new RangeError(`${where}: \`normalization\` must have 3 channels, got ${channels}.`);
}

function checkInteger(where: string, argument: string, value: number, least: number, most = Infinity): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Infinity ? `>= ${least}` : `in [${least}, ${most}]`;
  throw new RangeError(`${where}: \`${argument}\` must be an integer ${range}, got ${value}.`);
}
