import { currentPrecision, withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { labelRanks } from "@sdnet/csc-core/tensor";
import type { ImageTransform, Normalization } from "@sdnet/data";
import { findStem, InferenceModel, stemSignals } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { abandonable } from "../terminal/interruption.js";
import { crossEntropy } from "./cross-entropy.js";
import { evaluationBatchesOf, type Images } from "../datasets/images.js";
import { answersThatAreNoNumbers, firstBrokenLayer } from "../checkpoints/no-numbers.js";
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
  const { batchSize, normalization, limit, transform, precision = currentPrecision() } = options;
  const withResidual = options.residual === true && findStem(model) !== undefined;
  const sums = { images: 0, loss: 0, top1: 0, top5: 0, residual: 0 };
  const broken: number[] = [];
  const batches = evaluationBatchesOf(dataset, {
    batchSize,
    normalization,
    ...(limit === undefined ? {} : { limit }),
    ...(transform === undefined ? {} : { transform }),
  });
  const inference = withPrecision(precision, () => new InferenceModel(model));
  try {
    for await (const batch of batches) {
      const measure = () =>
        tf.tidy(() => {
          const images = imagesOf(batch);
          if (sums.images === 0) refuseBroken(model, tf.slice(images, 0, 1));
          const { lambda } = options;
          const explained = withResidual ? inference.explain(images, { lambda }) : undefined;
          const logits = explained?.logits ?? inference.classify(images, { lambda });
          const labels = tf.tensor1d(batch.labels, "int32");
          sums.loss += batch.size * (crossEntropy(logits, labels, 0).dataSync()[0] ?? NaN);
          const scores = logits.dataSync<"float32">();
          for (const row of answersThatAreNoNumbers(scores, batch.size))
            broken.push(batch.indices[row] ?? row);
          const ranks = labelRanks(logits, labels).dataSync();
          sums.top1 += ranks.filter((rank) => rank < 1).length;
          sums.top5 += ranks.filter((rank) => rank < 5).length;
          if (explained !== undefined) {
            const { residual } = stemSignals(model, images, explained.codes);
            sums.residual += tf.sum(residual).dataSync()[0] ?? NaN;
          }
          return true;
        });
      const finished = abandonable(() => withPrecision(precision, measure));
      if (finished === undefined) return undefined;
      sums.images += batch.size;
      if (options.onBatch?.(sums.images) === "stop") return undefined;
      await new Promise(setImmediate);
    }
  } finally {
    inference.dispose();
  }
  const { images } = sums;
  if (broken.length > 0) {
    throw new Failure(
      `${broken.length} of ${images} answers of ${model.name} are no numbers (NaN or infinite), the first that to image ` +
        `${broken[0] ?? 0}: accuracies of it mean nothing.`,
    );
  }
  return {
    images,
    loss: sums.loss / images,
    top1: sums.top1 / images,
    interval: wilsonInterval(sums.top1, images),
    ...(dataset.classNames.length > 10 ? { top5: sums.top5 / images } : {}),
    ...(withResidual ? { residual: sums.residual / images } : {}),
  };
}

/** Names the first layer that is not finite on an image. */
function refuseBroken(model: tf.LayersModel, image: tf.Tensor4D): void {
  const layer = firstBrokenLayer(model, image, { training: false });
  if (layer === undefined) return;
  throw new Failure(
    `the answers of ${model.name} are no numbers: the first output that is not finite is that of ${layer}.`,
  );
}

/**
 * 95 % confidence interval of a proportion.
 *
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference".
 */
export function wilsonInterval(successes: number, trials: number): readonly [number, number] {
  const z = 1.959964;
  const proportion = successes / trials;
  const centre = proportion + z ** 2 / (2 * trials);
  const spread = z * Math.sqrt((proportion * (1 - proportion)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
