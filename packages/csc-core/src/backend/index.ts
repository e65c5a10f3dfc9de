export { withExactBatchNorm } from "./active.js";
export { registerKernels } from "./register.js";
