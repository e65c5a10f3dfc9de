import type { ArrayRobustModel } from "../arrays/array-model.js";
import { bestLambda } from "../calibration/fit-rules.js";
import type { SweepPoint } from "../calibration/sweep-point.js";
import { sweepArrays } from "../calibration/sweep.js";
import type { LabelledBatches } from "../robust-model.js";
import { noisyBatches, type SmoothingNoise } from "./smoothing-noise.js";

/** Options of {@link smoothingLambda}. */
export interface SmoothingLambdaOptions extends SmoothingNoise {
  /** λ to choose from, ascending from that of training. */
  readonly lambdas: readonly number[];
  /** Noisy copies of each image, each classified at every λ. */
  readonly draws: number;
  /** Called with the number of noisy copies done at every λ. */
  readonly onProgress?: ((images: number) => void) | undefined;
}

/** λ for a strength of noise, and the accuracies that it was chosen by. */
export interface SmoothingLambda {
  readonly lambda: number;
  /** One for each λ that was tried. */
  readonly points: readonly SweepPoint[];
}

/**
 * λ for a known strength of Gaussian noise: the one at which most noisy copies are classified correctly, by a smoothed curve. With
 * images that were held out it is a calibration, and the accuracies of certificates made with it are fair. With the images that are
 * certified it is the best λ there is, which nobody can know beforehand: the radii hold all the same, the accuracy is an upper bound.
 *
 * @throws RangeError if there are no images, no λ, or an option is out of range.
 */
export async function smoothingLambda(
  model: ArrayRobustModel,
  batches: LabelledBatches,
  { lambdas, onProgress, ...noise }: SmoothingLambdaOptions,
): Promise<SmoothingLambda> {
  const [trainingLambda = NaN] = lambdas;
  const swept = await sweepArrays(model, noisyBatches(batches, noise), {
    lambdas,
    trainingLambda,
    onProgress,
  });
  return { lambda: bestLambda(swept), points: swept.points };
}
