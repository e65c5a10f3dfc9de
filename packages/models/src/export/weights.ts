import * as tf from "@tensorflow/tfjs";
import type { OnnxTensor } from "./onnx-format.js";

/** Numbers and their shape, ready to be named. */
export type Weights = Pick<OnnxTensor, "shape" | "data">;

/** A tensor's numbers, for the moment: they may change with it. The tensor stays the caller's. */
export function weightsOf(tensor: tf.Tensor): Weights {
  return { shape: tensor.shape, data: tensor.dataSync<"float32">() };
}

/** One number, without axes. */
export function numberWeights(value: number): Weights {
  return { shape: [], data: Float32Array.of(value) };
}

/**
 * A kernel in ONNX's layout, `[filters, channels, height, width]`; `Conv` and its adjoint `ConvTranspose` take the same.
 *
 * @param kernel - `[height, width, channels, filters]`.
 * @param factor - Multiplied in: a number, or `[filters]`.
 */
export function kernelWeights(kernel: tf.Tensor4D, factor: number | tf.Tensor1D = 1): Weights {
  const arranged = tf.tidy(() => tf.transpose(tf.mul(kernel, factor), [3, 2, 0, 1]));
  const weights = weightsOf(arranged);
  arranged.dispose();
  return weights;
}
