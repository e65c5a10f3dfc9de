import type { LambdaRange } from "./lambda-rule.js";

/** Options of {@link residualRatioLambda}. */
export interface ResidualRatioOptions {
  /** λ to start from, > 0: that of training. */
  readonly start: number;
  /** λ never leaves this range. */
  readonly range: LambdaRange;
  /** Gradient steps. They decide the result: see there. */
  readonly steps: number;
  readonly learningRate: number;
  /** Added to λ in the objective. */
  readonly epsilon: number;
}
