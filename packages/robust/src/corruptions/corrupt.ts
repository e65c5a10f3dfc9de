import { contentKey, randomStream } from "@sdnet/csc-core/tensor";
import type { ImageSize } from "../image/byte-image.js";
import type { Corruption, CorruptionFamily, Strength } from "./corruption.js";
import { corruptionNamed, CORRUPTIONS, type CorruptionName } from "./registry.js";

/** Strength of a corruption: a severity of the published sets, or the level of the corruption itself. */
export type CorruptionStrength =
  | {
      /** 1 (mild) to 5 (strong). */
      readonly severity: number;
      readonly level?: never;
    }
  | {
      /** The one number of a strength, in the units of the corruption: see {@link Corruption.parameters}. */
      readonly level: number;
      readonly severity?: never;
    };

/** Corruption, strength and seed of its random draws. */
export type CorruptionChoice = CorruptionStrength & {
  readonly corruption: CorruptionName;
  readonly seed: number;
  /** Family of constants a severity stands for. Default: CIFAR-10-C's up to a shorter side of 64 pixels, ImageNet-C's above. */
  readonly family?: CorruptionFamily;
};

/** The same for one image of a given size. */
export type CorruptOptions = CorruptionChoice & ImageSize;

/** Longest shorter side, in pixels, at which images are taken for small ones. */
const SMALL_SIDE = 64;

/**
 * Corrupts one image. The result is a pure function of the image and the options: what is random is drawn for the seed, the corruption,
 * its strength and the pixels, whatever place the image has in its data set. Each image goes bad in its own way; equal ones in the same.
 *
 * @param image - `[height, width, channels]`, 0 to 255; left as it is.
 * @returns An image of the same size. Values are clipped and their fractions cut off, as CIFAR-10-C was made.
 * @throws RangeError if the corruption is unknown, its strength out of range, or the image not of the given size.
 * @see Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions" (2019).
 */
export function corrupt(image: Uint8Array, options: CorruptOptions): Uint8Array {
  const { height, width, channels, seed } = options;
  const corruption = CORRUPTIONS[corruptionNamed(options.corruption)];
  checkSize(image, corruption, options);
  const strength = strengthOf(corruption, options, options.family ?? familyOf(options));
  const path = options.severity ?? `level ${options.level}`;
  const random = randomStream(seed, corruption.name, path, contentKey(image));
  return corruption.apply({ pixels: image, height, width, channels }, strength, random);
}

/**
 * A corruption as the `transform` of batches of `@sdnet/data`, e.g. of an evaluation. The second argument of the function, the
 * image's index, changes nothing.
 *
 * @throws RangeError if the corruption is unknown or its strength out of range.
 */
export function corruptionTransform(
  choice: CorruptionChoice,
): (image: Uint8Array, index: number, size: ImageSize) => Uint8Array {
  strengthOf(CORRUPTIONS[corruptionNamed(choice.corruption)], choice, choice.family ?? "cifar");
  return (image, _index, { height, width, channels }) =>
    corrupt(image, { ...choice, height, width, channels });
}

function familyOf({ height, width }: ImageSize): CorruptionFamily {
  return Math.min(height, width) <= SMALL_SIDE ? "cifar" : "imagenet";
}

function checkSize(image: Uint8Array, corruption: Corruption, size: ImageSize): void {
  const { height, width, channels } = size;
  if (corruption.needsColour && channels !== 3) {
    throw new RangeError(`corrupt: \`channels\` must be 3 for ${corruption.name}, got ${channels}.`);
  }
  if (image.length === height * width * channels && image.length > 0) return;
  throw new RangeError(
    `corrupt: \`image\` must have ${height} x ${width} x ${channels} values, got ${image.length}.`,
  );
}

function strengthOf(
  corruption: Corruption,
  { severity, level }: CorruptionStrength,
  family: CorruptionFamily,
): Strength {
  if (severity !== undefined) {
    const strength = corruption.severities[family][severity - 1];
    if (strength !== undefined) return strength;
    throw new RangeError(`corrupt: \`severity\` must be an integer in [1, 5], got ${severity}.`);
  }
  const { name, parameters, largestLevel } = corruption;
  if (largestLevel === undefined) {
    throw new RangeError(
      `corrupt: \`level\` must be left out for ${name}, got ${level}. Its strength is not one number: use \`severity\`.`,
    );
  }
  if (level > 0 && level <= largestLevel && Number.isFinite(level)) return [level];
  const range = largestLevel === Infinity ? "finite and > 0" : `in (0, ${largestLevel}]`;
  throw new RangeError(`corrupt: \`level\` of ${name} (${parameters[0]}) must be ${range}, got ${level}.`);
}
