import type { RuleKey } from "../calibration/calibration.js";

/** Which rule, for whom. */
export interface AdaptiveLambdaOptions {
  /** What is left out is as the calibration recommends. */
  readonly rule?: Partial<RuleKey> | undefined;
  /** One λ for each image, or one for the batch from the mean of its signals. Default `"image"`. */
  readonly mode?: "image" | "batch" | undefined;
}
