import { evaluationBatches, type CifarCName, type ImageDataset, type Normalization } from "@sdnet/data";
import type { CifarCSeverity } from "@sdnet/data/node";
import { CLEAN, corruptionTransform, type CorruptionName, type LabelledBatch } from "@sdnet/robust";
import type { Log } from "../reporting/log.js";
import { loadCorruptedDataset } from "../training/load-dataset.js";
import type { Condition } from "./conditions.js";

/** Test images and how they are made ready. */
export interface ConditionImagesOptions {
  /** Clean. */
  readonly test: ImageDataset;
  readonly normalization: Normalization;
  readonly batchSize: number;
  /** Seed of the noise made here. */
  readonly seed: number;
  /** The same images as others have corrupted them; noise is made here if left out. */
  readonly published?: PublishedCorruptions | undefined;
}

/** Files of corrupted test images. */
export interface PublishedCorruptions {
  readonly name: CifarCName;
  /** `auto`, `binary` or the path of a directory or archive. */
  readonly source: string;
  readonly log: Log;
}

/** The test images under one condition. */
export async function conditionImages(
  condition: Condition,
  options: ConditionImagesOptions,
): Promise<readonly LabelledBatch[]> {
  const { test, normalization, batchSize, seed, published } = options;
  const { corruption, severity } = condition;
  const isMadeHere = corruption !== CLEAN && published === undefined;
  const images =
    corruption === CLEAN || published === undefined ? test : await readPublished(condition, options);
  const transform = isMadeHere
    ? corruptionTransform({ corruption: corruption as CorruptionName, severity, seed })
    : undefined;
  return [
    ...evaluationBatches(images, {
      ...{ batchSize, normalization },
      ...(transform === undefined ? {} : { transform }),
    }),
  ];
}

async function readPublished(
  { corruption, severity }: Condition,
  { test, published }: ConditionImagesOptions,
): Promise<ImageDataset> {
  const { name, source, log } = published as PublishedCorruptions;
  const part = { corruption, severity: severity as CifarCSeverity, limit: test.length };
  const { dataset } = await loadCorruptedDataset(name, { ...part, source, log });
  return dataset;
}
