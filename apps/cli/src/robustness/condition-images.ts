import { evaluationBatches, type Normalization } from "@sdnet/data";
import { CLEAN, corruptionTransform, type CorruptionName, type LabelledBatches } from "@sdnet/robust";
import { evaluationBatchesOf, type Images } from "../datasets/images.js";
import type { Condition } from "./conditions.js";
import type { PublishedImages } from "./published-images.js";

/** Test images and how they are made ready. */
export interface ConditionImagesOptions {
  /** Clean. */
  readonly test: Images;
  readonly normalization: Normalization;
  readonly batchSize: number;
  /** Seed of the noise made here. */
  readonly seed: number;
  /** The same images as others have corrupted them; noise is made here if left out. */
  readonly published?: PublishedImages | undefined;
}

/**
 * The test images under one condition, to be gone through again and again. What is in memory is made ready once; images on the disk
 * are decoded, and their noise is made, batch by batch each time.
 */
export async function conditionImages(
  condition: Condition,
  { test, normalization, batchSize, seed, published }: ConditionImagesOptions,
): Promise<LabelledBatches> {
  const { corruption, severity } = condition;
  const isClean = corruption === CLEAN;
  const images = isClean || published === undefined ? test : await published(condition, test.length);
  const options = {
    ...{ batchSize, normalization },
    ...(isClean || published !== undefined
      ? {}
      : { transform: corruptionTransform({ corruption: corruption as CorruptionName, severity, seed }) }),
  };
  return images.kind === "disk"
    ? evaluationBatchesOf(images, options)
    : [...evaluationBatches(images, options)];
}
