import {
  DataError,
  evaluationBatches,
  type Batch,
  type DecodedBatch,
  type EvaluationBatchesOptions,
  type ImageDataset,
  type ImageSource,
  type RandomResizedCrop,
  type ResizedCenterCrop,
  type SkippedImage,
  type TrainingBatchesOptions,
} from "@sdnet/data";
import { imageEvaluationBatches, imageTrainingBatches, trainingBatches } from "@sdnet/data/node";
import { Failure } from "../failure.js";

/** Images to train or to be measured on: all in memory, or decoded from the disk as they are needed. */
export type Images = ImageDataset | StreamedImages;

/** Images that are decoded from the disk. */
export interface StreamedImages extends Pick<ImageSource, "name" | "split" | "length" | "classNames"> {
  readonly source: ImageSource;
  readonly views: { readonly training: RandomResizedCrop; readonly evaluation: ResizedCenterCrop };
  readonly damaged: "skip" | "fail";
  readonly workers?: number | undefined;
  /** Told of every image that is left out. */
  readonly onSkipped: (image: SkippedImage) => void;
}

/**
 * Batches of one epoch in seeded random order; see `trainingBatches` and `imageTrainingBatches` of `@sdnet/data`.
 * The loop fails with a Failure of one line where an image on the disk is damaged and is not to be left out.
 */
export function trainingBatchesOf(images: Images, options: TrainingBatchesOptions): AsyncIterable<Batch> {
  if (!("source" in images)) return trainingBatches(images, options);
  const { source, views, damaged, workers } = images;
  const view = options.augment.crop === 0 ? views.evaluation : views.training;
  return reporting(images, imageTrainingBatches(source, { ...options, view, damaged, workers }));
}

/**
 * Batches in the order of the images.
 *
 * @throws RangeError if images from the disk are to be transformed or limited: they are opened so.
 */
export function evaluationBatchesOf(
  images: Images,
  options: EvaluationBatchesOptions,
): AsyncIterable<Batch> | Iterable<Batch> {
  if (!("source" in images)) return evaluationBatches(images, options);
  const { source, views, damaged, workers } = images;
  const { batchSize, normalization, transform, limit } = options;
  if (transform !== undefined || (limit !== undefined && limit < images.length)) {
    throw new RangeError("evaluationBatchesOf: images from the disk take no `transform` and no `limit`.");
  }
  const view = views.evaluation;
  return reporting(
    images,
    imageEvaluationBatches(source, { batchSize, normalization, view, damaged, workers }),
  );
}

async function* reporting(
  { onSkipped }: StreamedImages,
  batches: AsyncIterable<DecodedBatch>,
): AsyncGenerator<Batch, void> {
  try {
    for await (const batch of batches) {
      batch.skipped.forEach(onSkipped);
      yield batch;
    }
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  }
}
