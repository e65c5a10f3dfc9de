import type { RuleKey } from "../calibration/calibration.js";

/** Options of {@link adaptiveLambda}. */
export interface AdaptiveLambdaOptions {
  /** Parts of the rule; those left out are as the calibration recommends. */
  readonly rule?: Partial<RuleKey> | undefined;
  /** One λ for each image, or one for the batch from the mean of its signals. Default `"image"`. */
  readonly mode?: "image" | "batch" | undefined;
}
