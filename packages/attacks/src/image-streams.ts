import { contentKey, randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import type { AttackProblem } from "./attack.js";

/** Largest level of a pixel for {@link contentKey}: each of 8 or 16 bits falls on one of them, however it was rounded in between. */
const LEVELS = 65535;

/**
 * One stream of random numbers for each image: a function of the seed, the purpose and the pixels of the image alone, so that an image is
 * attacked in the same way wherever it comes in a data set, in whatever batch. Two equal images get the same numbers.
 *
 * @param problem - `images` are the clean ones, in [0, 1].
 * @param purpose - For example `("pgd", restart)`.
 */
export function imageStreams(
  { seed, images }: Pick<AttackProblem, "seed" | "images">,
  ...purpose: readonly (string | number)[]
): RandomStream[] {
  const [count] = images.shape;
  const length = images.size / count;
  const levels = Uint16Array.from(images.dataSync<"float32">(), (pixel) => Math.round(pixel * LEVELS));
  return Array.from({ length: count }, (_, place) =>
    randomStream(seed, ...purpose, contentKey(levels.subarray(place * length, (place + 1) * length))),
  );
}
