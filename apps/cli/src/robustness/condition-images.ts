import { evaluationBatches, type ImageDataset, type Normalization } from "@sdnet/data";
import { CLEAN, corruptionTransform, type LabelledBatch } from "@sdnet/robust";
import type { Condition } from "./conditions.js";

/** Test images and how they are made ready. */
export interface ConditionImagesOptions {
  readonly test: ImageDataset;
  readonly normalization: Normalization;
  readonly batchSize: number;
  /** Seed of the noise. */
  readonly seed: number;
}

/** The test images under one condition, made noisy here. */
export function conditionImages(
  condition: Condition,
  options: ConditionImagesOptions,
): readonly LabelledBatch[] {
  const { test, normalization, batchSize, seed } = options;
  const transform = condition.corruption === CLEAN ? undefined : corruptionTransform({ ...condition, seed });
  return [
    ...evaluationBatches(test, {
      ...{ batchSize, normalization },
      ...(transform === undefined ? {} : { transform }),
    }),
  ];
}
