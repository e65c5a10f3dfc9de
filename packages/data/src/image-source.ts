import type { ImageDataset } from "./dataset.js";
import { join, type LeftAlone } from "./formats/image-listing.js";

/**
 * Labelled, encoded images that stay on the disk and are read one at a time: for data sets that do not fit in memory.
 * Plain data, whatever holds the images, so that worker threads can be handed it.
 */
export interface ImageSource {
  /** E.g. `"imagenet"`. */
  readonly name: string;
  /** E.g. `"train"`. */
  readonly split: string;
  /** Number of images. */
  readonly length: number;
  /** Name of each class, by label: the names of the folders in the order of their code units. */
  readonly classNames: readonly string[];
  /** `[length]`, indices into `classNames`. */
  readonly labels: Int32Array;
  /** `[length]`, where each image is below the root, e.g. `n01440764/n01440764_10026.JPEG`. */
  readonly names: readonly string[];
  readonly container: ImageContainer;
  /** Files and folders beside the images that were left out, by reason. */
  readonly left: readonly LeftAlone[];
  /** True where nothing says which images are for training and which are for tests; see `divideImages`. */
  readonly undivided?: boolean | undefined;
}

/** Folder or archive with the images of a source. */
export type ImageContainer =
  | { readonly kind: "folder"; readonly path: string }
  | {
      readonly kind: "archive";
      /** An uncompressed tar, perhaps of tars. */
      readonly path: string;
      /** Folder of the archive from which the names begin; empty for its root. */
      readonly directory: string;
      /** `[length]`, first byte of each image. */
      readonly offsets: Float64Array;
      /** `[length]`, bytes of each image; -1 of one that is a link to nothing. */
      readonly lengths: Float64Array;
    };

/** Whether images are read one at a time from the disk, or all are in memory. */
export function isImageSource(images: ImageSource | ImageDataset): images is ImageSource {
  return "container" in images;
}

/** Path of an image for messages: `val.tar: n01440764/x.JPEG` or `val/n01440764/x.JPEG`. */
export function describeImage({ container, names }: ImageSource, index: number): string {
  const name = names[index] ?? "";
  return container.kind === "folder"
    ? `${container.path}/${name}`
    : `${container.path}: ${join(container.directory, name)}`;
}

/**
 * `count` of the indices below `length`, ascending and spread evenly; all of them where there are no more.
 *
 * @throws RangeError if `count` is not a positive integer.
 */
export function spreadIndices(length: number, count: number): Uint32Array {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`spreadIndices: \`count\` must be an integer >= 1, got ${count}.`);
  }
  const kept = Math.min(count, length);
  return Uint32Array.from({ length: kept }, (_, position) => Math.floor((position * length) / kept));
}

/**
 * A source with some of the images, in the order of `indices`.
 *
 * @throws RangeError if there are none, or there is no such image.
 */
export function pickImages(source: ImageSource, indices: Uint32Array): ImageSource {
  const { length, labels, names, container } = source;
  const wrong = indices.find((index) => index >= length);
  if (indices.length === 0 || wrong !== undefined) {
    throw new RangeError(
      `pickImages: \`indices\` must be integers in [0, ${length - 1}], got ${wrong ?? "none"}.`,
    );
  }
  return {
    ...source,
    length: indices.length,
    labels: Int32Array.from(indices, (index) => labels[index] ?? 0),
    names: Array.from(indices, (index) => names[index] ?? ""),
    container:
      container.kind === "folder"
        ? container
        : {
            ...container,
            offsets: Float64Array.from(indices, (index) => container.offsets[index] ?? 0),
            lengths: Float64Array.from(indices, (index) => container.lengths[index] ?? 0),
          },
  };
}

/**
 * A source with `count` of the images, spread evenly, so that it has images of as many classes as can be: sources are
 * sorted by class. Itself where it has no more than that.
 *
 * @throws RangeError if `count` is not a positive integer.
 */
export function thinImageSource(source: ImageSource, count: number): ImageSource {
  const indices = spreadIndices(source.length, count);
  return indices.length === source.length ? source : pickImages(source, indices);
}
