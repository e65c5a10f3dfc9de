export {
  type ChosenPrecision,
  choosePrecision,
  choosePrecisionHere,
  REQUESTED_PRECISIONS,
  type RequestedPrecision,
} from "./backend/precision.js";
export type { HalfArithmetic } from "./backend/processor.js";
export { selectBackend } from "./backend/select-backend.js";
export type { SelectedBackend } from "./backend/selected-backend.js";
export { inspectWebGpu, type WebGpuFacts } from "./webgpu/inspect-webgpu.js";
