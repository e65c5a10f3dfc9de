import { resolve } from "node:path";
import { sliceDataset, spreadIndices } from "@sdnet/data";
import {
  type Division,
  type ImageChoice,
  type Images,
  inMemory,
  type MemoryImages,
  pickStreamed,
  type SavedExperiment,
  type StreamedImages,
  trainedCount,
  trainedIndices,
} from "@sdnet/train/node";
import { UsageError } from "@sdnet/train/experiment";

/** Training images that a calibration looks at. */
export interface HeldOut {
  readonly images: Images;
  /** Index of the first in its split. */
  readonly first: number;
  /** Whether the network was trained on some of them; null where the checkpoint does not say what it was trained on. */
  readonly seenInTraining: boolean | null;
}

/** Number of images, and the facts of the training that decide which are held out. */
export interface HeldOutOptions {
  readonly count: number;
  /** The checkpoint's: its `data.validation` and `data.trainLimit` say which images training left out. */
  readonly experiment: SavedExperiment | undefined;
  /** Division of images without parts in the training. */
  readonly trained?: Division | undefined;
  /** Directory or archive the images were opened from. */
  readonly source: string;
  /** Option by which the user gives the count; `--limit` if left out. */
  readonly option?: string | undefined;
}

/**
 * The last `count` images of a training split that is in memory. Images on the disk are sorted by class, and validation
 * images and a `data.trainLimit` are spread evenly: of these, `count` spread over those that training left out or, where it left out too few, over all.
 *
 * @throws UsageError if there are fewer.
 */
export function heldOutImages(train: Images, options: HeldOutOptions): HeldOut {
  const { count, option = "--limit" } = options;
  if (count > train.length) {
    throw new UsageError(`${option} must be at most ${train.length}, the images of the split, got ${count}.`);
  }
  return train.kind === "disk" ? spreadOut(train, options) : lastOf(train, options);
}

/** Parts of an experiment that say which images it trains on; undefined where one of them is missing. */
function choiceOf({ experiment }: HeldOutOptions): ImageChoice | undefined {
  if (experiment?.training === undefined) return undefined;
  const { data, training } = experiment;
  return { data, training };
}

function lastOf(train: MemoryImages, options: HeldOutOptions): HeldOut {
  const { count } = options;
  const experiment = choiceOf(options);
  const first = train.length - count;
  const trained = experiment === undefined ? undefined : trainedCount(train.length, experiment);
  const sameData = experiment === undefined || experiment.data.name === train.name;
  return {
    images: inMemory(sliceDataset(train, first, train.length)),
    first,
    seenInTraining: trained === undefined ? null : sameData && trained > first,
  };
}

function spreadOut(train: StreamedImages, options: HeldOutOptions): HeldOut {
  const { count } = options;
  const experiment = choiceOf(options);
  const trained = new Set(
    experiment?.data.name === train.name ? trainedIndices(train.length, experiment) : [],
  );
  const all = Array.from({ length: train.length }, (_, index) => index);
  const unseen = all.filter((index) => !trained.has(index));
  const from = unseen.length < count ? all : unseen;
  const indices = spreadIndices(from.length, count).map((place) => from[place] ?? 0);
  const known = experiment !== undefined && isKnown(train, experiment, options);
  return {
    images: pickStreamed(train, indices),
    first: indices[0] ?? 0,
    seenInTraining: known ? indices.some((index) => trained.has(index)) : null,
  };
}

/** Whether the experiment tells what was seen of these images: two folders are called the same. */
function isKnown(
  { name, division }: StreamedImages,
  { data }: ImageChoice,
  { source, trained }: HeldOutOptions,
): boolean {
  if (trained !== undefined && division?.files === trained.files) return true;
  // A folder may hold the images of any data set, as PNGs of CIFAR's.
  return name !== "folder" || (data.name === name && resolve(data.source) === resolve(source));
}
