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

/**
 * Some images of a data set, in the order of `indices`: a copy, in shared memory where the data set is.
 *
 * @throws RangeError if there are none, or there is no such image.
 */
export function pickDataset(dataset: ImageDataset, indices: Uint32Array): ImageDataset {
  const { length } = dataset;
  const wrong = indices.find((index) => index >= length);
  if (indices.length === 0 || wrong !== undefined) {
    throw new RangeError(
      `pickDataset: \`indices\` must be integers in [0, ${length - 1}], got ${wrong ?? "none"}.`,
    );
  }
  const size = dataset.height * dataset.width * dataset.channels;
  const images = bytesLike(dataset.images, indices.length * size);
  const labels = bytesLike(dataset.labels, indices.length);
  indices.forEach((index, position) => {
    images.set(imageAt(dataset, index), position * size);
    labels[position] = dataset.labels[index] ?? 0;
  });
  return { ...dataset, length: indices.length, images, labels };
}

function bytesLike({ buffer }: Uint8Array, length: number): Uint8Array {
  const isShared = typeof SharedArrayBuffer !== "undefined" && buffer instanceof SharedArrayBuffer;
  return new Uint8Array(isShared ? new SharedArrayBuffer(length) : new ArrayBuffer(length));
}
