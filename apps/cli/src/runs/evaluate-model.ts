import { currentPrecision, withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { labelRanks } from "@sdnet/csc-core/tensor";
import type { Batch, ImageTransform, Normalization } from "@sdnet/data";
import { findStem, InferenceModel, stemLayer } from "@sdnet/models";
import { wilsonInterval } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { abandonable } from "../terminal/interruption.js";
import { crossEntropy } from "./cross-entropy.js";
import { evaluationBatchesOf, type Images } from "../datasets/images.js";
import { answersThatAreNoNumbers, firstBrokenLayer } from "../checkpoints/no-numbers.js";
import { mirrorBatch } from "./mirror-batch.js";
import { imagesOf } from "./train-step.js";

/** What is evaluated on. */
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
  /** Called after every batch with the images done. Returning `"stop"` ends the evaluation. */
  readonly onBatch?: (images: number) => "stop" | undefined;
}

/** How good a network is on a data set. Accuracies are fractions in [0, 1]. */
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
 * @returns The measures, or undefined when `onBatch` or Ctrl-C stopped it.
 * @throws Failure where answers are not finite, which counts them, or where layers are not that hide it from the answers.
 */
export async function evaluateModel(
  model: tf.LayersModel,
  dataset: Images,
  options: EvaluateOptions,
): Promise<Evaluation | undefined> {
  const { lambda, precision = currentPrecision() } = options;
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

/** Who answers, and to what. */
export interface EvaluateAnswersOptions extends Omit<EvaluateOptions, "lambda" | "precision" | "residual"> {
  /** Name of the network. */
  readonly name: string;
  /** Answers one batch; undefined where it was stopped. */
  readonly answer: (batch: Batch) => Promise<Answers | undefined>;
}

/** {@link evaluateModel} for answers from anywhere. */
export async function evaluateAnswers(
  dataset: Images,
  { name, answer, onBatch, ...options }: EvaluateAnswersOptions,
): Promise<Evaluation | undefined> {
  const { batchSize, normalization, limit, transform, mirrored = false } = options;
  const sums = { images: 0, loss: 0, top1: 0, top5: 0, residual: 0 };
  const broken: number[] = [];
  let hasResidual = false;
  const batches = evaluationBatchesOf(dataset, {
    ...{ batchSize, normalization },
    ...(limit === undefined ? {} : { limit }),
    ...(transform === undefined ? {} : { transform }),
  });
  for await (const batch of batches) {
    const answers = await answer(batch);
    if (answers === undefined) return undefined;
    const other = mirrored ? await answer(mirrorBatch(batch)) : undefined;
    if (mirrored && other === undefined) return undefined;
    const { residual } = answers;
    const logits = other === undefined ? answers.logits : meanOf(answers.logits, other.logits);
    for (const row of answersThatAreNoNumbers(logits, batch.size)) broken.push(batch.indices[row] ?? row);
    const { loss, ranks } = judged(logits, batch.labels);
    sums.loss += batch.size * loss;
    sums.top1 += ranks.filter((rank) => rank < 1).length;
    sums.top5 += ranks.filter((rank) => rank < 5).length;
    hasResidual = residual !== undefined;
    sums.residual += residual?.reduce((sum, value) => sum + value, 0) ?? 0;
    sums.images += batch.size;
    if (onBatch?.(sums.images) === "stop") return undefined;
    await new Promise(setImmediate);
  }
  const { images } = sums;
  if (broken.length > 0) {
    throw new Failure(
      `${broken.length} of ${images} answers of ${name} are no numbers (NaN or infinite), the first that to image ` +
        `${broken[0] ?? 0}: accuracies of it mean nothing.`,
    );
  }
  return {
    images,
    loss: sums.loss / images,
    top1: sums.top1 / images,
    interval: wilsonInterval(sums.top1, images),
    ...(dataset.classNames.length > 10 ? { top5: sums.top5 / images } : {}),
    ...(hasResidual ? { residual: sums.residual / images } : {}),
  };
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
