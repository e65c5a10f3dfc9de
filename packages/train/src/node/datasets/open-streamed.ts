import { join } from "node:path";
import {
  DataError,
  divideImages,
  epochOrder,
  IMAGENET_EVALUATION_VIEW,
  IMAGENET_TRAINING_VIEW,
  pickImages,
  thinImageSource,
  type ImageSource,
  type ResizedCenterCrop,
  type Split,
} from "@sdnet/data";
import {
  defaultCacheDirectory,
  openImageNet,
  openImageNetC,
  openImages,
  type ImageNetCPart,
  type IndexOptions,
} from "@sdnet/data/node";
import type { StreamedName } from "../../experiment/datasets.js";
import { Failure } from "../../experiment/failure.js";
import type { Log, ProgressDisplay } from "../../experiment/log.js";
import { findDivision, type DivisionRequest } from "./division.js";
import { tellLeftAlone } from "./left-alone.js";
import type { StreamedImages } from "./images.js";

/** Options of {@link openStreamedImages}. */
export interface OpenStreamedOptions {
  /** Training looks at `val` images, if there are any, and leaves `test` images alone. */
  readonly split: Split;
  /** Division of images of which nothing says which are for tests. */
  readonly division: DivisionRequest;
  /** A directory or tar; the cache if `auto`. */
  readonly source: string;
  /** Side of the squares that images become. */
  readonly imageSize: number;
  /**
   * Length in pixels to which the shorter side is resized before a square is cut for evaluation. Default: the square's own side for images
   * that are seen whole, else 8/7 of it, as 256 for 224, but for images that have the network's size already, which stay as they are.
   */
  readonly resize?: number | "none" | undefined;
  /** Only so many images, spread over the classes. */
  readonly limit?: number | undefined;
  /** Whether images come in a random order, always the same, and not class after class: the first are of many classes then. */
  readonly mixed?: boolean | undefined;
  /**
   * Whether a network sees images whole, as one for CIFAR does: nothing of a square is cut off, and training images are padded and
   * cut at random after they were made squares as for evaluation. If left out, as one for ImageNet does: evaluation cuts off the
   * margin, training cuts at random and stretches.
   */
  readonly isWhole?: boolean | undefined;
  readonly damaged: "skip" | "fail";
  readonly workers?: number | undefined;
  /** Messages on the same images that were given before and are not repeated. */
  readonly told?: Set<string> | undefined;
  readonly log: Log;
}

/**
 * Finds the images of a data set that is decoded from the disk.
 *
 * @throws Failure with one line when there are none or an archive is damaged.
 */
export async function openStreamedImages(
  name: StreamedName,
  options: OpenStreamedOptions,
): Promise<StreamedImages> {
  const { split, source } = options;
  const path = source === "auto" ? join(defaultCacheDirectory(), name) : source;
  const open = name === "imagenet" ? openImageNet : openImages;
  const found = await displayed(path, options, (index) => open(path, { ...index, split }));
  const divided = await divide(found, path, options);
  return { ...streamed(divided.images, options), division: divided.division };
}

/** Images without parts: those of the part that is asked for, or all of them. */
async function divide(
  whole: ImageSource,
  path: string,
  { split, division: request, log }: OpenStreamedOptions,
) {
  if (whole.undivided !== true) return { images: whole, division: undefined };
  const division = await findDivision(whole, path, request);
  if (division === undefined) {
    log.info(`${path}: has no folders of parts (train, val, test): all ${whole.length} images are taken.`);
    return { images: whole, division };
  }
  const part = split === "train" ? "train" : "test";
  const { fraction, seed } = division;
  try {
    const images = divideImages(whole, { fraction, seed, part });
    const rule = `${Number((100 * fraction).toPrecision(3))} % of each class, seed ${seed}`;
    log.info(
      `${path}: has no folder of test images: ${part === "test" ? "these are the" : "without the"} ` +
        `${part === "test" ? images.length : whole.length - images.length} of ${whole.length} that are held out for tests (${rule}; data.holdOut).`,
    );
    return { images, division };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(
      `${path}: has no folder of test images, and no class has two images, one to train and one to test on.`,
    );
  }
}

/** Finds one corruption and severity of ImageNet-C, as {@link openStreamedImages} does. */
export async function openStreamedImageNetC(
  part: ImageNetCPart,
  options: OpenStreamedOptions,
): Promise<StreamedImages> {
  const { source } = options;
  const path = source === "auto" ? join(defaultCacheDirectory(), "imagenet-c") : source;
  const found = await displayed(path, options, (index) => openImageNetC(path, { ...index, ...part }));
  return streamed(found, options);
}

function streamed(found: ImageSource, options: OpenStreamedOptions): StreamedImages {
  const { imageSize, limit, mixed, isWhole, damaged, workers, log } = options;
  const { classNames } = found;
  tellLeftAlone(found, { log, damaged, told: options.told ?? new Set() });
  const thin = limit === undefined ? found : thinImageSource(found, limit);
  const source = mixed === true ? pickImages(thin, epochOrder(thin.length, { seed: 0, epoch: 0 })) : thin;
  const resize = options.resize ?? (isWhole === true ? imageSize : Math.round((imageSize * 8) / 7));
  const { name, split, length } = source;
  const told = new Set<string>();
  const evaluation: ResizedCenterCrop = {
    ...IMAGENET_EVALUATION_VIEW,
    size: imageSize,
    resize: resize === "none" ? undefined : resize,
    keepExact: options.resize === undefined,
  };
  return {
    kind: "disk",
    name,
    split,
    length,
    classNames,
    source,
    damaged,
    workers,
    views: {
      training: isWhole === true ? evaluation : { ...IMAGENET_TRAINING_VIEW, size: imageSize },
      evaluation,
    },
    onSkipped: ({ problem }) => {
      // Once, however often the images are gone through.
      if (told.has(problem)) return;
      told.add(problem);
      log.warn(`left out: ${problem} (${told.size} so far)`);
    },
  };
}

/** Shows how an archive is indexed, and turns what is wrong with data into one line. */
async function displayed(
  path: string,
  { log }: { readonly log: Log },
  open: (options: IndexOptions) => Promise<ImageSource>,
): Promise<ImageSource> {
  let progress: ProgressDisplay | undefined;
  const onProgress = (done: number, total: number) => {
    const megabytes = (bytes: number) => Math.round(bytes / 1e6);
    progress ??= log.progress?.({ label: `indexing ${path}`, total: megabytes(total), unit: "MB" });
    progress?.update(megabytes(done));
  };
  try {
    return await open({ onProgress });
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    progress?.stop();
  }
}
