import type { Normalization } from "@sdnet/data";
import { corrupt, corruptionNamed } from "@sdnet/robust";
import { PICTURE_VALUES, SIDE, type Question } from "../protocol.js";

/**
 * The picture of a question with all that happens to it: corrupted, drawn on, attacked, in this order.
 *
 * @returns `[SIDE, SIDE, 3]` in [0, 1]: bytes over 255 where there is no perturbation.
 * @throws RangeError if there is no such corruption or severity.
 */
export function spoiled({ picture, corruption, drawn, perturbation }: Question): Float32Array {
  const bytes =
    corruption === undefined
      ? picture
      : corrupt(picture, {
          height: SIDE,
          width: SIDE,
          channels: 3,
          corruption: corruptionNamed(corruption.name),
          severity: corruption.severity,
          seed: corruption.seed,
        });
  const pixels = new Float32Array(PICTURE_VALUES);
  for (let index = 0; index < PICTURE_VALUES; index++) {
    const byte = Math.round((bytes[index] ?? 0) + (drawn?.[index] ?? 0));
    const pixel = Math.min(255, Math.max(0, byte)) / 255 + (perturbation?.[index] ?? 0);
    pixels[index] = Math.min(1, Math.max(0, pixel));
  }
  return pixels;
}

/** `(pixel - mean) / std` of pixels in [0, 1]. */
export function normalized(pixels: Float32Array, { mean, std }: Normalization): Float32Array {
  return pixels.map((pixel, index) => (pixel - (mean[index % 3] ?? 0)) / (std[index % 3] ?? 1));
}
