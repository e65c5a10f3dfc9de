import * as tf from "@tensorflow/tfjs";
import type { NormRows, NormTable } from "../inference/norm-table.js";
import type { LabelledBatches, RobustModel, StatisticsByNorm } from "../robust-model.js";
import { imagesOf } from "../tensor-signal.js";

/** At which λ, on which images. */
export interface EstimateNormsOptions {
  /** Ascending; the first is the λ of training. */
  readonly lambdas: readonly number[];
  /** Running statistics of training by name of the norm, `[channels]`; used at the λ of training. */
  readonly running: Readonly<Record<string, NormMoments>>;
  /** Images that stand for those which will be seen at this λ. */
  readonly batchesFor: (lambda: number) => LabelledBatches;
  /** Called before each λ is measured. */
  readonly onLambda?: ((lambda: number) => void) | undefined;
}

/** Mean and variance of one norm's input, one number for each channel. */
export interface NormMoments {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** Added before numbers are divided, in case an atom is never used. */
const TINY = 1e-8;

/**
 * Estimates what reaches the norms behind codes, for every λ.
 *
 * The running statistics of training know of crops and flips that the images here never saw. So the table holds, for each λ, the
 * running ones times the factor by which the measured ones changed since the λ of training. At that λ it holds the
 * running ones themselves: nothing changes there.
 *
 * @throws TypeError if the model has no `moments`.
 * @throws RangeError if there are no images.
 */
export async function estimateNorms(model: RobustModel, options: EstimateNormsOptions): Promise<NormTable> {
  const { lambdas, running, batchesFor, onLambda } = options;
  const measured: Readonly<Record<string, NormMoments>>[] = [];
  for (const lambda of lambdas) {
    onLambda?.(lambda);
    measured.push(await momentsOver(model, batchesFor(lambda), lambda));
  }
  const norms = Object.entries(running).map(([name, own]): [string, NormRows] => {
    const [base] = measured;
    const scaled = (kind: "mean" | "variance") =>
      measured.map((moments) =>
        own[kind].map((value, channel) => {
          const now = moments[name]?.[kind][channel] ?? NaN;
          const before = base?.[name]?.[kind][channel] ?? NaN;
          return (value * (now + TINY)) / (before + TINY);
        }),
      );
    return [name, { mean: scaled("mean"), variance: scaled("variance") }];
  });
  return { lambdas, norms: Object.fromEntries(norms) };
}

/** Mean and variance over all images of all batches, by name of the norm. */
async function momentsOver(
  model: RobustModel,
  batches: LabelledBatches,
  lambda: number,
): Promise<Record<string, NormMoments>> {
  if (model.moments === undefined) {
    throw new TypeError("estimateNorms: `model` must have `moments`, got none.");
  }
  let images = 0;
  const sums = new Map<string, { first: number[]; second: number[] }>();
  for await (const batch of batches) {
    const pixels = imagesOf(batch);
    const moments: StatisticsByNorm = model.moments(pixels, lambda);
    pixels.dispose();
    for (const [name, { mean, variance }] of Object.entries(moments)) {
      const [means, variances] = await Promise.all([mean.data<"float32">(), variance.data<"float32">()]);
      tf.dispose([mean, variance]);
      const { first, second } = sums.get(name) ?? { first: [], second: [] };
      sums.set(name, {
        first: Array.from(means, (value, channel) => (first[channel] ?? 0) + batch.size * value),
        second: Array.from(means, (value, channel) => {
          const square = value ** 2 + (variances[channel] ?? NaN);
          return (second[channel] ?? 0) + batch.size * square;
        }),
      });
    }
    images += batch.size;
  }
  if (images === 0)
    throw new RangeError("estimateNorms: `batchesFor` must give at least one image, got none.");
  const entries = [...sums].map(([name, { first, second }]): [string, NormMoments] => [
    name,
    {
      mean: first.map((value) => value / images),
      variance: second.map((value, channel) =>
        Math.max(0, value / images - ((first[channel] ?? 0) / images) ** 2),
      ),
    },
  ]);
  return Object.fromEntries(entries);
}
