/** Measures of a model at one λ. */
export interface SweepPoint {
  readonly lambda: number;
  /** Fraction of the images that are classified correctly, 0 to 1. */
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Mean entropy of the predictions, in nats: how unsure the model is. Needs no labels. */
  readonly entropy: number;
}
