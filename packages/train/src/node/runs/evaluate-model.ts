import { currentPrecision, withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { labelRanks } from "@sdnet/csc-core/tensor";
import type { Batch, ImageTransform, Normalization } from "@sdnet/data";
import { findStem, InferenceModel, stemLayer } from "@sdnet/models";
import { wilsonInterval } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../../experiment/failure.js";
import { finished, type Abandonable } from "./abandonable.js";
import { crossEntropy } from "../../training/cross-entropy.js";
import { batchesOfPart, type Images } from "../datasets/images.js";
import { answersThatAreNoNumbers, firstBrokenLayer } from "../../training/no-numbers.js";
import { mirrorBatch } from "../../training/mirror-batch.js";
import { imagesOf } from "../../training/train-step.js";
import type { UnitRange } from "../files/shard.js";

/** Options of {@link evaluateModel}. */
export interface EvaluateOptions {
  readonly batchSize: number;
  readonly normalization: Normalization;
  /** Only the first so many images. */
  readonly limit?: number | undefined;
  /** λ of the stem; the model's own if left out. */
  readonly lambda?: number | undefined;
  /** Of convolutions; that of the program if left out. */
  readonly precision?: Precision | undefined;
  /** Takes the mean of the logits of each image and of its mirror image. */
  readonly mirrored?: boolean | undefined;
  /** Changes each image before it is normalised. */
  readonly transform?: ImageTransform | undefined;
  /** Also measures how badly the stem's dictionary explains the images; only for models with a sparse-coding stem. */
  readonly residual?: boolean;
  /** Only these images, first and last ones of batches; all, or `limit`, if left out. */
  readonly range?: UnitRange | undefined;
  /** Batches that were evaluated before, and where those of this evaluation are kept. */
  readonly records?: EvaluationRecords | undefined;
  /** Lets the work on a batch be given up, which ends the evaluation; it is finished if left out. */
  readonly abandonable?: Abandonable | undefined;
  /** Called after every batch with the images done. Returning `"stop"` ends the evaluation. */
  readonly onBatch?: (images: number) => "stop" | undefined;
}

/** Measures of a network on a data set. Accuracies are fractions in [0, 1]. */
export interface Evaluation {
  readonly images: number;
  /** Mean cross-entropy. */
  readonly loss: number;
  readonly top1: number;
  /** 95 % confidence interval of `top1` (Wilson's). */
  readonly interval: readonly [number, number];
  /** Only where there are more than ten classes. */
  readonly top5?: number;
  /** Mean of ‖x − Az‖² per image, summed over pixels and channels, in normalised units. */
  readonly residual?: number;
}

/**
 * Classifies every image in its order. Changes nothing in the model. Gives the event loop a turn between batches.
 *
 * @returns The measures, or undefined when `onBatch` or `abandonable` stopped it.
 * @throws Failure where answers are not finite, which counts them, or where layers are not that hide it from the answers.
 */
export async function evaluateModel(
  model: tf.LayersModel,
  dataset: Images,
  options: EvaluateOptions,
): Promise<Evaluation | undefined> {
  const { lambda, precision = currentPrecision(), abandonable = finished } = options;
  const withResidual = options.residual === true && findStem(model) !== undefined;
  const inference = withPrecision(precision, () => new InferenceModel(model));
  let isFirst = true;
  const answer = (batch: Batch): Answers =>
    tf.tidy(() => {
      const images = imagesOf(batch);
      if (isFirst) refuseBroken(model, tf.slice(images, 0, 1));
      isFirst = false;
      if (!withResidual) return { logits: inference.classify(images, { lambda }).dataSync<"float32">() };
      const { logits, codes } = inference.explain(images, { lambda });
      // The other signals of the stem would cost as much again.
      const left = stemLayer(model).residual(images, codes);
      const residual = tf.sum(tf.square(left), [1, 2, 3]).dataSync<"float32">();
      return { logits: logits.dataSync<"float32">(), residual };
    });
  try {
    return await evaluateAnswers(dataset, {
      ...options,
      name: model.name,
      answer: (batch) => Promise.resolve(abandonable(() => withPrecision(precision, () => answer(batch)))),
    });
  } finally {
    inference.dispose();
  }
}

/** Answers to a batch of images. */
export interface Answers {
  /** `[size, classes]`, row by row. */
  readonly logits: Float32Array;
  /** `‖x − Az‖²` of each image, where it is asked for. */
  readonly residual?: Float32Array | undefined;
}

/** Options of an evaluation whose logits come from a function instead of a model. */
export interface EvaluateAnswersOptions extends Omit<
  EvaluateOptions,
  "lambda" | "precision" | "residual" | "abandonable"
> {
  /** Name of the network. */
  readonly name: string;
  /** Answers one batch; undefined where it was stopped. */
  readonly answer: (batch: Batch) => Promise<Answers | undefined>;
}

/** Sums over the images of a batch. */
export interface BatchSums {
  readonly images: number;
  /** Mean cross-entropy, not its sum. */
  readonly loss: number;
  readonly top1: number;
  readonly top5: number;
  readonly residual?: number | undefined;
}

/** Batch of an evaluation, numbered by its first image, and how many images it was to have before damaged ones were left out. */
export interface BatchPlace {
  readonly from: number;
  readonly size: number;
}

/** Store of batches, from which an evaluation goes on that was stopped. */
export interface EvaluationRecords {
  readonly find: (place: BatchPlace) => BatchSums | undefined;
  readonly add: (place: BatchPlace, sums: BatchSums) => void;
}

/** {@link evaluateModel} for answers from anywhere. */
export async function evaluateAnswers(
  dataset: Images,
  { name, answer, onBatch, ...options }: EvaluateAnswersOptions,
): Promise<Evaluation | undefined> {
  const { batchSize, normalization, limit = Infinity, transform, mirrored = false, records } = options;
  const { first, end } = options.range ?? { first: 0, end: Math.min(limit, dataset.length) };
  const placeOf = (from: number): BatchPlace => ({ from, size: Math.min(batchSize, end - from) });
  const done: BatchSums[] = [];
  const broken: number[] = [];
  let from = first;
  for (let known; from < end && (known = records?.find(placeOf(from))) !== undefined; from += batchSize) {
    done.push(known);
  }
  let images = sum(done.map((sums) => sums.images));
  const how = { batchSize, normalization, ...(transform === undefined ? {} : { transform }) };
  for await (const batch of batchesOfPart(dataset, { first: from, end }, how)) {
    const place = placeOf(from);
    let sums = records?.find(place);
    if (sums === undefined) {
      const answers = await answer(batch);
      if (answers === undefined) return undefined;
      const other = mirrored ? await answer(mirrorBatch(batch)) : undefined;
      if (mirrored && other === undefined) return undefined;
      const { residual } = answers;
      const logits = other === undefined ? answers.logits : meanOf(answers.logits, other.logits);
      const unanswered = answersThatAreNoNumbers(logits, batch.size);
      for (const row of unanswered) broken.push(batch.indices[row] ?? row);
      sums = sumsOf(logits, batch, residual);
      if (unanswered.length === 0) records?.add(place, sums);
    }
    done.push(sums);
    from += batchSize;
    images += batch.size;
    if (onBatch?.(images) === "stop") return undefined;
    await new Promise(setImmediate);
  }
  if (broken.length > 0) {
    throw new Failure(
      `${broken.length} of ${images} answers of ${name} are no numbers (NaN or infinite), the first that to image ` +
        `${broken[0] ?? 0}: accuracies of it mean nothing.`,
    );
  }
  return evaluationOf(done, { hasTop5: dataset.classNames.length > 10 });
}

function sumsOf(logits: Float32Array, batch: Batch, residual: Float32Array | undefined): BatchSums {
  const { loss, ranks } = judged(logits, batch.labels);
  return {
    images: batch.size,
    loss,
    top1: ranks.filter((rank) => rank < 1).length,
    top5: ranks.filter((rank) => rank < 5).length,
    ...(residual === undefined ? {} : { residual: sum(residual) }),
  };
}

/** Adds up batches in their order, so that it matters to no digit who has evaluated which. */
function evaluationOf(batches: readonly BatchSums[], { hasTop5 }: { readonly hasTop5: boolean }): Evaluation {
  const images = sum(batches.map((sums) => sums.images));
  const top1 = sum(batches.map((sums) => sums.top1));
  const residuals = batches.flatMap(({ residual }) => (residual === undefined ? [] : [residual]));
  return {
    images,
    loss: sum(batches.map((sums) => sums.images * sums.loss)) / images,
    top1: top1 / images,
    interval: wilsonInterval(top1, images),
    ...(hasTop5 ? { top5: sum(batches.map((sums) => sums.top5)) / images } : {}),
    ...(residuals.length > 0 ? { residual: sum(residuals) / images } : {}),
  };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

function meanOf(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((logit, index) => (logit + (other[index] ?? NaN)) / 2);
}

/** Mean cross-entropy of a batch, and how many classes score above each label. */
function judged(
  logits: Float32Array,
  labels: Int32Array,
): { readonly loss: number; readonly ranks: Int32Array } {
  return tf.tidy(() => {
    const rows = tf.tensor2d(logits, [labels.length, logits.length / labels.length]);
    const classes = tf.tensor1d(labels, "int32");
    const loss = crossEntropy(rows, classes, 0).dataSync<"float32">()[0] ?? NaN;
    return { loss, ranks: labelRanks(rows, classes).dataSync<"int32">() };
  });
}

/** Names the first layer that is not finite on an image. */
function refuseBroken(model: tf.LayersModel, image: tf.Tensor4D): void {
  const layer = firstBrokenLayer(model, image, { training: false });
  if (layer === undefined) return;
  throw new Failure(
    `the answers of ${model.name} are no numbers: the first output that is not finite is that of ${layer}.`,
  );
}
