import { sliceDataset, type ImageDataset } from "@sdnet/data";
import type { Experiment } from "../config/experiment.js";
import { UsageError } from "../failure.js";

/** Training images that a calibration looks at. */
export interface HeldOut {
  readonly images: ImageDataset;
  /** Index of the first in its split. */
  readonly first: number;
  /** Whether the network was trained on some of them; null where the checkpoint does not say what it was trained on. */
  readonly seenInTraining: boolean | null;
}

/**
 * The last `count` images of a training split. `experiment` is the checkpoint's: its `data.trainLimit` says which images
 * training left out.
 *
 * @throws UsageError if there are fewer.
 */
export function heldOutImages(
  train: ImageDataset,
  { count, experiment }: { readonly count: number; readonly experiment: Experiment | undefined },
): HeldOut {
  if (count > train.length) {
    throw new UsageError(`--images must be at most ${train.length}, the images of the split, got ${count}.`);
  }
  const first = train.length - count;
  const trained = experiment === undefined ? undefined : (experiment.data.trainLimit ?? train.length);
  const sameData = experiment === undefined || experiment.data.name === train.name;
  return {
    images: sliceDataset(train, first, train.length),
    first,
    seenInTraining: trained === undefined ? null : sameData && trained > first,
  };
}
