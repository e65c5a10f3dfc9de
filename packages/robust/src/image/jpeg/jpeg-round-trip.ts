import type { ByteImage } from "../byte-image.js";
import { quantizeBlocks } from "./block-round-trip.js";
import { double, halve } from "./chroma-sampling.js";
import { quantizationSteps, type TableName } from "./quantization.js";
import { toRgb, toYcc } from "./ycc.js";

/** Sides of the squares that JPEG with halved colour is made of. */
const UNIT = 16;

/**
 * Saves an RGB image as JPEG and reads it again, as Pillow does with libjpeg: colour halved both ways, frequencies rounded, colour
 * smoothed back. The entropy coding between is lossless, so there is none here.
 *
 * @param quality - 1 to 100, whole.
 */
export function jpegRoundTrip({ pixels, height, width }: ByteImage, quality: number): Uint8Array {
  const { y, cb, cr } = toYcc(pixels);
  const whole = {
    height: Math.ceil(height / UNIT) * UNIT,
    width: Math.ceil(width / UNIT) * UNIT,
  };
  const brightness = code({ samples: y, height, width }, whole, { table: "luminance", quality });
  const [blue, red] = [cb, cr].map((samples) => {
    const halved = halve({ samples, height, width }, whole.width / 2);
    const half = { height: whole.height / 2, width: whole.width / 2 };
    const kept = { height: Math.ceil(height / 2), width: Math.ceil(width / 2) };
    const coded = code(halved, half, { table: "chrominance", quality });
    return double({ samples: crop(coded, half.width, kept), ...kept });
  });
  const result = new Uint8ClampedArray(pixels.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const chroma = row * (blue?.width ?? 0) + column;
      const luma = brightness[row * whole.width + column] ?? 0;
      const rgb = toRgb(luma, blue?.samples[chroma] ?? 0, red?.samples[chroma] ?? 0);
      result.set(rgb, 3 * (row * width + column));
    }
  }
  return new Uint8Array(result.buffer);
}

interface Sides {
  readonly height: number;
  readonly width: number;
}

/** Codes a component, enlarged to whole blocks by repeating its last row and column. */
function code(
  component: Sides & { readonly samples: Uint8Array },
  whole: Sides,
  { table, quality }: { readonly table: TableName; readonly quality: number },
): Uint8Array {
  const samples = new Uint8Array(whole.height * whole.width);
  for (let row = 0; row < whole.height; row++) {
    const source = Math.min(row, component.height - 1) * component.width;
    for (let column = 0; column < whole.width; column++) {
      const place = source + Math.min(column, component.width - 1);
      samples[row * whole.width + column] = component.samples[place] ?? 0;
    }
  }
  return quantizeBlocks({ samples, ...whole }, quantizationSteps(table, quality));
}

function crop(samples: Uint8Array, stride: number, { height, width }: Sides): Uint8Array {
  const result = new Uint8Array(height * width);
  for (let row = 0; row < height; row++) {
    result.set(samples.subarray(row * stride, row * stride + width), row * width);
  }
  return result;
}
