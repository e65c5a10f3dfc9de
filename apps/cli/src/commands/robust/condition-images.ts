import type { Normalization } from "@sdnet/data";
import { CLEAN, conditionTransform, type Condition, type LabelledBatches } from "@sdnet/robust";
import { evaluationBatchesOf, type Images } from "@sdnet/train/node";
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

/** The test images under one condition, batch by batch: what is on the disk is decoded, and noise is made, as they are read. */
export async function conditionImages(
  condition: Condition,
  { test, normalization, batchSize, seed, published }: ConditionImagesOptions,
): Promise<LabelledBatches> {
  const isClean = condition.corruption === CLEAN;
  const images = isClean || published === undefined ? test : await published(condition, test.length);
  const transform = published === undefined ? conditionTransform(condition, { seed }) : undefined;
  return evaluationBatchesOf(images, {
    ...{ batchSize, normalization },
    ...(transform === undefined ? {} : { transform }),
  });
}
