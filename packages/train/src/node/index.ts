export { checkLambda } from "./checkpoints/check-lambda.js";
export { type Checkpoint, encodeCheckpoint, type SavedExperiment } from "./checkpoints/checkpoint.js";
export { readInitialWeights } from "./checkpoints/initial-weights.js";
export {
  checkClasses,
  checkPair,
  imagesFor,
  type LoadedImages,
  loadImages,
  type LoadImagesOptions,
  type NetworkFacts,
  sideOf,
  streamedOptions,
} from "./checkpoints/load-images.js";
export { loadWeights } from "./checkpoints/load-weights.js";
export { makeNetwork } from "./checkpoints/make-network.js";
export { identityOf, type NetworkIdentity } from "./checkpoints/network-identity.js";
export {
  buildNetwork,
  describeNetwork,
  type NetworkDescription,
  type NetworkSource,
} from "./checkpoints/network.js";
export {
  fileOfCheckpoint,
  filesOfCheckpoint,
  openCheckpoint,
  type OpenCheckpoint,
  pretrainedNetwork,
} from "./checkpoints/open-checkpoint.js";
export { headOf } from "./checkpoints/own-format.js";
export { normalizationIn, readWeights } from "./checkpoints/read-weights.js";
export { holdsRun, readCheckpoint, type RunDirectory, runDirectory } from "./checkpoints/run-directory.js";
export { loadExperiment, parseExperiment } from "./config/load-experiment.js";
export type { DataRequest } from "./datasets/data-request.js";
export type { Division } from "./datasets/division.js";
export { createFetchDisplay } from "./datasets/fetch-display.js";
export { digestOf } from "./datasets/image-digest.js";
export { firstOfEachClass, type ImageSample, sampleClasses } from "./datasets/image-sample.js";
export {
  batchesOfPart,
  evaluationBatchesOf,
  type Images,
  inMemory,
  type MemoryImages,
  pickStreamed,
  type StreamedImages,
} from "./datasets/images.js";
export { loadCorruptedDataset, loadDataset } from "./datasets/load-dataset.js";
export { onlyClassOf } from "./datasets/one-class.js";
export { openStreamedImageNetC, openStreamedImages } from "./datasets/open-streamed.js";
export { type ImageChoice, trainedCount, trainedIndices } from "./datasets/validation-part.js";
export { describeEvaluation } from "./runs/describe-evaluation.js";
export {
  type BatchPlace,
  type BatchSums,
  evaluateAnswers,
  evaluateModel,
  type EvaluationRecords,
  type EvaluateOptions,
  type Evaluation,
} from "./runs/evaluate-model.js";
export type { Metrics } from "./runs/metrics.js";
export { recordedStep, type TakenStep, WAITED_SECONDS } from "./runs/recorded-step.js";
export { loadRunImages } from "./runs/run-images.js";
export { RunRecord } from "./runs/run-record.js";
export { runTraining } from "./runs/run-training.js";
export { startDictionary } from "./runs/start-dictionary.js";
export type { TrainingOutcome, TrainingRun } from "./runs/training-run.js";
export { claimDirectory, LOCK_FILE } from "./files/claim-directory.js";
export { lockOutput } from "./files/lock.js";
export type { Abandonable } from "./runs/abandonable.js";
