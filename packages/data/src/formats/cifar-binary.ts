import { DataError } from "../data-error.js";

/** Pixels of one colour of a 32 by 32 image. */
const PLANE = 1024;
/** Bytes of one image without its label. */
const IMAGE_BYTES = 3 * PLANE;
/** Bytes of one record of the CIFAR-10 binary format: label, red plane, green plane, blue plane. */
export const CIFAR10_RECORD_BYTES: number = 1 + IMAGE_BYTES;

/** Where decoded records go. */
export interface DecodedRecords {
  /** `[records, 32, 32, 3]`. */
  readonly images: Uint8Array;
  /** `[records]`. */
  readonly labels: Uint8Array;
}

/**
 * Decodes records of the CIFAR-10 binary format (label byte, then 1024 red, green and blue bytes, row by row)
 * into interleaved pixels.
 *
 * @param records - Whole records, end to end.
 * @param target - Arrays to fill from their beginning, at least as long as the records need.
 * @param file - Name for error messages.
 * @throws DataError if `records` does not hold a whole number of records.
 * @throws RangeError if `target` is too short.
 */
export function decodeCifar10Records(records: Uint8Array, target: DecodedRecords, file: string): void {
  const count = records.length / CIFAR10_RECORD_BYTES;
  if (!Number.isInteger(count)) {
    throw new DataError(
      "damaged",
      `${file}: ${records.length} bytes are not a whole number of ${CIFAR10_RECORD_BYTES}-byte CIFAR-10 records; fetch the file again.`,
    );
  }
  if (target.images.length < count * IMAGE_BYTES || target.labels.length < count) {
    throw new RangeError(
      `decodeCifar10Records: \`target\` must have room for ${count} images, got ${target.labels.length}.`,
    );
  }
  for (let record = 0; record < count; record++) {
    const start = record * CIFAR10_RECORD_BYTES;
    target.labels[record] = records[start] ?? 0;
    interleave(records, start + 1, target.images, record * IMAGE_BYTES);
  }
}

/**
 * The inverse of {@link decodeCifar10Records}.
 *
 * @param images - `[count, 32, 32, 3]`.
 * @param labels - `[count]`.
 * @throws RangeError if the two disagree about the number of images.
 */
export function encodeCifar10Records(images: Uint8Array, labels: Uint8Array): Uint8Array {
  if (images.length !== labels.length * IMAGE_BYTES) {
    throw new RangeError(
      `encodeCifar10Records: \`images\` must hold ${labels.length * IMAGE_BYTES} bytes for ${labels.length} labels, got ${images.length}.`,
    );
  }
  const records = new Uint8Array(labels.length * CIFAR10_RECORD_BYTES);
  for (let record = 0; record < labels.length; record++) {
    const start = record * CIFAR10_RECORD_BYTES;
    records[start] = labels[record] ?? 0;
    separate(images, record * IMAGE_BYTES, records, start + 1);
  }
  return records;
}

/** Planes to pixels, one image. A function of its own, so that the engine compiles it after a few images. */
function interleave(planes: Uint8Array, from: number, pixels: Uint8Array, to: number): void {
  for (let pixel = 0; pixel < PLANE; pixel++) {
    pixels[to++] = planes[from + pixel] ?? 0;
    pixels[to++] = planes[from + pixel + PLANE] ?? 0;
    pixels[to++] = planes[from + pixel + 2 * PLANE] ?? 0;
  }
}

/** Pixels to planes, one image. */
function separate(pixels: Uint8Array, from: number, planes: Uint8Array, to: number): void {
  for (let pixel = 0; pixel < PLANE; pixel++) {
    planes[to + pixel] = pixels[from++] ?? 0;
    planes[to + pixel + PLANE] = pixels[from++] ?? 0;
    planes[to + pixel + 2 * PLANE] = pixels[from++] ?? 0;
  }
}
