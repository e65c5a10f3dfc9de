export type { LabelledBatch, RobustModel } from "./robust-model.js";

export type { Corruption } from "./corruptions/corruption.js";
export {
  corrupt,
  CORRUPTIONS,
  corruptionNamed,
  corruptionTransform,
  type CorruptionName,
  type CorruptionStrength,
  type CorruptOptions,
} from "./corruptions/corrupt.js";
export { poisson } from "./corruptions/poisson.js";

export { bestPoint, sweep, SWEEP_LAMBDAS, type SweepOptions, type SweepPoint } from "./calibration/sweep.js";
