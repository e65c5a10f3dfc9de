import { corruptionTransform, type CorruptionStrength } from "../corruptions/corrupt.js";
import { SEVERITIES } from "../corruptions/corruption.js";
import { CORRUPTIONS, type CorruptionName } from "../corruptions/registry.js";
import type { LabelledBatches } from "../robust-model.js";
import type { CalibrationLevel } from "./calibrate.js";
import { CLEAN } from "./calibration.js";

/** Images of {@link calibrationLevels}, and their noise. */
export interface CalibrationLevelsOptions {
  /** Seed of the noise. */
  readonly seed: number;
  /**
   * The same held-out images each time, as they are or with each image changed by `transform` before it is normalised; made anew
   * whenever a level is gone through.
   */
  readonly images: (transform: ReturnType<typeof corruptionTransform> | undefined) => LabelledBatches;
}

/**
 * Levels of {@link calibrate}: the clean images, then every corruption from mild to strong, at the levels at which the paper fits its
 * lines where there are such, else at the five severities.
 */
export function calibrationLevels(
  corruptions: readonly CorruptionName[],
  { seed, images }: CalibrationLevelsOptions,
): readonly CalibrationLevel[] {
  const noisy = corruptions.flatMap((corruption) =>
    strengthsOf(corruption).map(({ level, strength }): CalibrationLevel => {
      const transform = corruptionTransform({ ...strength, corruption, seed });
      return { corruption, level, batches: () => images(transform) };
    }),
  );
  return [{ corruption: CLEAN, level: 0, batches: () => images(undefined) }, ...noisy];
}

function strengthsOf(
  corruption: CorruptionName,
): readonly { readonly level: number; readonly strength: CorruptionStrength }[] {
  const { fittingLevels } = CORRUPTIONS[corruption];
  return fittingLevels.length > 0
    ? fittingLevels.map((level) => ({ level, strength: { level } }))
    : SEVERITIES.map((severity) => ({ level: severity, strength: { severity } }));
}
