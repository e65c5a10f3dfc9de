import type { Raster } from "./byte-image.js";

/** The middle of an image, enlarged `factor` times to the size of the whole. */
export function zoomIn(raster: Raster, factor: number): Raster {
  const { height, width, channels } = raster;
  const rows = zoomedAxis(height, factor);
  const columns = zoomedAxis(width, factor);
  const values = new Float64Array(raster.values.length);
  let target = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++) {
        const at = (y: number, x: number) => raster.values[(y * width + x) * channels + channel] ?? 0;
        const above = mix(at(row.first, column.first), at(row.first, column.second), column.share);
        const below = mix(at(row.second, column.first), at(row.second, column.second), column.share);
        values[target++] = mix(above, below, row.share);
      }
    }
  }
  return { ...raster, values };
}

/** Between which two samples a new one lies, and how near to the second. */
interface Place {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/**
 * Corners fall on corners, as in `scipy.ndimage.zoom` of order 1. Where rounding takes SciPy's last sample out of the
 * image it is 0 there; here it stays the last sample.
 */
function zoomedAxis(length: number, factor: number): Place[] {
  const kept = Math.ceil(length / factor);
  const start = Math.floor((length - kept) / 2);
  const zoomed = roundHalfEven(kept * factor);
  const trim = Math.floor((zoomed - length) / 2);
  const step = zoomed > 1 ? (kept - 1) / (zoomed - 1) : 0;
  return Array.from({ length }, (_, index) => {
    const place = Math.min((index + trim) * step, kept - 1);
    const first = Math.floor(place);
    return {
      first: start + first,
      second: start + Math.min(first + 1, kept - 1),
      share: place - first,
    };
  });
}

function mix(first: number, second: number, share: number): number {
  return (1 - share) * first + share * second;
}

function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
