import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { ImageSize } from "./random-crop.js";

/**
 * Mirrors an image left to right, in place, with probability one half. Draws one number from `random`.
 *
 * @param image - `[height, width, channels]`.
 */
export function randomFlip(image: Uint8Array, options: ImageSize & { readonly random: RandomStream }): void {
  if (options.random.below(2) === 1) mirror(image, options);
}

/**
 * Mirrors an image left to right, in place, in every other epoch: half of all images in the even ones, the others in the odd ones,
 * so that two epochs in a row show both views of each image. Draws one number from `random`.
 *
 * @param image - `[height, width, channels]`.
 * @param options - `random` must depend on the image alone, not on the epoch.
 * @see Jordan (2024), arXiv 2404.00498, section 3.6.
 */
export function alternatingFlip(
  image: Uint8Array,
  options: ImageSize & { readonly epoch: number; readonly random: RandomStream },
): void {
  if ((options.random.below(2) + options.epoch) % 2 === 1) mirror(image, options);
}

/** Mirrors an image left to right, in place. */
function mirror(image: Uint8Array, { height, width, channels }: ImageSize): void {
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
