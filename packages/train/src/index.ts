export {
  CLASS_NAMES,
  describeNormalization,
  NAMED_NORMALIZATIONS,
  renormalized,
} from "./config/known-sets.js";
export { describeLearntLambdas, trainedLambda } from "./training/learnt-lambda.js";
export { modelOptionsOf } from "./training/network-options.js";
export { answersThatAreNoNumbers } from "./training/no-numbers.js";
export { learningRateAt } from "./training/schedule.js";
export { Sgd } from "./training/sgd.js";
export { imagesOf, Trainer } from "./training/train-step.js";
export { variableOf } from "./training/variable-of.js";
