import type { ImageDataset } from "../dataset.js";
import { createNormalizer, type Normalization } from "../transforms/normalize.js";
import { assembleBatch, augmentation, type Batch, type ImageTransform } from "./assemble-batch.js";
import { checkAugmentation, type Augmentation } from "./augment-image.js";
import { checkPart, partOf, type BatchPart } from "./batch-part.js";
import { epochOrder, stepsPerEpoch } from "./order.js";

/** One epoch of training. */
export interface TrainingBatchesOptions {
  /** Images in a batch; the last batch of an epoch holds what is left. */
  readonly batchSize: number;
  /** Root seed of the run. */
  readonly seed: number;
  /** Number of the epoch, from 0. */
  readonly epoch: number;
  /** Steps of this epoch that are already done: the first batch given is number `firstStep`. */
  readonly firstStep: number;
  /** Part of every batch that is given, the others being for other processes; all of it if left out. A part may hold no image. */
  readonly part?: BatchPart | undefined;
  readonly augment: Augmentation;
  readonly normalization: Normalization;
}

/** A pass over a data set in its own order. */
export interface EvaluationBatchesOptions {
  readonly batchSize: number;
  /** Stop after so many images; all of them if left out. */
  readonly limit?: number;
  readonly normalization: Normalization;
  /** Changes each image before it is normalised, e.g. adds noise. */
  readonly transform?: ImageTransform;
}

/**
 * Batches of one epoch in seeded random order, each sample once, prepared when they are asked for.
 * Equal options give equal batches, bit for bit; `firstStep: k` gives the tail of `firstStep: 0`.
 *
 * @throws RangeError if an option is out of its range.
 */
export function trainingBatches(
  dataset: ImageDataset,
  options: TrainingBatchesOptions,
): AsyncIterable<Batch> {
  checkTrainingOptions(dataset, options);
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- the same type as the prefetching version
    async *[Symbol.asyncIterator]() {
      yield* assembleEpoch(dataset, options);
    },
  };
}

/**
 * The batches behind {@link trainingBatches}.
 *
 * @yields One batch for each step.
 */
export function* assembleEpoch(
  dataset: ImageDataset,
  options: TrainingBatchesOptions,
): Generator<Batch, void> {
  const { batchSize, firstStep, part, normalization } = options;
  const order = epochOrder(dataset.length, options);
  const normalizer = createNormalizer(normalization);
  const { transform, finish } = augmentation(dataset, options);
  for (let start = firstStep * batchSize; start < order.length; start += batchSize) {
    const indices = partOf(order.slice(start, start + batchSize), part);
    yield assembleBatch(dataset, { indices, normalizer, transform, finish });
  }
}

/**
 * Checks what {@link trainingBatches} is asked to do.
 *
 * @throws RangeError if an option is out of its range.
 */
export function checkTrainingOptions(dataset: ImageDataset, options: TrainingBatchesOptions): void {
  const { batchSize, epoch, firstStep, part, augment, normalization } = options;
  const where = "trainingBatches";
  checkInteger(where, "batchSize", batchSize, 1);
  checkInteger(where, "epoch", epoch, 0);
  checkInteger(where, "firstStep", firstStep, 0, stepsPerEpoch(dataset.length, batchSize));
  checkPart(where, part);
  checkAugmentation(where, augment);
  checkChannels(where, dataset, normalization);
}

/**
 * Batches in the order of the data set, for evaluation.
 *
 * @throws RangeError if an option is out of its range.
 */
export function evaluationBatches(dataset: ImageDataset, options: EvaluationBatchesOptions): Iterable<Batch> {
  const { batchSize, normalization, transform, limit = dataset.length } = options;
  const where = "evaluationBatches";
  checkInteger(where, "batchSize", batchSize, 1);
  checkInteger(where, "limit", limit, 1);
  checkChannels(where, dataset, normalization);
  const count = Math.min(limit, dataset.length);
  const normalizer = createNormalizer(normalization);
  return {
    *[Symbol.iterator]() {
      for (let start = 0; start < count; start += batchSize) {
        const size = Math.min(batchSize, count - start);
        const indices = Uint32Array.from({ length: size }, (_, position) => start + position);
        yield assembleBatch(dataset, { indices, normalizer, transform });
      }
    },
  };
}

function checkInteger(where: string, argument: string, value: number, least: number, most = Infinity): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Infinity ? `>= ${least}` : `in [${least}, ${most}]`;
  throw new RangeError(`${where}: \`${argument}\` must be an integer ${range}, got ${value}.`);
}

function checkChannels(where: string, dataset: ImageDataset, normalization: Normalization): void {
  if (normalization.mean.length === dataset.channels) return;
  throw new RangeError(
    `${where}: \`normalization\` must have ${dataset.channels} channels, got ${normalization.mean.length}.`,
  );
}
