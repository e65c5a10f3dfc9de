import { randomStream } from "@sdnet/csc-core/tensor";
import { pickImages, type ImageSource } from "./image-source.js";

/** Share of the images held out as a test set, and the seed of the draw. */
export interface HoldOut {
  /** Of the images of each class, e.g. 0.1; rounded, but one at least where a class has two images or more. */
  readonly fraction: number;
  /** Decides which. */
  readonly seed: number;
}

/**
 * The part of images that is for training, or the part that is held out of it for tests. Which is which is a function of the seed,
 * the names of the images and how many each class has: a folder and a tar of it are divided alike, wherever they lie.
 *
 * @throws RangeError if the fraction is not between 0 and 1; Error if no class has two images.
 */
export function divideImages(
  source: ImageSource,
  { fraction, seed, part }: HoldOut & { readonly part: "train" | "test" },
): ImageSource {
  if (!(fraction > 0 && fraction < 1)) {
    throw new RangeError(`divideImages: \`fraction\` must be between 0 and 1, got ${fraction}.`);
  }
  const held = heldOut(source, { fraction, seed });
  if (held.size === 0) {
    throw new RangeError("divideImages: `source` must have a class of two images or more, got none.");
  }
  const indices: number[] = [];
  for (let index = 0; index < source.length; index++) {
    if (held.has(index) === (part === "test")) indices.push(index);
  }
  return { ...pickImages(source, Uint32Array.from(indices)), undivided: undefined };
}

/** Of each class, the images with the least of numbers that seed and name draw. */
function heldOut(
  { classNames, labels, names }: ImageSource,
  { fraction, seed }: HoldOut,
): ReadonlySet<number> {
  const classes: { readonly index: number; readonly key: number }[][] = classNames.map(() => []);
  names.forEach((name, index) => {
    classes[labels[index] ?? 0]?.push({ index, key: randomStream(seed, "hold-out", name).uniform() });
  });
  const held = new Set<number>();
  for (const images of classes) {
    const count = Math.min(images.length - 1, Math.max(1, Math.round(fraction * images.length)));
    images.sort((a, b) => a.key - b.key || a.index - b.index);
    for (const { index } of images.slice(0, count)) held.add(index);
  }
  return held;
}
