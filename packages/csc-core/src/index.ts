export { ConvDictionary } from "./dictionary/conv-dictionary.js";
export type { Dictionary } from "./dictionary/dictionary.js";
export { normalizeAtoms } from "./dictionary/normalize-atoms.js";
export {
  powerIteration,
  type PowerIterationOptions,
  type PowerIterationResult,
} from "./dictionary/spectral-norm.js";
export type { CodingOptions, CodingProblem } from "./gradients/coding-problem.js";
export { encode } from "./gradients/unrolled.js";
export { BatchNorm, type BatchNormWeights } from "./layers/batch-norm.js";
export type { CallOptions, LambdaOption } from "./layers/call-options.js";
export { Conv2d, type Conv2dArgs } from "./layers/conv2d.js";
export { CscConv2d, type CscConv2dArgs, type CscWeights } from "./layers/csc-conv2d.js";
export { MaxPool } from "./layers/max-pool.js";
export { AddRelu, Relu } from "./layers/relu.js";
export { momentumWeights } from "./solvers/momentum.js";
