/** Labelled images of one size, all in memory. */
export interface ImageDataset {
  /** E.g. `"cifar10"`. */
  readonly name: string;
  /** E.g. `"train"`. */
  readonly split: string;
  /** Number of images. */
  readonly length: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Name of each class, by label. */
  readonly classNames: readonly string[];
  /** `[length, height, width, channels]`, 0 to 255; may be a view on a `SharedArrayBuffer`. */
  readonly images: Uint8Array;
  /** `[length]`, indices into `classNames`; may be a view on a `SharedArrayBuffer`. */
  readonly labels: Uint8Array;
}

/**
 * The pixels of one image, `[height, width, channels]`: a view, not a copy.
 *
 * @throws RangeError if there is no such image.
 */
export function imageAt(dataset: ImageDataset, index: number): Uint8Array {
  if (!Number.isInteger(index) || index < 0 || index >= dataset.length) {
    throw new RangeError(
      `imageAt: \`index\` must be an integer in [0, ${dataset.length - 1}], got ${index}.`,
    );
  }
  const size = dataset.height * dataset.width * dataset.channels;
  return dataset.images.subarray(index * size, (index + 1) * size);
}

/**
 * The images `from <= index < to` of a data set: views, not copies.
 *
 * @throws RangeError if the range is empty or leaves the data set.
 */
export function sliceDataset(dataset: ImageDataset, from: number, to: number): ImageDataset {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || to <= from || to > dataset.length) {
    throw new RangeError(
      `sliceDataset: \`from\` and \`to\` must be integers with 0 <= from < to <= ${dataset.length}, got ${from} and ${to}.`,
    );
  }
  const size = dataset.height * dataset.width * dataset.channels;
  return {
    ...dataset,
    length: to - from,
    images: dataset.images.subarray(from * size, to * size),
    labels: dataset.labels.subarray(from, to),
  };
}
