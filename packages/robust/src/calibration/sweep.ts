import { arrayModelOf } from "../arrays/array-model-of.js";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import { arrayStatisticsAt } from "../arrays/array-statistics.js";
import { codeArrays } from "../arrays/code-arrays.js";
import type { NormTable } from "../inference/norm-table.js";
import type { LabelledBatch, LabelledBatches, RobustModel } from "../robust-model.js";
import { signalsIn, type SignalArrays } from "../signal.js";
import type { SweepPoint } from "./sweep-point.js";
import { addAnswers, emptyTally, pointOf } from "./sweep-tally.js";

/** Answers of a model to each image at every λ. */
export interface Sweep {
  readonly lambdas: readonly number[];
  readonly points: readonly SweepPoint[];
  readonly images: number;
  /** For each λ, 1 for every image that is classified correctly and 0 for the others. */
  readonly correct: readonly Uint8Array[];
  /** Each signal of every image, at the λ of training. */
  readonly signals: SignalArrays;
}

/** λ of a sweep, and the norms behind codes. */
export interface SweepVariant {
  /** Values of λ, each finite and not negative. */
  readonly lambdas: readonly number[];
  /** Statistics that the norms behind codes take at each λ; their running ones if left out. */
  readonly norms?: NormTable | undefined;
}

/** Options of {@link sweep}. */
export interface SweepOptions extends SweepVariant {
  /** λ of training, at which signals are measured. */
  readonly trainingLambda: number;
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
  { onProgress, trainingLambda, ...variant }: SweepOptions,
): Promise<Sweep> {
  const sweeps = startSweeps(model, { variants: [variant], trainingLambda });
  let images = 0;
  for await (const batch of batches) {
    await sweeps.add(batch);
    images += batch.size;
    onProgress?.(images);
  }
  return sweeps.finish()[0] as Sweep;
}

/** Sweeps that see the same images, batch by batch. */
export interface Sweeps {
  /**
   * Classifies a batch in every sweep. Each image is coded once for each λ, and at the λ of training.
   *
   * @returns The signals of the batch, at the λ of training.
   */
  add(batch: LabelledBatch): Promise<SignalArrays>;
  /**
   * Results, one for each variant.
   *
   * @throws RangeError if there were no images.
   */
  finish(): readonly Sweep[];
}

/**
 * Starts sweeps that share their codings.
 *
 * @throws RangeError if a variant has no λ or one out of range.
 */
export function startSweeps(
  model: ArrayRobustModel,
  {
    variants,
    trainingLambda,
  }: { readonly variants: readonly SweepVariant[]; readonly trainingLambda: number },
): Sweeps {
  variants.forEach(checkLambdas);
  const sweeps = variants.map(({ lambdas, norms }) => ({ norms, tallies: lambdas.map(emptyTally) }));
  const lambdas = new Set([...variants.flatMap((variant) => variant.lambdas), trainingLambda]);
  const measured = signalsIn(model).map((signal) => ({ signal, values: [] as number[] }));
  let images = 0;
  return {
    add: async (batch) => {
      let signals: SignalArrays = {};
      for (const lambda of lambdas) {
        const hasSignals = lambda === trainingLambda;
        const coded = await codeArrays(model, batch, { lambda, hasSignals });
        try {
          if (hasSignals) signals = await coded.signals();
          for (const { norms, tallies } of sweeps) {
            const own = tallies.filter((tally) => tally.lambda === lambda);
            if (own.length === 0) continue;
            const statistics = norms && arrayStatisticsAt(norms, Float32Array.of(lambda));
            addAnswers(own, { logits: await coded.predict(statistics), labels: batch.labels });
          }
        } finally {
          coded.dispose();
        }
      }
      for (const { signal, values } of measured) values.push(...(signals[signal] ?? []));
      images += batch.size;
      return signals;
    },
    finish: () => {
      if (images === 0) throw new RangeError("sweep: `batches` must hold at least one image, got none.");
      return sweeps.map(({ tallies }) => ({
        lambdas: tallies.map(({ lambda }) => lambda),
        images,
        correct: tallies.map(({ correct }) => Uint8Array.from(correct)),
        points: tallies.map(pointOf),
        signals: Object.fromEntries(
          measured.map(({ signal, values }) => [signal, Float32Array.from(values)]),
        ),
      }));
    },
  };
}

function checkLambdas({ lambdas }: SweepVariant): void {
  if (lambdas.length === 0) throw new RangeError("sweep: `lambdas` must not be empty, got none.");
  for (const lambda of lambdas) {
    if (lambda >= 0 && Number.isFinite(lambda)) continue;
    throw new RangeError(`sweep: \`lambdas\` must be finite and >= 0, got ${lambda}.`);
  }
}
