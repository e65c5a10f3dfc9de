export { CheckpointError } from "./checkpoint/checkpoint-error.js";
export {
  decodeSafetensors,
  encodeSafetensors,
  type DecodeOptions,
  type Safetensors,
} from "./checkpoint/safetensors.js";
export { loadStateDict, namedParameters, stateDict, type LoadOptions } from "./checkpoint/state-dict.js";
export type { StateArrays, StateDtype, StateEntry } from "./checkpoint/state-entry.js";
export {
  classify,
  reconstruct,
  residualEnergy,
  residualDeviation,
  residualRoughness,
  stemSignals,
  type InferenceOptions,
  type Reach,
  type StemSignals,
} from "./classify.js";
export { cscLayers, findStem, projectAtoms, refreshStepSizes, stemLayer } from "./csc-layers.js";
export type { Branch } from "./equilibrium/branches.js";
export type { EquilibriumOptions } from "./equilibrium/equilibrium-options.js";
export type { FixedPointOptions, FixedPointSolver, FixedPointTrace } from "./equilibrium/fixed-point.js";
export {
  MultiscaleEquilibrium,
  type MultiscaleEquilibriumArgs,
} from "./equilibrium/multiscale-equilibrium.js";
export { ExportError } from "./export/export-error.js";
export { exportLayersModel } from "./export/layers-model.js";
export { exportOnnx, type OnnxOptions } from "./export/onnx.js";
export { readOnnx, type OnnxDescription, type OnnxSignature } from "./export/read-onnx.js";
export { decodePyTorch, type EntryOptions, type PyTorchCheckpoint } from "./import/decode-pytorch.js";
export { decodeWeights, findWeights, type DecodedWeights } from "./import/decode-weights.js";
export { fileKind, type FileKind, type OtherFile } from "./import/file-kind.js";
export { officialStateDict } from "./import/official-state-dict.js";
export { PyTorchImportError, type ImportErrorOptions } from "./import/pytorch-import-error.js";
export { recogniseNetwork, type RecognisedNetwork, type Shaped } from "./import/recognise-network.js";
export type { StoredNormalization } from "./import/stored-normalization.js";
export {
  InferenceModel,
  type CodedInferenceOptions,
  type ExplainedImages,
  type InferenceModelOptions,
} from "./inference/inference-model.js";
export { normMoments } from "./inference/norm-moments.js";
export {
  robustModel,
  type CodedNetworkImages,
  type NetworkRobustModel,
  type RobustModelOptions,
  type RunningStatistics,
  type StatisticsByNorm,
} from "./inference/robust-model.js";
export { lambdaChoice, type LambdaChoice } from "./lambda-choice.js";
export type { ModelOptions, ResolvedModelOptions } from "./model-options.js";
export { decodeModel } from "./pretrained/decode-model.js";
export {
  listPretrained,
  loadPretrained,
  loadPretrainedCalibration,
  pretrainedAt,
  type Pretrained,
  type PretrainedSource,
} from "./pretrained/load-pretrained.js";
export {
  decodePretrainedManifest,
  type PretrainedAccuracy,
  type PretrainedEntry,
  type PretrainedFile,
} from "./pretrained/pretrained-entry.js";
export {
  createModel,
  describeModel,
  isModelName,
  listModels,
  type Claim,
  type ModelDescription,
  type ModelName,
  type IdleOption,
  type RegistryEntry,
} from "./registry.js";
export { singleValueNorms, type SingleValueNorm } from "./single-value-norms.js";
export {
  summarize,
  type LayerSummary,
  type ModelSummary,
  type MultiplyAddCounter,
  type SummaryOptions,
} from "./summary.js";
export { codingReport, type LayerCoding } from "./inversion/coding-report.js";
export { invert, type InversionOptions } from "./inversion/invert.js";
export { canInvert } from "./inversion/invertible-path.js";
