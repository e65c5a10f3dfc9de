import type { RandomStream } from "@sdnet/csc-core/tensor";

/** Size of one image in memory, `[height, width, channels]`. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Pixels around an image: zeros, or the image mirrored at its outermost pixels, which are not repeated. */
export type Border = "black" | "reflect";

/** Options of {@link randomCrop}. */
export interface RandomCropOptions extends ImageSize {
  /** Pixels added on every side; less than the image's sides where the border reflects. */
  readonly padding: number;
  readonly border: Border;
  readonly random: RandomStream;
}

/**
 * Pads an image with `padding` pixels on every side and cuts a random window of the original size,
 * every position equally likely. Draws two numbers from `random`.
 *
 * @param source - `[height, width, channels]`.
 * @param target - Receives the window; same size as `source`, and not the same array.
 */
export function randomCrop(source: Uint8Array, target: Uint8Array, options: RandomCropOptions): void {
  const { height, width, channels, padding, border, random } = options;
  const down = random.below(2 * padding + 1) - padding;
  const right = random.below(2 * padding + 1) - padding;
  const rowLength = width * channels;
  if (border === "black") target.fill(0);
  for (let row = 0; row < height; row++) {
    const from = sourceIndex(row + down, height, border);
    if (from === undefined) continue;
    for (let column = 0; column < width; column++) {
      const at = sourceIndex(column + right, width, border);
      if (at === undefined) continue;
      for (let channel = 0; channel < channels; channel++) {
        target[row * rowLength + column * channels + channel] =
          source[from * rowLength + at * channels + channel] ?? 0;
      }
    }
  }
}

/** Row or column of the image at `index` of its padded version; undefined for a zero. */
function sourceIndex(index: number, size: number, border: Border): number | undefined {
  if (index >= 0 && index < size) return index;
  if (border === "black") return undefined;
  return index < 0 ? -index : 2 * (size - 1) - index;
}
