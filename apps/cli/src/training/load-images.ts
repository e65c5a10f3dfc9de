import type { Normalization } from "@sdnet/data";
import type { DataRequest } from "../config/data-request.js";
import { cleanName, DATASETS, isStreamed, type AnyImagesName, type ImagesName } from "../config/datasets.js";
import { UsageError } from "../failure.js";
import type { Log } from "../reporting/log.js";
import type { Division } from "./division.js";
import type { Images } from "./images.js";
import { loadDataset } from "./load-dataset.js";
import type { OpenCheckpoint } from "./open-checkpoint.js";
import { openStreamedImages, type OpenStreamedOptions } from "./open-streamed.js";

/** Images, in memory or on the disk, and how they are normalised. */
export interface LoadedImages {
  readonly images: Images;
  readonly normalization: Normalization;
}

/** Which part, and for which network. */
export interface LoadImagesOptions extends Pick<OpenStreamedOptions, "split" | "limit" | "mixed"> {
  /** Takes images of one size, and tells so many classes apart. */
  readonly network: Pick<OpenCheckpoint, "model" | "description" | "checkpoint">;
  /** Images without parts are divided as the training did; a calibration takes none for tests. Evaluation if left out. */
  readonly purpose?: "calibration" | "evaluation" | undefined;
  /** How the images of the calibration at hand were divided. */
  readonly calibrated?: Division | undefined;
  readonly log: Log;
}

/**
 * Loads or opens the images of a data set, whatever holds them.
 *
 * @throws Failure or UsageError with one line: what {@link loadDataset} and {@link openStreamedImages} say.
 */
export async function loadImages(
  request: DataRequest<ImagesName>,
  options: LoadImagesOptions,
): Promise<LoadedImages> {
  const { name, source } = request;
  if (isStreamed(name)) return openStreamedImages(name, streamedOptions(request, options));
  const { limit, log } = options;
  const split = options.split === "train" ? "train" : "test";
  const { dataset, normalization } = await loadDataset(name, { split, source, limit, log });
  return { images: dataset, normalization };
}

/** How images from the disk are opened for a network. */
export function streamedOptions(
  { source, resize, damaged }: DataRequest<string>,
  { network, purpose = "evaluation", calibrated, ...part }: LoadImagesOptions,
): OpenStreamedOptions {
  const { classes } = network.description.options;
  const { experiment, division: trained } = network.checkpoint;
  const division = { purpose, data: experiment?.data, known: [trained, calibrated] };
  return { ...part, source, resize, damaged, classes, imageSize: sideOf(network), division };
}

/** Side of the images that a network takes, in pixels. */
export function sideOf({ model }: Pick<OpenCheckpoint, "model">): number {
  const [, side] = model.inputs[0]?.shape ?? [];
  return side ?? 224;
}

/**
 * Refuses a network for other classes than those of a data set, before any data is loaded. Of images from the disk only the folders
 * tell, when they are opened.
 *
 * @throws UsageError with one line that names `what` the user gave.
 */
export function checkClasses(
  name: AnyImagesName,
  { description }: Pick<OpenCheckpoint, "description">,
  what = "the checkpoint",
): void {
  const clean = cleanName(name);
  if (isStreamed(clean)) return;
  const { classes } = DATASETS[clean];
  if (description.options.classes !== classes) {
    throw new UsageError(
      `--data ${name} has ${classes} classes; ${what} tells ${description.options.classes} apart.`,
    );
  }
}
