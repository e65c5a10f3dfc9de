export type * from "./experiment/experiment.js";
export type { DatasetName, StreamedName } from "./experiment/datasets.js";
export {
  CLASS_NAMES,
  describeNormalization,
  NAMED_NORMALIZATIONS,
  type NormalizationName,
  renormalized,
} from "./config/known-sets.js";
export type { Adversary, Batch, Replays } from "./training/adversary.js";
export { describeLearntLambdas, trainedLambda } from "./training/learnt-lambda.js";
export { modelOptionsOf } from "./training/network-options.js";
export { answersThatAreNoNumbers } from "./training/no-numbers.js";
export { learningRateAt, type ScheduleLength } from "./training/schedule.js";
export { Sgd } from "./training/sgd.js";
export { imagesOf, Trainer, type StepPosition, type TrainStepOptions } from "./training/train-step.js";
export type { SharedTraining } from "./training/sum-gradients.js";
export { variableOf } from "./training/variable-of.js";
export { robustNetwork } from "./study/robust-network.js";
export { refuseNoNumbers, type StudyContext } from "./study/study-context.js";
export { tensorContext, type TensorContextOptions } from "./study/tensor-context.js";
