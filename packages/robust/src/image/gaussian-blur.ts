import { borderPlaces, type Border } from "./border.js";
import type { Raster } from "./byte-image.js";

/** Width, extent and border of a Gaussian blur. */
export interface GaussianBlurOptions {
  /** Standard deviation in pixels; 0 leaves the image as it is. */
  readonly sigma: number;
  /** Radius of the kernel in standard deviations. */
  readonly truncate: number;
  readonly border: Border;
}

/** Defaults of `skimage.filters.gaussian`. */
export const SKIMAGE_BLUR: Omit<GaussianBlurOptions, "sigma"> = { truncate: 4, border: "nearest" };

/** Convolves every channel with a normal density, along both axes. As `scipy.ndimage.gaussian_filter`. */
export function gaussianBlur(raster: Raster, { sigma, truncate, border }: GaussianBlurOptions): Raster {
  const radius = Math.trunc(truncate * sigma + 0.5);
  if (radius === 0) return raster;
  const kernel = gaussianKernel(sigma, radius);
  const { height, width, channels } = raster;
  const down = convolveAxis(
    raster.values,
    { outer: 1, length: height, inner: width * channels },
    kernel,
    border,
  );
  const values = convolveAxis(down, { outer: height, length: width, inner: channels }, kernel, border);
  return { ...raster, values };
}

/** A normal density at `-radius … radius`, with sum 1. */
export function gaussianKernel(sigma: number, radius: number): Float64Array {
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, index) =>
    Math.exp(-((index - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

/** An array seen as `[outer, length, inner]`, to be filtered along its middle axis. */
interface Axis {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

function convolveAxis(
  values: Float64Array,
  { outer, length, inner }: Axis,
  kernel: Float64Array,
  border: Border,
): Float64Array {
  const radius = (kernel.length - 1) / 2;
  const places = borderPlaces(length, { before: radius, after: radius, border });
  const result = new Float64Array(values.length);
  for (let block = 0; block < outer; block++) {
    for (let place = 0; place < length; place++) {
      const target = (block * length + place) * inner;
      for (let tap = 0; tap < kernel.length; tap++) {
        const source = (block * length + (places[place + tap] ?? 0)) * inner;
        const weight = kernel[tap] ?? 0;
        for (let index = 0; index < inner; index++) {
          result[target + index] = (result[target + index] ?? 0) + weight * (values[source + index] ?? 0);
        }
      }
    }
  }
  return result;
}
