import type { ByteImage } from "./byte-image.js";

/** Bits after the point of the weights. */
const PRECISION = 22;

/**
 * An image at another size, each new pixel the mean of the pixels under it. As Pillow's `resize` with `BOX`, to the bit: rows first,
 * then columns, weights and sums in fixed point, rounded to bytes after each.
 */
export function boxResize(
  image: ByteImage,
  { height, width }: { readonly height: number; readonly width: number },
): ByteImage {
  const { channels } = image;
  const across = resizeAxis(image.pixels, {
    outer: image.height,
    from: image.width,
    to: width,
    inner: channels,
  });
  const pixels = resizeAxis(across, { outer: 1, from: image.height, to: height, inner: width * channels });
  return { pixels, height, width, channels };
}

/** Bytes seen as `[outer, from, inner]`, whose middle axis is to get `to` samples. */
interface ResizedAxis {
  readonly outer: number;
  readonly from: number;
  readonly to: number;
  readonly inner: number;
}

function resizeAxis(bytes: Uint8Array, { outer, from, to, inner }: ResizedAxis): Uint8Array {
  if (from === to) return bytes;
  const result = new Uint8Array(outer * to * inner);
  for (let place = 0; place < to; place++) {
    const { first, weights } = boxWeights(place, { from, to });
    for (let block = 0; block < outer; block++) {
      for (let index = 0; index < inner; index++) {
        let sum = 2 ** (PRECISION - 1);
        weights.forEach((weight, offset) => {
          sum += weight * (bytes[(block * from + first + offset) * inner + index] ?? 0);
        });
        result[(block * to + place) * inner + index] = Math.min(Math.floor(sum / 2 ** PRECISION), 255);
      }
    }
  }
  return result;
}

/** Range and weights, in fixed point and all equal, of the samples under the new sample `place`. */
function boxWeights(
  place: number,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly first: number; readonly weights: readonly number[] } {
  const scale = from / to;
  const stretch = Math.max(scale, 1);
  const support = 0.5 * stretch;
  const center = (place + 0.5) * scale;
  const first = Math.max(Math.trunc(center - support + 0.5), 0);
  const end = Math.min(Math.trunc(center + support + 0.5), from);
  const inside = Array.from({ length: end - first }, (_, offset) => {
    const distance = (offset + first - center + 0.5) / stretch;
    return distance > -0.5 && distance <= 0.5 ? 1 : 0;
  });
  const sum = inside.reduce<number>((total, weight) => total + weight, 0);
  return {
    first,
    weights: inside.map((weight) => (sum === 0 ? 0 : Math.trunc(0.5 + (weight / sum) * 2 ** PRECISION))),
  };
}
