import { randomStream } from "@sdnet/csc-core/tensor";
import type { Corruption } from "./corruption.js";
import { GAUSSIAN_NOISE } from "./gaussian-noise.js";
import { IMPULSE_NOISE } from "./impulse-noise.js";
import { SHOT_NOISE } from "./shot-noise.js";
import { SPECKLE_NOISE } from "./speckle-noise.js";

/** The corruptions the paper studies, by the names of CIFAR-10-C. */
export const CORRUPTIONS: Readonly<Record<CorruptionName, Corruption>> = {
  gaussian_noise: GAUSSIAN_NOISE,
  shot_noise: SHOT_NOISE,
  speckle_noise: SPECKLE_NOISE,
  impulse_noise: IMPULSE_NOISE,
};

/** Name of a corruption, as in the file names of CIFAR-10-C. */
export type CorruptionName = "gaussian_noise" | "shot_noise" | "speckle_noise" | "impulse_noise";

/** How strong: a severity of CIFAR-10-C, or the level of the corruption itself. */
export type CorruptionStrength =
  | {
      /** 1 (mild) to 5 (strong). */
      readonly severity: number;
      readonly level?: never;
    }
  | {
      /** In the units of the corruption, see {@link Corruption}. */
      readonly level: number;
      readonly severity?: never;
    };

/** Which corruption, how strong, and which of its random draws. */
export type CorruptOptions = CorruptionStrength & {
  readonly corruption: CorruptionName;
  readonly seed: number;
  /** Which image of its data set this is: each gets noise of its own. */
  readonly index: number;
};

/**
 * Corrupts one image. The result is a pure function of the image and the options.
 *
 * @param image - `[height, width, channels]`, 0 to 255; left as it is.
 * @returns An image of the same size: clipped to [0, 1], times 255, fractions cut off, as CIFAR-10-C was made.
 * @throws RangeError if the corruption is unknown or its strength out of range.
 * @see Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions" (2019).
 */
export function corrupt(image: Uint8Array, options: CorruptOptions): Uint8Array {
  const corruption = CORRUPTIONS[corruptionNamed(options.corruption)];
  const level = levelOf(corruption, options);
  const strength = options.severity ?? `level ${level}`;
  // Plain loops: typed arrays' `from` with a mapping takes longer than the noise itself.
  const values = new Float64Array(image.length);
  for (let index = 0; index < image.length; index++) values[index] = (image[index] ?? 0) / 255;
  corruption.apply(values, level, randomStream(options.seed, corruption.name, strength, options.index));
  const corrupted = new Uint8Array(image.length);
  for (let index = 0; index < image.length; index++) {
    corrupted[index] = Math.min(Math.max(values[index] ?? 0, 0), 1) * 255;
  }
  return corrupted;
}

/**
 * A corruption as a function of image and index, e.g. to transform the images of an evaluation.
 *
 * @throws RangeError if the corruption is unknown or its strength out of range.
 */
export function corruptionTransform(
  options: CorruptionStrength & { readonly corruption: CorruptionName; readonly seed: number },
): (image: Uint8Array, index: number) => Uint8Array {
  levelOf(CORRUPTIONS[corruptionNamed(options.corruption)], options);
  return (image, index) => corrupt(image, { ...options, index });
}

/**
 * Finds a corruption by its name in CIFAR-10-C, with or without `_noise`.
 *
 * @throws RangeError if there is none, naming those there are.
 */
export function corruptionNamed(name: string): CorruptionName {
  const names = Object.keys(CORRUPTIONS) as CorruptionName[];
  const found = names.find((known) => known === name || known === `${name}_noise`);
  if (found !== undefined) return found;
  throw new RangeError(`corrupt: \`corruption\` must be one of ${names.join(", ")}, got "${name}".`);
}

function levelOf(corruption: Corruption, strength: CorruptionStrength): number {
  const { severity } = strength;
  if (severity !== undefined) {
    const level = corruption.severities[severity - 1];
    if (level !== undefined) return level;
    throw new RangeError(`corrupt: \`severity\` must be an integer in [1, 5], got ${severity}.`);
  }
  const { level } = strength;
  if (level > 0 && level <= corruption.largestLevel && Number.isFinite(level)) return level;
  const range =
    corruption.largestLevel === Infinity ? "finite and > 0" : `in (0, ${corruption.largestLevel}]`;
  throw new RangeError(
    `corrupt: \`level\` of ${corruption.name} (${corruption.levelName}) must be ${range}, got ${level}.`,
  );
}
