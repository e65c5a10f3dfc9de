import type { ImageSize } from "./random-crop.js";

/** A rectangle of whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Bits behind the point in the weights, as in Pillow. */
const PRECISION = 22;

/**
 * Resizes an RGB image bilinearly, antialiased where it shrinks: the weights, their order and their rounding are Pillow's,
 * so the pixels are those that torchvision's `Resize` and `RandomResizedCrop` give for the same pixels.
 *
 * @param image - `[height, width, 3]`.
 * @param options - `crop` is cut out first, and is stretched to the size of `target`; `window` is what is computed of it.
 * @returns `[window.height, window.width, 3]`.
 * @see Pillow, `src/libImaging/Resample.c`.
 */
export function resample(
  image: Uint8Array,
  options: Omit<ImageSize, "channels"> & {
    readonly crop: Box;
    readonly target: { readonly width: number; readonly height: number };
    readonly window: Box;
  },
): Uint8Array {
  const { width, crop, target, window } = options;
  const across = tapsOf(crop.width, target.width, { from: window.left, count: window.width });
  const down = tapsOf(crop.height, target.height, { from: window.top, count: window.height });
  const firstRow = down.starts[0] ?? 0;
  const last = window.height - 1;
  const rows = (down.starts[last] ?? 0) + (down.counts[last] ?? 0) - firstRow;
  const lines = Int32Array.from(
    { length: rows },
    (_, row) => ((crop.top + firstRow + row) * width + crop.left) * 3,
  );
  const narrowed = new Uint8ClampedArray(rows * window.width * 3);
  weighPixels(image, narrowed, { lines, taps: across, stride: 3, along: true });
  const result = new Uint8ClampedArray(window.height * window.width * 3);
  const columns = Int32Array.from(
    { length: window.width },
    (_, column) => column * 3 - firstRow * window.width * 3,
  );
  weighPixels(narrowed, result, { lines: columns, taps: down, stride: window.width * 3, along: false });
  return new Uint8Array(result.buffer);
}

/** For each output along one axis, which inputs count and how much. */
interface Taps {
  /** First input. */
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  /** `[outputs, size]`, whole numbers of 2^-22. */
  readonly weights: Int32Array;
  readonly size: number;
}

/** The triangle that reaches one output to each side, or one input where the image grows. */
function tapsOf(
  length: number,
  target: number,
  { from, count }: { readonly from: number; readonly count: number },
): Taps {
  const scale = length / target;
  const reach = Math.max(scale, 1);
  const size = Math.ceil(reach) * 2 + 1;
  const starts = new Int32Array(count);
  const counts = new Int32Array(count);
  const weights = new Int32Array(count * size);
  for (let output = 0; output < count; output++) {
    const centre = (from + output + 0.5) * scale;
    const start = Math.max(0, Math.trunc(centre - reach + 0.5));
    const end = Math.min(length, Math.trunc(centre + reach + 0.5));
    const own = Array.from({ length: end - start }, (_, tap) =>
      Math.max(0, 1 - Math.abs((tap + start - centre + 0.5) * (1 / reach))),
    );
    const sum = own.reduce((total, weight) => total + weight, 0);
    own.forEach((weight, tap) => {
      weights[output * size + tap] = Math.trunc(0.5 + (weight / sum) * 2 ** PRECISION);
    });
    starts[output] = start;
    counts[output] = end - start;
  }
  return { starts, counts, weights, size };
}

/** One pass of the two: weighted sums of three channels, where inputs of one output are `stride` apart. */
function weighPixels(
  source: Uint8Array | Uint8ClampedArray,
  target: Uint8ClampedArray,
  pass: {
    /** First value of each line of inputs. */
    readonly lines: Int32Array;
    readonly taps: Taps;
    readonly stride: number;
    /** Whether outputs of one line lie side by side. */
    readonly along: boolean;
  },
): void {
  const { lines, taps, stride, along } = pass;
  const { starts, counts, weights, size } = taps;
  const half = 1 << (PRECISION - 1);
  const outputs = starts.length;
  const [outer, inner] = along ? [lines.length, outputs] : [outputs, lines.length];
  let at = 0;
  for (let first = 0; first < outer; first++) {
    for (let second = 0; second < inner; second++) {
      const output = along ? second : first;
      let position = (lines[along ? first : second] as number) + (starts[output] as number) * stride;
      const end = output * size + (counts[output] as number);
      let red = half;
      let green = half;
      let blue = half;
      for (let tap = output * size; tap < end; tap++) {
        const weight = weights[tap] as number;
        red = (red + (source[position] as number) * weight) | 0;
        green = (green + (source[position + 1] as number) * weight) | 0;
        blue = (blue + (source[position + 2] as number) * weight) | 0;
        position += stride;
      }
      target[at] = red >> PRECISION;
      target[at + 1] = green >> PRECISION;
      target[at + 2] = blue >> PRECISION;
      at += 3;
    }
  }
}
