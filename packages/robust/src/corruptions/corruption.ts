import type { RandomStream } from "@sdnet/csc-core/tensor";

/** A way in which an image goes bad, with the strengths at which it is published. */
export interface Corruption {
  /** As in the file names of CIFAR-10-C. */
  readonly name: string;
  /** What the level is, for axes and messages. */
  readonly levelName: string;
  /** Level of severities 1 to 5 in CIFAR-10-C, from mild to strong. */
  readonly severities: readonly [number, number, number, number, number];
  /** Levels at which the paper fits its line between residual and λ, from mild to strong. */
  readonly fittingLevels: readonly number[];
  /** Largest level that means something; levels are above 0. */
  readonly largestLevel: number;
  /**
   * Corrupts `values` in place.
   *
   * @param values - Pixel values in [0, 1]; the results may leave this range.
   */
  readonly apply: (values: Float64Array, level: number, random: RandomStream) => void;
}

/** `count` levels from `first` in equal steps, in whole units of `unit` so that decimals come out as written. */
export function levels(first: number, step: number, count: number, unit: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (first + index * step) / unit);
}
