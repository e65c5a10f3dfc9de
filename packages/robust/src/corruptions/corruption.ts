import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { ByteImage } from "../image/byte-image.js";

/** Numbers that say how strong a corruption is, in the order of {@link Corruption.parameters}. */
export type Strength = readonly number[];

/** Family of published constants: those of CIFAR-10-C for small images, or those of ImageNet-C. */
export type CorruptionFamily = "cifar" | "imagenet";

/** Strengths of severities 1 to 5, from mild to strong. */
export type Severities = readonly [Strength, Strength, Strength, Strength, Strength];

/** Severities of the published test sets. */
export const SEVERITIES: readonly number[] = [1, 2, 3, 4, 5];

/** Kind of harm that a corruption does. */
export type CorruptionGroup = "noise" | "blur" | "weather" | "digital";

/** A way in which an image goes bad, with the strengths at which it is published. */
export interface Corruption {
  /** As in the file names of CIFAR-10-C. */
  readonly name: string;
  readonly group: CorruptionGroup;
  /** Whether it is one of the four that are for validation; the other 15 make the mean corruption error. */
  readonly extra: boolean;
  /** Names of the numbers of a strength, for axes and messages. */
  readonly parameters: readonly string[];
  readonly severities: Readonly<Record<CorruptionFamily, Severities>>;
  /** Levels at which the paper fits its line between residual and λ, from mild to strong; empty but for its four noises. */
  readonly fittingLevels: readonly number[];
  /** Of a strength of one number, the largest that means something; levels are above 0. Without it only severities are accepted. */
  readonly largestLevel?: number;
  /** Whether only RGB images can go bad in this way. */
  readonly needsColour: boolean;
  /** The corrupted image, `[height, width, channels]`; the image itself is left as it is. */
  readonly apply: (image: ByteImage, strength: Strength, random: RandomStream) => Uint8Array;
}

/** `count` levels from `first` in equal steps, in whole units of `unit` so that decimals come out as written. */
export function levels(first: number, step: number, count: number, unit: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (first + index * step) / unit);
}

/** Five strengths of one number each. */
export function singly(...levels: readonly [number, number, number, number, number]): Severities {
  const [first, second, third, fourth, fifth] = levels;
  return [[first], [second], [third], [fourth], [fifth]];
}
