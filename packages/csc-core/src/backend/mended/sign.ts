import type * as tf from "@tensorflow/tfjs";
import { mapNumbers } from "./kernel-values.js";
import { replaceKernel } from "./replace-kernel.js";

/**
 * Makes `tf.sign` exact on backends whose tensors lie in the memory of the processor. The stock kernel on WASM takes everything below
 * about 1e-7 for 0, and both take NaN for 0, where TensorFlow's gives NaN.
 */
export function correctSign(backendName: string): void {
  replaceKernel("Sign", backendName, () => ({ inputs, backend }) => {
    const { x } = inputs as { x: tf.TensorInfo };
    return mapNumbers(backend, x, { dtype: x.dtype, f: Math.sign });
  });
}
