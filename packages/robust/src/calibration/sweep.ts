import { isCorrect } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import { arrayModelOf } from "../arrays/array-model-of.js";
import { arraySignalOf, arraySignalsOf } from "../arrays/array-signal.js";
import { arrayStatisticsAt } from "../arrays/array-statistics.js";
import { logSoftmax } from "../arrays/log-softmax.js";
import type { NormTable } from "../inference/norm-table.js";
import type { LabelledBatches, RobustModel } from "../robust-model.js";
import type { Signal } from "../signal.js";

/** How a model does at one λ. */
export interface SweepPoint {
  readonly lambda: number;
  /** Fraction of the images that are classified correctly, 0 to 1. */
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Mean entropy of the predictions, in nats: how unsure the model is. Needs no labels. */
  readonly entropy: number;
}

/** How a model does on each image at every λ. */
export interface Sweep {
  readonly lambdas: readonly number[];
  readonly points: readonly SweepPoint[];
  readonly images: number;
  /** For each λ, 1 for every image that is classified correctly and 0 for the others. */
  readonly correct: readonly Uint8Array[];
  /** Each signal of every image, at the λ of training. */
  readonly signals: Readonly<Partial<Record<Signal, Float32Array>>>;
}

/** What to sweep over. */
export interface SweepOptions {
  /** Values of λ, each finite and not negative. */
  readonly lambdas: readonly number[];
  /** λ of training, at which signals are measured. */
  readonly trainingLambda: number;
  /** What the norms behind codes take at each λ; their running statistics if left out. */
  readonly norms?: NormTable | undefined;
  /** Called after each batch with the number of images done at every λ. */
  readonly onProgress?: ((images: number) => void) | undefined;
}

/** The values of λ among which the paper looks for the best: 0.1, 0.2, … 1.4. */
export const SWEEP_LAMBDAS: readonly number[] = Array.from({ length: 14 }, (_, index) => (index + 1) / 10);

/**
 * Classifies the same images at every λ.
 *
 * @param batches - Read once, in order.
 * @returns One point for each λ, in the order given.
 * @throws RangeError if there is no λ, one is out of range, there are no images, or answers are not finite.
 */
export function sweep(model: RobustModel, batches: LabelledBatches, options: SweepOptions): Promise<Sweep> {
  return sweepArrays(arrayModelOf(model), batches, options);
}

/** {@link sweep} of a model that answers in plain arrays. */
export async function sweepArrays(
  model: ArrayRobustModel,
  batches: LabelledBatches,
  options: SweepOptions,
): Promise<Sweep> {
  const { lambdas, trainingLambda, norms, onProgress } = options;
  checkLambdas(lambdas);
  const correct = lambdas.map((): number[] => []);
  const losses = lambdas.map(() => 0);
  const entropies = lambdas.map(() => 0);
  const signals = arraySignalsOf(model).map((signal) => ({ signal, values: [] as number[] }));
  let images = 0;
  for await (const batch of batches) {
    const explains = model.explain !== undefined && lambdas.includes(trainingLambda);
    for (const { signal, values } of explains ? [] : signals) {
      values.push(...(await arraySignalOf(model, batch, { signal, lambda: trainingLambda })));
    }
    for (const [index, lambda] of lambdas.entries()) {
      const isFirstOfTraining = lambdas.indexOf(trainingLambda) === index;
      const statistics = norms && arrayStatisticsAt(norms, Float32Array.of(lambda));
      const explained = isFirstOfTraining ? await model.explain?.(batch, lambda, statistics) : undefined;
      if (explained !== undefined) {
        for (const { signal, values } of signals) values.push(...(explained[signal] ?? []));
      }
      const logits = explained?.logits ?? (await model.predict(batch, lambda, statistics));
      const scores = logSoftmax(logits, batch.size);
      const isHit = hitsOf(logits, batch.labels);
      assertNumbers(scores, { rows: batch.size, lambda, first: images });
      const { loss, entropy } = uncertainty(scores, batch.labels);
      correct[index]?.push(...isHit);
      losses[index] = (losses[index] ?? 0) + loss;
      entropies[index] = (entropies[index] ?? 0) + entropy;
    }
    images += batch.size;
    onProgress?.(images);
  }
  if (images === 0) throw new RangeError("sweep: `batches` must hold at least one image, got none.");
  const hits = correct.map((values) => Uint8Array.from(values));
  return {
    lambdas,
    images,
    correct: hits,
    points: lambdas.map((lambda, index) => ({
      lambda,
      accuracy: sum(hits[index] ?? new Uint8Array()) / images,
      loss: (losses[index] ?? NaN) / images,
      entropy: (entropies[index] ?? NaN) / images,
    })),
    signals: Object.fromEntries(signals.map(({ signal, values }) => [signal, Float32Array.from(values)])),
  };
}

function hitsOf(logits: Float32Array, labels: Int32Array): Uint8Array {
  return tf.tidy(() => {
    const rows = tf.tensor2d(logits, [labels.length, logits.length / labels.length]);
    return isCorrect(rows, tf.tensor1d(labels, "int32")).dataSync<"bool">();
  });
}

/** Scores that are not finite stay so in their logarithmic softmax. */
function assertNumbers(
  logScores: Float64Array,
  { rows, lambda, first }: { readonly rows: number; readonly lambda: number; readonly first: number },
): void {
  const at = logScores.findIndex((score) => !Number.isFinite(score));
  if (at < 0) return;
  const image = first + Math.floor(at / (logScores.length / rows));
  throw new RangeError(
    `sweep: \`model.predict\` must answer with finite numbers, got others for image ${image} at λ ${lambda}.`,
  );
}

/** Sums of cross-entropy and entropy over images. */
function uncertainty(
  logScores: ArrayLike<number>,
  labels: Int32Array,
): { readonly loss: number; readonly entropy: number } {
  const classes = logScores.length / labels.length;
  let [loss, entropy] = [0, 0];
  labels.forEach((label, row) => {
    loss -= logScores[row * classes + label] ?? NaN;
    for (let index = 0; index < classes; index++) {
      const score = logScores[row * classes + index] ?? NaN;
      if (score > -Infinity) entropy -= score * Math.exp(score);
    }
  });
  return { loss, entropy };
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function checkLambdas(lambdas: readonly number[]): void {
  if (lambdas.length === 0) throw new RangeError("sweep: `lambdas` must not be empty, got none.");
  for (const lambda of lambdas) {
    if (lambda >= 0 && Number.isFinite(lambda)) continue;
    throw new RangeError(`sweep: \`lambdas\` must be finite and >= 0, got ${lambda}.`);
  }
}
