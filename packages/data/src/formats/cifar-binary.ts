import { DataError } from "../data-error.js";

/** Pixels of one colour of a 32 by 32 image. */
const PLANE = 1024;
/** Bytes of one image without its labels. */
const IMAGE_BYTES = 3 * PLANE;
/** Bytes of one record of the CIFAR-10 binary format: label, red plane, green plane, blue plane. */
export const CIFAR10_RECORD_BYTES: number = 1 + IMAGE_BYTES;
/** Bytes of one record of the CIFAR-100 binary format: coarse label, fine label, red, green and blue plane. */
export const CIFAR100_RECORD_BYTES: number = 2 + IMAGE_BYTES;

/** Arrays that decoded records are written into. */
export interface DecodedRecords {
  /** `[records, 32, 32, 3]`. */
  readonly images: Uint8Array;
  /** `[records]`, 0 to 9. */
  readonly labels: Uint8Array;
}

/** Arrays that decoded CIFAR-100 records are written into; both kinds of label are in every record. */
export interface DecodedCifar100Records {
  /** `[records, 32, 32, 3]`. */
  readonly images: Uint8Array;
  /** `[records]`, 0 to 99. */
  readonly fine: Uint8Array;
  /** `[records]`, 0 to 19: the superclass. */
  readonly coarse: Uint8Array;
}

/** The labels of one place in every record. */
interface LabelColumn {
  readonly labels: Uint8Array;
  readonly classes: number;
}

/**
 * Decodes records of the CIFAR-10 binary format (label byte, then 1024 red, green and blue bytes, row by row)
 * into interleaved pixels.
 *
 * @param records - Whole records, end to end.
 * @param target - Arrays to fill from their beginning, at least as long as the records need.
 * @param file - Name for error messages.
 * @throws DataError if `records` does not hold a whole number of records, or a label is none.
 * @throws RangeError if `target` is too short.
 */
export function decodeCifar10Records(records: Uint8Array, target: DecodedRecords, file: string): void {
  const { images, labels } = target;
  decode(records, images, { name: "CIFAR-10", file, columns: [{ labels, classes: 10 }] });
}

/**
 * Decodes records of the CIFAR-100 binary format (coarse and fine label byte, then the pixels as in CIFAR-10).
 *
 * @param records - Whole records, end to end.
 * @param target - Arrays to fill from their beginning, at least as long as the records need.
 * @param file - Name for error messages.
 * @throws DataError if `records` does not hold a whole number of records, or a label is none.
 * @throws RangeError if `target` is too short.
 */
export function decodeCifar100Records(
  records: Uint8Array,
  target: DecodedCifar100Records,
  file: string,
): void {
  const columns = [
    { labels: target.coarse, classes: 20 },
    { labels: target.fine, classes: 100 },
  ];
  decode(records, target.images, { name: "CIFAR-100", file, columns });
}

/**
 * The inverse of {@link decodeCifar10Records}.
 *
 * @param images - `[count, 32, 32, 3]`.
 * @param labels - `[count]`.
 * @throws RangeError if the two disagree about the number of images.
 */
export function encodeCifar10Records(images: Uint8Array, labels: Uint8Array): Uint8Array {
  return encode(images, [labels], "encodeCifar10Records");
}

/**
 * The inverse of {@link decodeCifar100Records}.
 *
 * @throws RangeError if images and labels disagree about the number of images.
 */
export function encodeCifar100Records({ images, fine, coarse }: DecodedCifar100Records): Uint8Array {
  return encode(images, [coarse, fine], "encodeCifar100Records");
}

function decode(
  records: Uint8Array,
  images: Uint8Array,
  format: { readonly name: string; readonly file: string; readonly columns: readonly LabelColumn[] },
): void {
  const { name, file, columns } = format;
  const recordBytes = columns.length + IMAGE_BYTES;
  const count = records.length / recordBytes;
  if (!Number.isInteger(count)) {
    throw new DataError(
      "damaged",
      `${file}: ${records.length} bytes are not a whole number of ${recordBytes}-byte ${name} records; fetch the file again.`,
    );
  }
  const room = Math.min(
    Math.floor(images.length / IMAGE_BYTES),
    ...columns.map(({ labels }) => labels.length),
  );
  if (room < count) {
    const where = `decode${name.replace("-", "").replace("CIFAR", "Cifar")}Records`;
    throw new RangeError(`${where}: \`target\` must have room for ${count} images, got ${room}.`);
  }
  for (let record = 0; record < count; record++) {
    const start = record * recordBytes;
    columns.forEach(({ labels, classes }, column) => {
      const label = records[start + column] ?? 0;
      if (label >= classes) {
        throw new DataError(
          "damaged",
          `${file}: record ${record} has label ${label}, but ${name} has labels in [0, ${classes - 1}] there; it is damaged or of another data set.`,
        );
      }
      labels[record] = label;
    });
    interleave(records, start + columns.length, images, record * IMAGE_BYTES);
  }
}

function encode(images: Uint8Array, columns: readonly Uint8Array[], where: string): Uint8Array {
  const count = columns[0]?.length ?? 0;
  if (columns.some(({ length }) => images.length !== length * IMAGE_BYTES)) {
    throw new RangeError(
      `${where}: \`images\` must hold ${count * IMAGE_BYTES} bytes for ${count} labels, got ${images.length}.`,
    );
  }
  const recordBytes = columns.length + IMAGE_BYTES;
  const records = new Uint8Array(count * recordBytes);
  for (let record = 0; record < count; record++) {
    const start = record * recordBytes;
    columns.forEach((labels, column) => (records[start + column] = labels[record] ?? 0));
    separate(images, record * IMAGE_BYTES, records, start + columns.length);
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
