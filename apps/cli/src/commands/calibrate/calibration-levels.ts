import type { Normalization } from "@sdnet/data";
import * as robust from "@sdnet/robust";
import { evaluationBatchesOf, type Images } from "@sdnet/train/node";

/** Corruptions of {@link calibrationLevels}, and how images are made ready. */
export interface CalibrationLevelsOptions {
  readonly corruptions: readonly robust.CorruptionName[];
  readonly normalization: Normalization;
  readonly batchSize: number;
  readonly seed: number;
}

/**
 * The levels of a calibration. Images on the disk are decoded, and noise is made, batch by batch each time a level is gone through; of
 * images in memory, the level that was made last is kept, as long as there is memory for it.
 */
export function calibrationLevels(
  images: Images,
  { corruptions, normalization, batchSize, seed }: CalibrationLevelsOptions,
): readonly robust.CalibrationLevel[] {
  const levels = robust.calibrationLevels(corruptions, {
    seed,
    images: (transform) =>
      evaluationBatchesOf(images, {
        ...{ batchSize, normalization },
        ...(transform === undefined ? {} : { transform }),
      }),
  });
  if (images.kind === "disk") return levels;
  return levels.map((level) => ({
    ...level,
    batches: once(level.batches as () => Iterable<robust.LabelledBatch>),
  }));
}

/** Noise is drawn again each time it is asked for, except twice in a row: it is the same noise, and memory is finite. */
function once(make: () => Iterable<robust.LabelledBatch>): () => readonly robust.LabelledBatch[] {
  let last: WeakRef<readonly robust.LabelledBatch[]> | undefined;
  return () => {
    const kept = last?.deref();
    if (kept !== undefined) return kept;
    const made = [...make()];
    last = new WeakRef(made);
    return made;
  };
}
