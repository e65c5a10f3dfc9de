import type { ImageDataset } from "./dataset.js";

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
}

/** What holds the images of a source. */
export type ImageContainer =
  | { readonly kind: "folder"; readonly path: string }
  | {
      readonly kind: "archive";
      /** An uncompressed tar, perhaps of tars. */
      readonly path: string;
      /** `[length]`, first byte of each image. */
      readonly offsets: Float64Array;
      /** `[length]`, bytes of each image. */
      readonly lengths: Float64Array;
    };

/** Whether images are read one at a time from the disk, or all are in memory. */
export function isImageSource(images: ImageSource | ImageDataset): images is ImageSource {
  return "container" in images;
}

/** Where an image is, for people: `val.tar: n01440764/x.JPEG` or `val/n01440764/x.JPEG`. */
export function describeImage({ container, names }: ImageSource, index: number): string {
  return `${container.path}${container.kind === "folder" ? "/" : ": "}${names[index] ?? ""}`;
}

/**
 * A source with `count` of the images, spread evenly, so that it has images of as many classes as can be: sources are
 * sorted by class. Itself where it has no more than that.
 *
 * @throws RangeError if `count` is not a positive integer.
 */
export function thinImageSource(source: ImageSource, count: number): ImageSource {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`thinImageSource: \`count\` must be an integer >= 1, got ${count}.`);
  }
  const { length, labels, names, container } = source;
  if (count >= length) return source;
  const kept = Array.from({ length: count }, (_, position) => Math.floor((position * length) / count));
  return {
    ...source,
    length: count,
    labels: Int32Array.from(kept, (index) => labels[index] ?? 0),
    names: kept.map((index) => names[index] ?? ""),
    container:
      container.kind === "folder"
        ? container
        : {
            ...container,
            offsets: Float64Array.from(kept, (index) => container.offsets[index] ?? 0),
            lengths: Float64Array.from(kept, (index) => container.lengths[index] ?? 0),
          },
  };
}
