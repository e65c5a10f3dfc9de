export { checkAdjoint } from "./check-adjoint.js";
export type { AdjointPair } from "./check-adjoint.js";
export { checkGradient } from "./check-gradient.js";
export type { GradientCheckOptions } from "./check-gradient.js";
export { expectAllClose } from "./expect-all-close.js";
export type { Tolerance } from "./expect-all-close.js";
export { expectNoTensorLeak } from "./expect-no-tensor-leak.js";
export { inLockstep } from "./in-lockstep.js";
export { naiveCodes } from "./naive-codes.js";
export type { NaiveCodingOptions } from "./naive-codes.js";
export { naiveConv2d, naiveConv2dTranspose } from "./naive-convolution.js";
export type { NaiveGeometry } from "./naive-convolution.js";
export { toNaive } from "./naive-tensor.js";
export type { NaiveTensor } from "./naive-tensor.js";
export { readFixture } from "./read-fixture.js";
export type { Fixture } from "./read-fixture.js";
export {
  ellipsoidValue,
  perturbationNorm,
  shortestIntoEllipsoid,
  shortestToHyperplane,
} from "./shortest-perturbation.js";
export type { Ellipsoid, PerturbationNorm } from "./shortest-perturbation.js";
