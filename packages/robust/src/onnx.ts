export type { ImageBatch } from "./robust-model.js";
export { noiseLevel } from "./noise-level.js";
export { SIGNALS, type Signal, type SignalArrays } from "./signal.js";

export {
  adaptiveClassifier,
  type AdaptiveAnswer,
  type AdaptiveClassifier,
} from "./arrays/adaptive-classifier.js";
export type {
  ArrayExplanation,
  ArrayNormStatistics,
  ArrayRobustModel,
  ArrayStatistics,
  BatchLambda,
} from "./arrays/array-model.js";
export type { AdaptiveLambdaOptions } from "./inference/adaptive-lambda-options.js";
export { lambdaAt, type Knot, type LambdaRange, type LambdaRule } from "./inference/lambda-rule.js";
export { onnxRobustModel, type OnnxRobustModel } from "./onnx/onnx-robust-model.js";
export type { OnnxSession, OnnxTensor } from "./onnx/onnx-session.js";
export { runOnnx, type OnnxRun } from "./onnx/run-onnx.js";

export { CalibrationError } from "./calibration/calibration-error.js";
export {
  decodeCalibration,
  encodeCalibration,
  type CalibrationFile,
} from "./calibration/calibration-file.js";
export {
  CLEAN,
  describeRule,
  findRule,
  type CalibratedRule,
  type Calibration,
  type RuleKey,
} from "./calibration/calibration.js";
