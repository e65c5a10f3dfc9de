export type {
  CodedImages,
  ImageBatch,
  LabelledBatch,
  LabelledBatches,
  RobustModel,
  StatisticsByNorm,
} from "./robust-model.js";
export { noiseLevel } from "./noise-level.js";
export { SIGNALS, type Signal, type SignalArrays } from "./signal.js";
export { signalOf } from "./tensor-signal.js";

export {
  SEVERITIES,
  type Corruption,
  type CorruptionFamily,
  type CorruptionGroup,
  type Severities,
  type Strength,
} from "./corruptions/corruption.js";
export {
  corrupt,
  corruptionTransform,
  type CorruptionChoice,
  type CorruptionStrength,
  type CorruptOptions,
} from "./corruptions/corrupt.js";
export {
  corruptionNamed,
  CORRUPTIONS,
  NOISES,
  type CorruptionName,
  type NoiseName,
} from "./corruptions/registry.js";
export type { ByteImage, ImageSize } from "./image/byte-image.js";
export { poisson } from "./corruptions/poisson.js";

export { CalibrationError } from "./calibration/calibration-error.js";
export {
  decodeCalibration,
  encodeCalibration,
  type CalibrationFile,
} from "./calibration/calibration-file.js";
export {
  calibrate,
  calibrationWork,
  type CalibrateOptions,
  type KeptSweeps,
  type SweepPlace,
  type CalibrationLevel,
} from "./calibration/calibrate.js";
export {
  CLEAN,
  describeRule,
  findRule,
  type CalibratedLevel,
  type CalibratedRule,
  type Calibration,
  type NormChoice,
  type RuleEstimate,
  type RuleKey,
} from "./calibration/calibration.js";
export { calibrationLevels, type CalibrationLevelsOptions } from "./calibration/calibration-levels.js";
export { estimateNorms, type EstimateNormsOptions, type NormMoments } from "./calibration/estimate-norms.js";
export { recommend, type RecommendOptions } from "./calibration/recommend.js";
export type { ImageDivision, Provenance } from "./calibration/provenance.js";
export { sweep, SWEEP_LAMBDAS, sweepArrays, type Sweep, type SweepOptions } from "./calibration/sweep.js";
export type { SweepPoint } from "./calibration/sweep-point.js";

export {
  adaptiveClassifier,
  type AdaptiveAnswer,
  type AdaptiveClassifier,
} from "./arrays/adaptive-classifier.js";
export type {
  ArrayCodedImages,
  ArrayExplanation,
  ArrayNormStatistics,
  ArrayRobustModel,
  ArrayStatistics,
  BatchLambda,
} from "./arrays/array-model.js";
export { arrayModelOf } from "./arrays/array-model-of.js";
export { onnxRobustModel, type OnnxRobustModel } from "./onnx/onnx-robust-model.js";
export type { OnnxSession, OnnxTensor } from "./onnx/onnx-session.js";
export { runOnnx, type OnnxRun } from "./onnx/run-onnx.js";

export { adaptiveLambda, type AdaptiveLambda, type Explanation } from "./inference/adaptive-lambda.js";
export type { AdaptiveLambdaOptions } from "./inference/adaptive-lambda-options.js";
export { residualRatioOf } from "./arrays/residual-ratio.js";
export { entropyLambda, residualRatioLambda, type EntropyLambdaOptions } from "./inference/label-free.js";
export type { ResidualRatioOptions } from "./inference/residual-ratio-options.js";
export {
  lambdaAt,
  type Knot,
  type LambdaRange,
  type LambdaRule,
  type LineRule,
  type MonotoneRule,
} from "./inference/lambda-rule.js";
export { lambdaFrom } from "./inference/lambda-tensor.js";
export { statisticsAt } from "./inference/norm-statistics.js";
export type { NormRows, NormTable } from "./inference/norm-table.js";

export { auroc } from "./evaluation/auroc.js";
export {
  ALEXNET_ERRORS,
  corruptionErrors,
  type CorruptionErrors,
  type ErrorRates,
} from "./evaluation/corruption-error.js";
export { wilsonInterval } from "./evaluation/wilson-interval.js";

export { conditionsOf, conditionTransform, describeCondition, type Condition } from "./study/conditions.js";
export type {
  BaselineMeasurement,
  Measurement,
  RatioMeasurement,
  RuleMeasurement,
  StudyPlace,
  StudyRecords,
  SweepMeasurement,
} from "./study/measurements.js";
export {
  fittedCorruptions,
  studyWork,
  type ArrayClassifier,
  type RatioLambda,
  type StudyQuestion,
  type StudyRequest,
} from "./study/plan.js";
export {
  measureStudy,
  runArrayStudy,
  runStudy,
  type ArrayStudyOptions,
  type StudyOptions,
} from "./study/run-study.js";
export type { SignalScore, StudyCell, StudyMethod, StudySummary } from "./study/summary.js";
export { summaryTable } from "./study/summary-table.js";

export { certificateOf, type Certificate, type CertificateCounts } from "./certification/certificate.js";
export {
  certifiedAccuracy,
  summariseCertificates,
  type CertificateSummary,
  type CertifiedAccuracy,
} from "./certification/certified-accuracy.js";
export {
  certify,
  imagesOfBatches,
  type CertificateRecords,
  type CertifyOptions,
  type ImageToCertify,
  type IndexedBatch,
} from "./certification/certify.js";
export {
  lowerConfidenceBound,
  type LowerConfidenceBoundOptions,
} from "./certification/lower-confidence-bound.js";
export { normalQuantile } from "./certification/normal-quantile.js";
export {
  smoothingLambda,
  type SmoothingLambda,
  type SmoothingLambdaOptions,
} from "./certification/smoothing-lambda.js";
export { noisyCopies, type SingleImage, type SmoothingNoise } from "./certification/smoothing-noise.js";
