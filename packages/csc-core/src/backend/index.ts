export { withExactBatchNorm, withSharedBatch } from "./active.js";
export { createMomentum } from "./momentum.js";
export {
  assertPrecision,
  currentPrecision,
  PRECISIONS,
  setPrecision,
  withPrecision,
  type Precision,
} from "./precision.js";
export type { FusedMomentum, MomentumStep } from "./primitives.js";
export { registerKernels } from "./register.js";
export type { SharedBatch } from "./shared-batch-norm.js";
