import type { RandomStream } from "@sdnet/csc-core/tensor";
import { toBytes, toRaster, type ByteImage } from "../image/byte-image.js";
import { gaussianBlur, SKIMAGE_BLUR } from "../image/gaussian-blur.js";
import type { Corruption } from "./corruption.js";

/** Frosted glass: pixels take the place of their neighbours between two blurs. */
export const GLASS_BLUR: Corruption = {
  name: "glass_blur",
  group: "blur",
  extra: false,
  parameters: ["standard deviation of the blur in pixels", "largest shift in pixels", "rounds"],
  severities: {
    cifar: [
      [0.05, 1, 1],
      [0.25, 1, 1],
      [0.4, 1, 1],
      [0.25, 1, 2],
      [0.4, 1, 2],
    ],
    imagenet: [
      [0.7, 1, 2],
      [0.9, 2, 1],
      [1, 2, 3],
      [1.1, 3, 2],
      [1.5, 4, 2],
    ],
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [sigma = 0, shift = 1, rounds = 1], random) => {
    const blur = { ...SKIMAGE_BLUR, sigma };
    const pixels = toBytes(gaussianBlur(toRaster(image), blur));
    for (let round = 0; round < rounds; round++) shuffle({ ...image, pixels }, { shift, random });
    return toBytes(gaussianBlur(toRaster({ ...image, pixels }), blur));
  },
};

/**
 * Each pixel, from the lower right to the upper left, becomes a copy of one near it. The published program means to swap the
 * two, but its array views make it copy, and CIFAR-10-C was made so.
 */
function shuffle(
  { pixels, height, width, channels }: ByteImage,
  { shift, random }: { readonly shift: number; readonly random: RandomStream },
): void {
  for (let row = height - shift; row > shift; row--) {
    for (let column = width - shift; column > shift; column--) {
      const right = random.below(2 * shift) - shift;
      const down = random.below(2 * shift) - shift;
      const from = ((row + down) * width + column + right) * channels;
      pixels.copyWithin((row * width + column) * channels, from, from + channels);
    }
  }
}
