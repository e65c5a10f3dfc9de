import * as tf from "@tensorflow/tfjs";
import type { LabelledBatch, RobustModel } from "../robust-model.js";

/** How a model does at one λ. */
export interface SweepPoint {
  readonly lambda: number;
  /** Fraction of the images that are classified correctly, 0 to 1. */
  readonly accuracy: number;
  /** Mean over the images of `‖x - A z‖²`, in units of normalised pixels. */
  readonly meanResidual: number;
}

/** What to sweep over. */
export interface SweepOptions {
  /** Values of λ, each finite and not negative. */
  readonly lambdas: readonly number[];
  /** Called after each batch with the number of images done at every λ. */
  readonly onProgress?: (images: number) => void;
}

/** The values of λ among which the paper looks for the best: 0.1, 0.2, … 1.4. */
export const SWEEP_LAMBDAS: readonly number[] = Array.from({ length: 14 }, (_, index) => (index + 1) / 10);

/**
 * Measures accuracy and mean residual at every λ on the same images.
 *
 * @param batches - Read once, in order.
 * @returns One point for each λ, in the order given.
 * @throws RangeError if there is no λ, one is out of range, or there are no images.
 */
export async function sweep(
  model: RobustModel,
  batches: Iterable<LabelledBatch> | AsyncIterable<LabelledBatch>,
  options: SweepOptions,
): Promise<SweepPoint[]> {
  const { lambdas, onProgress } = options;
  checkLambdas(lambdas);
  const totals = lambdas.map((lambda) => ({ lambda, correct: 0, residual: 0 }));
  let images = 0;
  for await (const batch of batches) {
    for (const total of totals) {
      const { correct, residual } = await measure(model, batch, total.lambda);
      total.correct += correct;
      total.residual += residual;
    }
    images += batch.size;
    onProgress?.(images);
  }
  if (images === 0) throw new RangeError("sweep: `batches` must hold at least one image, got none.");
  return totals.map(({ lambda, correct, residual }) => ({
    lambda,
    accuracy: correct / images,
    meanResidual: residual / images,
  }));
}

/**
 * The point of highest accuracy; of equal ones, that of the smallest λ.
 *
 * @throws RangeError if there are no points.
 */
export function bestPoint(points: readonly SweepPoint[]): SweepPoint {
  const [best] = [...points].sort((a, b) => b.accuracy - a.accuracy || a.lambda - b.lambda);
  if (best === undefined) throw new RangeError("bestPoint: `points` must not be empty, got none.");
  return best;
}

async function measure(
  model: RobustModel,
  batch: LabelledBatch,
  lambda: number,
): Promise<{ correct: number; residual: number }> {
  const { pixels, labels, size, height, width, channels } = batch;
  const images = tf.tensor4d(pixels, [size, height, width, channels]);
  const classes = tf.tidy(() => tf.argMax(model.predict(images, lambda), 1));
  const residuals = tf.tidy(() => model.residual(images, lambda));
  const [predicted, energies] = await Promise.all([classes.data<"int32">(), residuals.data<"float32">()]);
  tf.dispose([images, classes, residuals]);
  return {
    correct: labels.reduce((count, label, index) => count + Number(predicted[index] === label), 0),
    residual: energies.reduce((sum, energy) => sum + energy, 0),
  };
}

function checkLambdas(lambdas: readonly number[]): void {
  if (lambdas.length === 0) throw new RangeError("sweep: `lambdas` must not be empty, got none.");
  for (const lambda of lambdas) {
    if (lambda >= 0 && Number.isFinite(lambda)) continue;
    throw new RangeError(`sweep: \`lambdas\` must be finite and >= 0, got ${lambda}.`);
  }
}
