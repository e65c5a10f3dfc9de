import { insideBorder, type Border } from "./border.js";
import type { Raster } from "./byte-image.js";

/**
 * Moves pixels: each new pixel is read at a place of the old image, between its four neighbours.
 *
 * @param placeOf - Row and column in the old image, not whole as a rule, of the pixel at `row` and `column` of the new one.
 */
export function resample(
  raster: Raster,
  border: Border,
  placeOf: (row: number, column: number) => readonly [row: number, column: number],
): Raster {
  const { values, height, width, channels } = raster;
  const moved = new Float64Array(values.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [y, x] = placeOf(row, column);
      const [top, left] = [Math.floor(y), Math.floor(x)];
      const [down, right] = [y - top, x - left];
      const above = insideBorder(top, height, border) * width;
      const below = insideBorder(top + 1, height, border) * width;
      const west = insideBorder(left, width, border);
      const east = insideBorder(left + 1, width, border);
      for (let channel = 0; channel < channels; channel++) {
        const at = (rowStart: number, place: number) => values[(rowStart + place) * channels + channel] ?? 0;
        moved[(row * width + column) * channels + channel] =
          (1 - down) * ((1 - right) * at(above, west) + right * at(above, east)) +
          down * ((1 - right) * at(below, west) + right * at(below, east));
      }
    }
  }
  return { ...raster, values: moved };
}
