import { sliceDataset, spreadIndices, type ImageDataset } from "@sdnet/data";
import type { Experiment } from "../../experiment/experiment.js";
import { UsageError } from "../../experiment/failure.js";
import { pickStreamed, type StreamedImages } from "./images.js";

/** Settings of an experiment that decide which images it trains on. */
export type ImageChoice = Pick<Experiment, "data" | "training">;

/** Training images in two parts that share none. */
export interface Parts<Kind> {
  readonly train: Kind;
  /** Undefined where the best weights are chosen by the test images. */
  readonly validation?: Kind | undefined;
}

/**
 * Keeps the last images of an archive for validation.
 *
 * @throws UsageError where no image would be left to train on.
 */
export function divideArchive(images: ImageDataset, experiment: ImageChoice): Parts<ImageDataset> {
  const { length } = images;
  const count = validationCount(length, experiment);
  const train = sliceDataset(images, 0, trainedCount(length, experiment));
  return { train, validation: count === 0 ? undefined : sliceDataset(images, length - count, length) };
}

/**
 * Keeps evenly spread images of a folder for validation: they stand class after class.
 *
 * @throws UsageError where no image would be left to train on.
 */
export function divideStreamed(images: StreamedImages, experiment: ImageChoice): Parts<StreamedImages> {
  const { length } = images;
  const kept = validationIndices(length, experiment);
  return {
    train: pickStreamed(images, trainedIndices(length, experiment)),
    validation: kept.length === 0 ? undefined : pickStreamed(images, kept),
  };
}

/** Those of the first `length` images of a folder, class after class, that an experiment trains on. */
export function trainedIndices(length: number, experiment: ImageChoice): Uint32Array {
  const kept = new Set(validationIndices(length, experiment));
  const rest = Uint32Array.from({ length }, (_, index) => index).filter((index) => !kept.has(index));
  const { trainLimit = rest.length } = experiment.data;
  return spreadIndices(rest.length, trainLimit).map((place) => rest[place] ?? 0);
}

function validationIndices(length: number, experiment: ImageChoice): Uint32Array {
  const count = validationCount(length, experiment);
  return count === 0 ? new Uint32Array() : spreadIndices(length, count);
}

/** Number of the first images of an archive of `length` that an experiment trains on. */
export function trainedCount(length: number, experiment: ImageChoice): number {
  return Math.min(experiment.data.trainLimit ?? length, length - validationCount(length, experiment));
}

function validationCount(length: number, experiment: ImageChoice): number {
  if (experiment.training.best !== "validation") return 0;
  const count = experiment.data.validation ?? Math.max(1, Math.floor(length / 10));
  if (count < length) return count;
  throw new UsageError(
    `data.validation: must be below the number of training images, ${length}, got ${count}.`,
  );
}
