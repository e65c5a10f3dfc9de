import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { ImageSize } from "./random-crop.js";

/**
 * Mirrors an image left to right, in place, with probability one half. Draws one number from `random`.
 *
 * @param image - `[height, width, channels]`.
 */
export function randomFlip(image: Uint8Array, options: ImageSize & { readonly random: RandomStream }): void {
  if (options.random.below(2) === 1) flip(image, options);
}

/** Mirrors an image left to right, in place. */
function flip(image: Uint8Array, { height, width, channels }: ImageSize): void {
  for (let row = 0; row < height; row++) {
    let left = row * width * channels;
    let right = left + (width - 1) * channels;
    while (left < right) {
      for (let channel = 0; channel < channels; channel++) {
        const swapped = image[left + channel] ?? 0;
        image[left + channel] = image[right + channel] ?? 0;
        image[right + channel] = swapped;
      }
      left += channels;
      right -= channels;
    }
  }
}
