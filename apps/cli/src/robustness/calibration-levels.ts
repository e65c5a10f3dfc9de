import { evaluationBatches, type ImageDataset, type Normalization } from "@sdnet/data";
import {
  CLEAN,
  CORRUPTIONS,
  corruptionTransform,
  type CalibrationLevel,
  type CorruptionName,
  type CorruptionStrength,
  type LabelledBatch,
} from "@sdnet/robust";
import { SEVERITIES } from "./conditions.js";

/** Which images, under which noises. */
export interface CalibrationLevelsOptions {
  readonly corruptions: readonly CorruptionName[];
  readonly normalization: Normalization;
  readonly batchSize: number;
  readonly seed: number;
}

/**
 * The clean images, then every corruption from mild to strong: at the levels at which the paper fits its lines where there are
 * such, else at the five severities.
 */
export function calibrationLevels(
  images: ImageDataset,
  { corruptions, normalization, batchSize, seed }: CalibrationLevelsOptions,
): readonly CalibrationLevel[] {
  const noisy = corruptions.flatMap((corruption) =>
    strengthsOf(corruption).map(({ level, choice }): CalibrationLevel => {
      const transform = corruptionTransform({ ...choice, corruption, seed });
      return {
        ...{ corruption, level },
        batches: once(() => [...evaluationBatches(images, { batchSize, normalization, transform })]),
      };
    }),
  );
  const clean = once(() => [...evaluationBatches(images, { batchSize, normalization })]);
  return [{ corruption: CLEAN, level: 0, batches: clean }, ...noisy];
}

function strengthsOf(
  corruption: CorruptionName,
): readonly { readonly level: number; readonly choice: CorruptionStrength }[] {
  const { fittingLevels } = CORRUPTIONS[corruption];
  return fittingLevels.length > 0
    ? fittingLevels.map((level) => ({ level, choice: { level } }))
    : SEVERITIES.map((severity) => ({ level: severity, choice: { severity } }));
}

/** Noise is drawn again each time it is asked for, except twice in a row: it is the same noise, and memory is finite. */
function once(make: () => readonly LabelledBatch[]): () => readonly LabelledBatch[] {
  let last: WeakRef<readonly LabelledBatch[]> | undefined;
  return () => {
    const kept = last?.deref();
    if (kept !== undefined) return kept;
    const made = make();
    last = new WeakRef(made);
    return made;
  };
}
