import type { RandomStream } from "@sdnet/csc-core/tensor";
import { randomDirichlet } from "./gamma.js";
import {
  autocontrast,
  equalize,
  posterize,
  rotate,
  shearX,
  shearY,
  solarize,
  translateX,
  translateY,
  type ImageOperation,
} from "./image-operations.js";
import type { ImageSize } from "./random-crop.js";

/** Chains that are mixed, and how strong their operations are. */
const WIDTH = 3;
const LONGEST_CHAIN = 3;
const SEVERITY = 3;
const ALPHA = 1;

/**
 * Mixes an image with a mixture of three chains of one to three random operations, none of which is a corruption of
 * CIFAR-10-C: the images only, without the consistency loss of the paper. The mixture is rounded to grey levels.
 *
 * @param image - `[height, width, channels]`, 0 to 255; is left as it is.
 * @returns An image of its own.
 * @see Hendrycks et al., "AugMix: A Simple Data Processing Method to Improve Robustness and Uncertainty" (2020), algorithm 1.
 */
export function augMix(
  image: Uint8Array,
  options: ImageSize & { readonly random: RandomStream },
): Uint8Array {
  const { random, ...size } = options;
  const weights = randomDirichlet(WIDTH, { alpha: ALPHA, random });
  const [mixed = 0] = randomDirichlet(2, { alpha: ALPHA, random });
  const sum = Float64Array.from(image, (value) => (1 - mixed) * value);
  for (const weight of weights) {
    let changed = image;
    const length = 1 + random.below(LONGEST_CHAIN);
    for (let step = 0; step < length; step++) changed = randomOperation(size, random)(changed, size);
    for (let index = 0; index < sum.length; index++) {
      sum[index] = (sum[index] ?? 0) + mixed * weight * (changed[index] ?? 0);
    }
  }
  return Uint8Array.from(sum, (value) => Math.round(value));
}

/** One of nine operations, all equally likely, of a random strength up to the severity. */
function randomOperation({ height, width }: ImageSize, random: RandomStream): ImageOperation {
  const kind = random.below(9);
  const strength = (0.1 + (SEVERITY - 0.1) * random.uniform()) / 10;
  const sign = random.below(2) === 0 ? 1 : -1;
  const whole = (most: number) => Math.trunc(strength * most);
  switch (kind) {
    case 0:
      return autocontrast;
    case 1:
      return equalize;
    case 2:
      return posterize(4 - whole(4));
    case 3:
      return rotate(sign * whole(30));
    case 4:
      return solarize(256 - whole(256));
    case 5:
      return shearX(sign * strength * 0.3);
    case 6:
      return shearY(sign * strength * 0.3);
    case 7:
      return translateX(sign * whole(width / 3));
    default:
      return translateY(sign * whole(height / 3));
  }
}
