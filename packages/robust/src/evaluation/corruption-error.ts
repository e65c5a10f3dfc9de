/** Error rates (fractions) of a classifier: clean, and for each corruption one for each severity, or their mean alone. */
export interface ErrorRates {
  /** Needed for the relative measure only. */
  readonly clean?: number | undefined;
  readonly corrupted: Readonly<Record<string, readonly number[]>>;
}

/** Errors under corruption relative to a baseline's. 1 is as many errors as the baseline. */
export interface CorruptionErrors {
  /** For each corruption: its errors over the baseline's, both summed over severities. */
  readonly byCorruption: Readonly<Record<string, number>>;
  /** mCE: their mean over the corruptions. */
  readonly mean: number;
  /** rCE: the same of the errors that the corruption adds; undefined without clean errors or where the baseline loses nothing. */
  readonly relative: number | undefined;
}

/**
 * Errors of AlexNet on ImageNet-C, means over severities: the baseline of published mCE.
 *
 * @see Hendrycks and Dietterich, "Benchmarking Neural Network Robustness to Common Corruptions" (2019).
 */
export const ALEXNET_ERRORS: Readonly<Record<string, number>> = {
  gaussian_noise: 0.886428,
  shot_noise: 0.894468,
  impulse_noise: 0.92264,
  defocus_blur: 0.81988,
  glass_blur: 0.826268,
  motion_blur: 0.785948,
  zoom_blur: 0.79836,
  snow: 0.866816,
  frost: 0.826572,
  fog: 0.819324,
  brightness: 0.564592,
  contrast: 0.853204,
  elastic_transform: 0.646056,
  pixelate: 0.71784,
  jpeg_compression: 0.6065,
};

/**
 * Mean and relative corruption error: errors over those of a baseline, so that hard corruptions do not drown the others.
 *
 * @throws RangeError if a corruption is missing in the baseline or has another number of severities there.
 * @see Hendrycks and Dietterich (2019), section 4.
 */
export function corruptionErrors(errors: ErrorRates, baseline: ErrorRates): CorruptionErrors {
  const ratios = Object.entries(errors.corrupted).map(([corruption, rates]) => {
    const others = baseline.corrupted[corruption];
    if (others?.length !== rates.length || rates.length === 0) {
      throw new RangeError(
        `corruptionErrors: \`baseline\` must have ${rates.length} severities of ${corruption}, got ${others?.length ?? "none"}.`,
      );
    }
    const [own, theirs] = [average(rates), average(others)];
    const added = [own - (errors.clean ?? NaN), theirs - (baseline.clean ?? NaN)] as const;
    return { corruption, ratio: own / theirs, relative: added[0] / added[1] };
  });
  const relative = average(ratios.map((entry) => entry.relative));
  return {
    byCorruption: Object.fromEntries(ratios.map(({ corruption, ratio }) => [corruption, ratio])),
    mean: average(ratios.map(({ ratio }) => ratio)),
    relative: Number.isFinite(relative) ? relative : undefined,
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
