import * as tf from "@tensorflow/tfjs";
import { correctGradients } from "./mended/gradients.js";
import { correctOnGpu } from "./mended/nan-on-gpu.js";
import { passNaNOnWasm } from "./mended/nan-on-wasm.js";
import { correctAveragePoolGradient, correctMaxPoolGradientOnWasm } from "./mended/pooling-gradients.js";
import { correctSign } from "./mended/sign.js";
import { correctValuesOnWasm } from "./mended/values-on-wasm.js";
import { registerNativeKernels } from "./native-kernels.js";
import { speedUpMaxPoolGradient } from "./native-max-pool.js";
import { registerWasmKernels } from "./wasm.js";

const registered = new Set<string>();

/**
 * Registers what TensorFlow.js lacks or gets wrong on the active backend: kernels to train convolutional networks on WASM, and
 * gradients, NaN and numbers that docs/NUMERICS.md lists. Stock operations and layers are mended by it too.
 * Call it once after every `tf.setBackend`; calling it again does nothing. Operations of this package call it themselves.
 */
export function registerKernels(): void {
  const backend = tf.getBackend();
  if (registered.size === 0) correctGradients();
  if (registered.has(backend)) return;
  registered.add(backend);
  if (backend === "tensorflow") {
    registerNativeKernels();
    speedUpMaxPoolGradient();
  }
  if (backend === "wasm") {
    registerWasmKernels();
    correctValuesOnWasm();
    passNaNOnWasm();
    correctMaxPoolGradientOnWasm();
  }
  if (backend === "webgl" || backend === "webgpu") correctOnGpu(backend);
  if (backend === "wasm" || backend === "cpu") correctSign(backend);
  if (backend !== "tensorflow") correctAveragePoolGradient(backend);
}
