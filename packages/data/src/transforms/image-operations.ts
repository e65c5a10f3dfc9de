import type { ImageSize } from "./random-crop.js";

/**
 * An operation of Pillow on 8-bit images, of which AugMix chains some.
 *
 * @param image - `[height, width, channels]`; is left as it is.
 * @returns An image of its own, of the same size.
 */
export type ImageOperation = (image: Uint8Array, size: ImageSize) => Uint8Array;

/** Stretches each channel so that its darkest value becomes 0 and its lightest 255. */
export const autocontrast: ImageOperation = (image, { channels }) =>
  throughTables(image, channels, (histogram) => {
    const least = histogram.findIndex((count) => count > 0);
    const most = 255 - [...histogram].reverse().findIndex((count) => count > 0);
    if (most <= least) return undefined;
    const scale = 255 / (most - least);
    return (value) => Math.min(255, Math.max(0, Math.trunc(value * scale - least * scale)));
  });

/** Spreads the values of each channel so that all are about as frequent. */
export const equalize: ImageOperation = (image, { channels }) =>
  throughTables(image, channels, (histogram) => {
    const used = histogram.filter((count) => count > 0);
    const total = used.reduce((sum, count) => sum + count, 0);
    const step = Math.floor((total - (used.at(-1) ?? 0)) / 255);
    if (used.length <= 1 || step === 0) return undefined;
    let below = Math.floor(step / 2);
    const table = histogram.map((count) => {
      const value = Math.min(255, Math.floor(below / step));
      below += count;
      return value;
    });
    return (value) => table[value] ?? 0;
  });

/** Keeps the upper `bits` of each value. */
export function posterize(bits: number): ImageOperation {
  const mask = 256 - 2 ** (8 - bits);
  return (image) => image.map((value) => value & mask);
}

/** Inverts all values from `threshold` on. */
export function solarize(threshold: number): ImageOperation {
  return (image) => image.map((value) => (value < threshold ? value : 255 - value));
}

/** Moves each row to the side, by `slope` pixels for each row below the top. */
export function shearX(slope: number): ImageOperation {
  return affine([1, slope, 0, 0, 1, 0]);
}

/** Moves each column up, by `slope` pixels for each column right of the first. */
export function shearY(slope: number): ImageOperation {
  return affine([1, 0, 0, slope, 1, 0]);
}

/** Moves the image to the left. */
export function translateX(pixels: number): ImageOperation {
  return affine([1, 0, pixels, 0, 1, 0]);
}

/** Moves the image up. */
export function translateY(pixels: number): ImageOperation {
  return affine([1, 0, 0, 0, 1, pixels]);
}

/** Turns the image about its middle, against the clock. */
export function rotate(degrees: number): ImageOperation {
  return (image, size) => {
    if (degrees === 0) return image.slice();
    const angle = (-degrees * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [size.width / 2, size.height / 2];
    const across = x - (cosine * x + sine * y);
    const down = y - (-sine * x + cosine * y);
    return affine([cosine, sine, across, -sine, cosine, down])(image, size);
  };
}

type Coefficients = readonly [number, number, number, number, number, number];

/**
 * Takes each pixel from where an affine map sends it, bilinearly; black where that is outside. Fractions are cut off, as in
 * Pillow's `Image.transform`.
 */
function affine([a, b, c, d, e, f]: Coefficients): ImageOperation {
  return (image, { height, width, channels }) => {
    const result = new Uint8Array(image.length);
    const column = (x: number) => Math.min(width - 1, Math.max(0, x));
    for (let row = 0, at = 0; row < height; row++) {
      for (let place = 0; place < width; place++, at += channels) {
        const x = a * (place + 0.5) + b * (row + 0.5) + c;
        const y = d * (place + 0.5) + e * (row + 0.5) + f;
        if (x < 0 || x >= width || y < 0 || y >= height) continue;
        const left = Math.floor(x - 0.5);
        const top = Math.floor(y - 0.5);
        const right = x - 0.5 - left;
        const below = y - 0.5 - top;
        const upper = Math.max(0, top) * width;
        const lower = top + 1 < height ? (top + 1) * width : upper;
        for (let channel = 0; channel < channels; channel++) {
          const value = (line: number, position: number) =>
            image[(line + column(position)) * channels + channel] ?? 0;
          const first = value(upper, left) + (value(upper, left + 1) - value(upper, left)) * right;
          const second = value(lower, left) + (value(lower, left + 1) - value(lower, left)) * right;
          result[at + channel] = Math.trunc(first + (second - first) * below);
        }
      }
    }
    return result;
  };
}

/** Sends each channel through a function of its values that its histogram decides; unchanged where there is none. */
function throughTables(
  image: Uint8Array,
  channels: number,
  choose: (histogram: readonly number[]) => ((value: number) => number) | undefined,
): Uint8Array {
  const result = image.slice();
  for (let channel = 0; channel < channels; channel++) {
    const histogram = Array<number>(256).fill(0);
    for (let index = channel; index < image.length; index += channels) {
      const value = image[index] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
    const map = choose(histogram);
    if (map === undefined) continue;
    const table = Uint8Array.from({ length: 256 }, (_, value) => map(value));
    for (let index = channel; index < image.length; index += channels) {
      result[index] = table[image[index] ?? 0] ?? 0;
    }
  }
  return result;
}
