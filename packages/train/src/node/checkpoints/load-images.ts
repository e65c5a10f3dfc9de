import type { Normalization } from "@sdnet/data";
import type { DataRequest } from "../datasets/data-request.js";
import {
  cleanName,
  DATASETS,
  isStreamed,
  type AnyImagesName,
  type ImagesName,
} from "../../experiment/datasets.js";
import { UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { compareClasses, describeDifference } from "../datasets/compare-classes.js";
import type { Division } from "../datasets/division.js";
import { fitImages } from "../datasets/fit-images.js";
import type { Images } from "../datasets/images.js";
import { warnOfOneClass } from "../datasets/one-class.js";
import { CLASS_NAMES } from "../../config/known-sets.js";
import { loadDataset } from "../datasets/load-dataset.js";
import { tellAssumed } from "./network-identity.js";
import type { OpenCheckpoint } from "./open-checkpoint.js";
import { openStreamedImages, type OpenStreamedOptions } from "../datasets/open-streamed.js";

/** Images, in memory or on the disk, with a network's labels, and how it has them normalised. */
export interface LoadedImages {
  readonly images: Images;
  readonly normalization: Normalization;
}

/** Facts of a network that decide how images are loaded, whatever runs it. */
export interface NetworkFacts extends Pick<
  OpenCheckpoint,
  "description" | "identity" | "path" | "checkpoint"
> {
  readonly model: { readonly inputs: readonly { readonly shape: readonly (number | null)[] }[] };
}

/** Options of {@link loadImages}. */
export interface LoadImagesOptions extends Pick<OpenStreamedOptions, "split" | "limit" | "mixed"> {
  /** Takes images of one size, normalised in one way, and tells its own classes apart. */
  readonly network: NetworkFacts;
  /** Images without parts are divided as the training did; a calibration takes none for tests. Evaluation if left out. */
  readonly purpose?: "calibration" | "evaluation" | undefined;
  /** Division of the images that the calibration at hand was fitted on. */
  readonly calibrated?: Division | undefined;
  readonly log: Log;
}

/**
 * Loads or opens the images of a data set, whatever holds them.
 *
 * @throws Failure or UsageError with one line: what {@link loadDataset}, {@link openStreamedImages} and {@link fitImages} say.
 */
export async function loadImages(
  request: DataRequest<ImagesName>,
  options: LoadImagesOptions,
): Promise<LoadedImages> {
  const { name, source } = request;
  const { limit, log } = options;
  const split = options.split === "train" ? "train" : "test";
  const images = isStreamed(name)
    ? await openStreamedImages(name, streamedOptions(request, options))
    : (await loadDataset(name, { split, source, limit, log })).dataset;
  return imagesFor(options.network, images, log);
}

/** Images with a network's labels, and its normalisation. Without a log nothing is said but what is wrong. */
export function imagesFor(
  { identity, description, path }: Pick<OpenCheckpoint, "description" | "identity" | "path">,
  images: Images,
  log?: Log,
): LoadedImages {
  const { classNames, normalization } = identity;
  const { classes } = description.options;
  const fitted = fitImages(images, { classNames, classes, whose: path }, log);
  if (log !== undefined) {
    tellAssumed(identity, path, log);
    warnOfOneClass(fitted, log);
  }
  return { images: fitted, normalization };
}

/** Options of {@link openStreamedImages} for a network. */
export function streamedOptions(
  { source, resize, damaged }: DataRequest<string>,
  { network, purpose = "evaluation", calibrated, ...part }: LoadImagesOptions,
): OpenStreamedOptions {
  const { experiment, division: trained } = network.checkpoint;
  const division = { purpose, data: experiment?.data, known: [trained, calibrated] };
  const isWhole = network.description.options.stem === "cifar";
  return { ...part, source, resize, damaged, imageSize: sideOf(network), isWhole, division };
}

/** Side of the images that a network takes, in pixels. */
export function sideOf({ model }: Pick<NetworkFacts, "model">): number {
  const [, side] = model.inputs[0]?.shape ?? [];
  return side ?? 224;
}

/**
 * Refuses a network for other classes or another size than those of a data set, before any data is loaded. Of images from the disk
 * only the folders tell, when they are opened.
 *
 * @throws UsageError with one line that names `what` the user gave.
 */
export function checkClasses(
  name: AnyImagesName,
  { model, description, identity }: Pick<NetworkFacts, "model" | "description" | "identity">,
  what = "the checkpoint",
): void {
  const clean = cleanName(name);
  if (isStreamed(clean)) return;
  const { classes, imageSize } = DATASETS[clean];
  const { options } = description;
  if (options.classes !== classes) {
    throw new UsageError(`--data ${name} has ${classes} classes; ${what} tells ${options.classes} apart.`);
  }
  const difference = compareClasses(CLASS_NAMES[clean], identity.classNames ?? CLASS_NAMES[clean]);
  if (difference.unknown.length > 0) {
    throw new UsageError(
      `--data ${name}: its classes are not those of ${what}; ${describeDifference(difference)}.`,
    );
  }
  const side = sideOf({ model });
  if (side !== imageSize) {
    throw new UsageError(`--data ${name} has images of ${imageSize} pixels; ${what} takes ${side}.`);
  }
}

/**
 * Refuses a second network that does not take the images of the first, or tells other classes apart.
 *
 * @throws UsageError with one line that names the option of the second.
 */
export function checkPair(opened: NetworkFacts, second: NetworkFacts, option: string): void {
  const [side, other] = [sideOf(opened), sideOf(second)];
  if (side !== other) {
    throw new UsageError(`${option} takes images of ${other} pixels, the checkpoint of ${side}.`);
  }
  const { classes } = second.description.options;
  if (classes !== opened.description.options.classes) {
    throw new UsageError(`${option} tells ${classes} classes apart.`);
  }
  const [names, others] = [opened.identity.classNames, second.identity.classNames];
  if (names === undefined || others === undefined || names.join("\n") === others.join("\n")) return;
  const difference = compareClasses(names, others);
  const how = difference.unknown.length > 0 ? describeDifference(difference) : "they are in another order";
  throw new UsageError(`${option} tells other classes apart than the checkpoint; ${how}.`);
}
