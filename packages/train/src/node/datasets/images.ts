import {
  DataError,
  evaluationBatches,
  pickDataset,
  pickImages,
  sliceDataset,
  spreadIndices,
  type Batch,
  type DecodedBatch,
  type EvaluationBatchesOptions,
  type ImageDataset,
  type ImageSource,
  type ImageView,
  type ResizedCenterCrop,
  type SkippedImage,
  type TrainingBatchesOptions,
} from "@sdnet/data";
import { imageEvaluationBatches, imageTrainingBatches, trainingBatches } from "@sdnet/data/node";
import { Failure } from "../../experiment/failure.js";
import type { UnitRange } from "../files/shard.js";
import type { Division } from "./division.js";

/** Images to train or to be measured on. */
export type Images = MemoryImages | StreamedImages;

/** Images that are all in memory. */
export interface MemoryImages extends ImageDataset {
  readonly kind: "memory";
}

/** A data set as {@link Images}. */
export function inMemory(dataset: ImageDataset): MemoryImages {
  return { ...dataset, kind: "memory" };
}

/** Images that are decoded from the disk as they are needed. */
export interface StreamedImages extends Pick<ImageSource, "name" | "split" | "length" | "classNames"> {
  readonly kind: "disk";
  readonly source: ImageSource;
  readonly views: { readonly training: ImageView; readonly evaluation: ResizedCenterCrop };
  readonly damaged: "skip" | "fail";
  /** Division that they are a part of, if nothing else says which part they are. */
  readonly division?: Division | undefined;
  readonly workers?: number | undefined;
  /** Called with every image that is left out. */
  readonly onSkipped: (image: SkippedImage) => void;
}

/**
 * Batches of one epoch in seeded random order; see `trainingBatches` and `imageTrainingBatches` of `@sdnet/data`.
 * The loop fails with a Failure of one line where an image on the disk is damaged and is not to be left out.
 */
export function trainingBatchesOf(images: Images, options: TrainingBatchesOptions): AsyncIterable<Batch> {
  if (images.kind === "memory") return trainingBatches(images, options);
  const { source, views, damaged, workers } = images;
  const view = options.augment.crop === 0 ? views.evaluation : views.training;
  return reporting(images, imageTrainingBatches(source, { ...options, view, damaged, workers }));
}

/** Batches in the order of the images, to be gone through once or again. Fails as {@link trainingBatchesOf} does. */
export function evaluationBatchesOf(
  images: Images,
  options: EvaluationBatchesOptions,
): AsyncIterable<Batch> | Iterable<Batch> {
  if (images.kind === "memory") return evaluationBatches(images, options);
  const { limit = images.length, ...rest } = options;
  const first =
    limit < images.length
      ? pickStreamed(
          images,
          Uint32Array.from({ length: limit }, (_, i) => i),
        )
      : images;
  const { source, views, damaged, workers } = first;
  return reporting(
    images,
    imageEvaluationBatches(source, { ...rest, view: views.evaluation, damaged, workers }),
  );
}

/** Some of the images, in the order of `indices`. */
export function pickStreamed(images: StreamedImages, indices: Uint32Array): StreamedImages {
  return { ...images, length: indices.length, source: pickImages(images.source, indices) };
}

/**
 * Batches of the images `first <= index < end` in their order; none where the range is empty. Fails as {@link trainingBatchesOf} does.
 *
 * @yields Batches with the indices that images have among all.
 */
export async function* batchesOfPart(
  images: Images,
  { first, end }: UnitRange,
  options: Omit<EvaluationBatchesOptions, "limit">,
): AsyncGenerator<Batch> {
  if (first >= end) return;
  for await (const batch of evaluationBatchesOf(partOf(images, { first, end }), options)) {
    yield { ...batch, indices: batch.indices.map((index) => first + index) };
  }
}

function partOf(images: Images, { first, end }: UnitRange): Images {
  if (images.kind === "memory") return inMemory(sliceDataset(images, first, end));
  const indices = Uint32Array.from({ length: end - first }, (_, place) => first + place);
  return pickStreamed(images, indices);
}

/** `count` of the images, spread evenly: images stand class after class. All of them where there are no more. */
export function spreadImages(images: Images, count: number): Images {
  if (images.length <= count) return images;
  const indices = spreadIndices(images.length, count);
  return images.kind === "disk" ? pickStreamed(images, indices) : inMemory(pickDataset(images, indices));
}

/** Indices into `classNames`, one for each image. */
export function labelsOf(images: Images): ArrayLike<number> {
  return images.kind === "disk" ? images.source.labels : images.labels;
}

/** Tells of every image that is left out, and turns what is wrong with data into one line. */
function reporting(
  { onSkipped }: StreamedImages,
  batches: AsyncIterable<DecodedBatch>,
): AsyncIterable<Batch> {
  return {
    async *[Symbol.asyncIterator]() {
      try {
        for await (const batch of batches) {
          batch.skipped.forEach(onSkipped);
          yield batch;
        }
      } catch (error) {
        if (error instanceof DataError) throw new Failure(error.message);
        throw error;
      }
    },
  };
}
