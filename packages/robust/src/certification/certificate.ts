import { lowerConfidenceBound } from "./lower-confidence-bound.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Guarantee for one image. Unless it abstains, the smoothed classifier answers `answer` to every image that differs from this one by less
 * than `radius`; with probability `alpha` at most the statement is wrong, by an unlucky draw of the noise. Plain data, to be kept as JSON.
 */
export interface Certificate {
  /** Index of the image. */
  readonly image: number;
  readonly label?: number | undefined;
  /** Class of the image under noise, chosen by the first draws; left out where the classifier gave no answer. */
  readonly answer?: number | undefined;
  /** Number of the other draws to which the classifier answered with this class, of `samples`. */
  readonly count: number;
  readonly samples: number;
  /** Lower bound of the probability of this answer under noise. */
  readonly lower: number;
  /** l2 distance in units of pixels in [0, 1], over all pixels and channels; 0 where it abstains. */
  readonly radius: number;
  /** Whether no class is certain enough to be the most probable one: then there is no answer and no guarantee. */
  readonly abstains: boolean;
}

/** Counts of {@link certificateOf}, and what they were made with. */
export interface CertificateCounts extends Pick<
  Certificate,
  "image" | "label" | "answer" | "count" | "samples"
> {
  /** Standard deviation of the noise. */
  readonly sigma: number;
  readonly alpha: number;
}

/**
 * Turns counts into a guarantee: `radius = sigma * Φ⁻¹(lower)`.
 *
 * @see Cohen, Rosenfeld and Kolter, "Certified Adversarial Robustness via Randomized Smoothing" (2019), theorem 1 and section 3.2.2.
 */
export function certificateOf({ sigma, alpha, ...counts }: CertificateCounts): Certificate {
  const { count, samples } = counts;
  const lower = lowerConfidenceBound(count, { trials: samples, alpha });
  const abstains = lower <= 0.5;
  return { ...counts, lower, radius: abstains ? 0 : sigma * normalQuantile(lower), abstains };
}
