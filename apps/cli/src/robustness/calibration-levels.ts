import { evaluationBatches, type ImageDataset, type Normalization } from "@sdnet/data";
import {
  CLEAN,
  CORRUPTIONS,
  corruptionTransform,
  type CalibrationLevel,
  type CorruptionName,
  type LabelledBatch,
} from "@sdnet/robust";

/** Which images, under which noises. */
export interface CalibrationLevelsOptions {
  readonly corruptions: readonly CorruptionName[];
  readonly normalization: Normalization;
  readonly batchSize: number;
  readonly seed: number;
}

/** The clean images, then every corruption at the levels at which the paper fits its lines, from mild to strong. */
export function calibrationLevels(
  images: ImageDataset,
  { corruptions, normalization, batchSize, seed }: CalibrationLevelsOptions,
): readonly CalibrationLevel[] {
  const noisy = corruptions.flatMap((corruption) =>
    CORRUPTIONS[corruption].fittingLevels.map((level): CalibrationLevel => {
      const transform = corruptionTransform({ corruption, level, seed });
      return {
        ...{ corruption, level },
        batches: once(() => [...evaluationBatches(images, { batchSize, normalization, transform })]),
      };
    }),
  );
  const clean = once(() => [...evaluationBatches(images, { batchSize, normalization })]);
  return [{ corruption: CLEAN, level: 0, batches: clean }, ...noisy];
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
