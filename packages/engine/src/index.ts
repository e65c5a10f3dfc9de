export {
  type ChosenPrecision,
  choosePrecision,
  choosePrecisionHere,
  REQUESTED_PRECISIONS,
  type RequestedPrecision,
} from "./backend/precision.js";
export type { HalfArithmetic } from "./backend/processor.js";
export { type SelectedBackend, selectBackend } from "./backend/select-backend.js";
