import type { RandomStream } from "@sdnet/csc-core/tensor";

/** Size of one image in memory, `[height, width, channels]`. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/**
 * Pads an image with `padding` black pixels on every side and cuts a random window of the original size,
 * every position equally likely. Draws two numbers from `random`.
 *
 * @param source - `[height, width, channels]`.
 * @param target - Receives the window; same size as `source`, and not the same array.
 */
export function randomCrop(
  source: Uint8Array,
  target: Uint8Array,
  options: ImageSize & { readonly padding: number; readonly random: RandomStream },
): void {
  const { height, width, channels, padding, random } = options;
  const down = random.below(2 * padding + 1) - padding;
  const right = random.below(2 * padding + 1) - padding;
  const rowLength = width * channels;
  const firstColumn = Math.max(0, -right);
  const endColumn = Math.min(width, width - right);
  target.fill(0);
  for (let row = Math.max(0, -down); row < Math.min(height, height - down); row++) {
    const from = (row + down) * rowLength;
    target.set(
      source.subarray(from + (firstColumn + right) * channels, from + (endColumn + right) * channels),
      row * rowLength + firstColumn * channels,
    );
  }
}
