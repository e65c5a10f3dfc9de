import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { imagesOfSheet } from "./png-sheet.js";

const LAYOUT = { count: 2, imageHeight: 2, imageWidth: 3, file: "sheet.png" };

describe("imagesOfSheet", () => {
  it("finds image i in row i, pixel after pixel", () => {
    const pixels = Uint8Array.from({ length: 36 }, (_, index) => index);
    const images = imagesOfSheet({ pixels, width: 6, height: 2, channels: 3 }, LAYOUT);
    // Image 1, row 1, column 0, green.
    expect(images[18 + 3 * 3 + 1]).toBe(28);
  });

  it.each([
    { width: 5, height: 2, channels: 3 },
    { width: 6, height: 1, channels: 3 },
    { width: 6, height: 2, channels: 4 },
  ])("refuses a sheet of %o", (size) => {
    const pixels = new Uint8Array(size.width * size.height * size.channels);
    expect(() => imagesOfSheet({ pixels, ...size }, LAYOUT)).toThrow(
      new DataError(
        "damaged",
        `sheet.png: expected a sheet of 6x2 RGB pixels, got ${size.width}x${size.height} with ${size.channels} channels; fetch the file again.`,
      ),
    );
  });
});
