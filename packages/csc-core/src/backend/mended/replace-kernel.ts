import * as tf from "@tensorflow/tfjs";

/** A call of a kernel. */
export type KernelCall = Parameters<tf.KernelFunc>[0];

/** The result of a kernel as a tensor that the engine knows. */
export function tensorOfResult(result: tf.TensorInfo | tf.TensorInfo[]): tf.Tensor {
  return tf.engine().makeTensorFromTensorInfo(Array.isArray(result) ? (result[0] as tf.TensorInfo) : result);
}

/**
 * Puts another kernel in the place of a stock one, where the backend has it.
 *
 * @param make - Gets the stock kernel and gives the new one.
 */
export function replaceKernel(
  kernelName: string,
  backendName: string,
  make: (stock: tf.KernelFunc) => (call: KernelCall) => tf.TensorInfo | tf.TensorInfo[],
): void {
  const stock = tf.getKernel(kernelName, backendName) as tf.KernelConfig | undefined;
  if (stock === undefined) return;
  // Registering over another prints a warning.
  tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel({ ...stock, kernelFunc: make(stock.kernelFunc) });
}
