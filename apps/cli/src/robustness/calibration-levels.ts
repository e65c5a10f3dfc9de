import { evaluationBatches, type ImageTransform, type Normalization } from "@sdnet/data";
import {
  CLEAN,
  CORRUPTIONS,
  corruptionTransform,
  type CalibrationLevel,
  type CorruptionName,
  type CorruptionStrength,
  type LabelledBatch,
  type LabelledBatches,
} from "@sdnet/robust";
import { evaluationBatchesOf, type Images } from "../datasets/images.js";
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
 * such, else at the five severities. Images on the disk are decoded, and their noise is made, batch by batch each time they are
 * gone through.
 */
export function calibrationLevels(
  images: Images,
  { corruptions, normalization, batchSize, seed }: CalibrationLevelsOptions,
): readonly CalibrationLevel[] {
  const under = (transform?: ImageTransform): (() => LabelledBatches) => {
    const options = { batchSize, normalization, ...(transform === undefined ? {} : { transform }) };
    if (images.kind === "disk") return () => evaluationBatchesOf(images, options);
    return once(() => [...evaluationBatches(images, options)]);
  };
  const noisy = corruptions.flatMap((corruption) =>
    strengthsOf(corruption).map(({ level, choice }): CalibrationLevel => {
      const transform = corruptionTransform({ ...choice, corruption, seed });
      return {
        ...{ corruption, level },
        batches: under(transform),
      };
    }),
  );
  return [{ corruption: CLEAN, level: 0, batches: under() }, ...noisy];
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
