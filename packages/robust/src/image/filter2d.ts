import { borderPlaces } from "./border.js";
import type { Raster } from "./byte-image.js";

/** A window of weights, both sides odd. */
export interface Kernel {
  /** `[height, width]`. */
  readonly weights: Float64Array;
  readonly height: number;
  readonly width: number;
}

/**
 * Correlates every channel with a kernel, the image mirrored at its border without its edge. As `cv2.filter2D`.
 *
 * @throws RangeError if the kernel has an even side.
 */
export function filter2d(raster: Raster, kernel: Kernel): Raster {
  if (kernel.height % 2 === 0 || kernel.width % 2 === 0) {
    throw new RangeError(`filter2d: \`kernel\` must have odd sides, got ${kernel.height} x ${kernel.width}.`);
  }
  const { height, width, channels } = raster;
  const above = (kernel.height - 1) / 2;
  const left = (kernel.width - 1) / 2;
  const border = "reflect-101";
  const rows = borderPlaces(height, { before: above, after: above, border });
  const columns = borderPlaces(width, { before: left, after: left, border });
  const values = new Float64Array(raster.values.length);
  kernel.weights.forEach((weight, position) => {
    if (weight === 0) return;
    const tapRow = Math.floor(position / kernel.width);
    const tapColumn = position % kernel.width;
    for (let row = 0; row < height; row++) {
      const source = (rows[row + tapRow] ?? 0) * width;
      for (let column = 0; column < width; column++) {
        const from = (source + (columns[column + tapColumn] ?? 0)) * channels;
        const to = (row * width + column) * channels;
        for (let channel = 0; channel < channels; channel++) {
          values[to + channel] = (values[to + channel] ?? 0) + weight * (raster.values[from + channel] ?? 0);
        }
      }
    }
  });
  return { ...raster, values };
}
