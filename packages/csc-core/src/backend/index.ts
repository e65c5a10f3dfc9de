export { registerKernels } from "./register.js";
