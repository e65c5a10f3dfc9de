export { bothAxes, type ConvolutionGeometry, type PerAxis } from "./backend/geometry.js";
export type { FusedEpilogue } from "./backend/primitives.js";
export { ConvDictionary } from "./dictionary/conv-dictionary.js";
export type { Dictionary } from "./dictionary/dictionary.js";
export { learnAtoms, type LearnAtomsOptions } from "./dictionary/learn-atoms.js";
export { principalAtoms, type PrincipalAtomsOptions } from "./dictionary/principal-atoms.js";
export { MaskedDictionary } from "./dictionary/masked-dictionary.js";
export { MatrixDictionary } from "./dictionary/matrix-dictionary.js";
export { normalizeAtoms } from "./dictionary/normalize-atoms.js";
export { repeatSignal } from "./dictionary/repeat-signal.js";
export {
  powerIteration,
  type PowerIterationOptions,
  type PowerIterationResult,
  spectralNormSquared,
  type SpectralNormOptions,
} from "./dictionary/spectral-norm.js";
export type { CodingOptions, CodingProblem, GradientMethod } from "./coding/coding-problem.js";
export { encode } from "./coding/encode.js";
export type { PatchCodingOptions, PatchSteps } from "./coding/patch-codes.js";
export { BatchNorm, type BatchNormWeights } from "./layers/batch-norm.js";
export { Bias, type BiasArgs } from "./layers/bias.js";
export type { CallOptions, LambdaOption } from "./layers/call-options.js";
export { Conv2d, type Conv2dArgs } from "./layers/conv2d.js";
export type { SpatialPadding } from "./layers/convolution-arguments.js";
export { CscConv1d, type CscConv1dArgs } from "./layers/csc-conv1d.js";
export { CscConv2d, type CscConv2dArgs } from "./layers/csc-conv2d.js";
export { CscDense, type CscDenseArgs } from "./layers/csc-dense.js";
export type { CscLayerArgs, LearnedLambda } from "./layers/csc-layer-args.js";
export { CscLayer, type CscWeights } from "./layers/csc-layer.js";
export type { LayerArgs } from "./layers/layer-arguments.js";
export { MaxPool } from "./layers/max-pool.js";
export { type CallShapes, type CountsMultiplyAdds } from "./layers/multiply-adds.js";
export { ownLambda, ownLambdas, type LambdaOwner } from "./layers/own-lambda.js";
export { PatchCoding, type PatchCodingArgs, type PatchCodingWeights } from "./layers/patch-coding.js";
export { PlainBatchNorm, type PlainBatchNormArgs } from "./layers/plain-batch-norm.js";
export { AddRelu, Relu, type ReluArgs } from "./layers/relu.js";
export type { RunningStatistics } from "./layers/running-statistics.js";
export {
  seededHeNormal,
  seededHeUniform,
  type Initializer,
  seededNormal,
  seededPyTorchUniform,
  seededUniform,
} from "./layers/seeded-initializer.js";
export type { SignalLayout } from "./layers/signal-layout.js";
export type { NormStatistics } from "./ops/batch-norm.js";
export { conv2d } from "./ops/conv2d.js";
export { differentiable, type LazyGradients, type SaveForBackward } from "./ops/differentiable.js";
export { convolutionOperand, fusedConv2d, type FusedConv2dOptions } from "./ops/fused-conv2d.js";
export { maxPool, type MaxPoolOptions } from "./ops/max-pool.js";
export { groupNorm, type GroupNormParameters } from "./ops/group-norm.js";
export { relu } from "./ops/relu.js";
export { upsampleNearest } from "./ops/upsample.js";
export type { CodingObjective } from "./objective/coding-objective.js";
export { dualityGap } from "./objective/duality-gap.js";
export { energy } from "./objective/energy.js";
export { optimalityGap } from "./objective/optimality-gap.js";
export { elasticNet, type ElasticNetOptions } from "./proximal/elastic-net.js";
export { nonNegativeSoftThreshold } from "./proximal/non-negative.js";
export type { PerImage } from "./proximal/per-image.js";
export { softThreshold } from "./proximal/soft-threshold.js";
export { fista } from "./solvers/fista.js";
export { ista } from "./solvers/ista.js";
export { extrapolate, momentumWeights } from "./solvers/momentum.js";
export { published } from "./solvers/published.js";
export type { Restart } from "./solvers/restart.js";
export { solve, type SolveResult } from "./solvers/solve.js";
export type { SolveOptions, SolveProgress, StopRule } from "./solvers/solve-options.js";
export type { Solver, SolverOptions } from "./solvers/solver.js";
export type { TracePoint } from "./solvers/trace.js";
export type { GapKind } from "./solvers/worst-gap.js";
