import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import type { FusedEpilogue } from "../backend/primitives.js";

/** A convolution and what follows it in the same pass. */
export interface FusedConv2dOptions extends ConvolutionGeometry, FusedEpilogue {}

/** Weights as the convolutions of the current precision read them, so that calls that share them need not convert them. */
export function convolutionOperand<T extends tf.Tensor>(tensor: T): T {
  return tf.tidy(() => primitives().operand(tensor).clone());
}

/**
 * `relu(conv2d(signal, kernel) + bias + addend)` for inference: one pass over memory where the backend can fuse.
 * Not differentiable.
 *
 * @param signal - `[batch, height, width, channels]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, filters]`.
 * @returns `[batch, h, w, filters]`.
 */
export function fusedConv2d(
  signal: tf.Tensor4D,
  kernel: tf.Tensor4D,
  { stride, padding, bias, addend, relu }: FusedConv2dOptions,
): tf.Tensor4D {
  const { convolve, convolveFused } = primitives();
  if (convolveFused !== undefined) {
    return convolveFused(signal, kernel, { stride, padding }, { bias, addend, relu });
  }
  return tf.tidy(() => {
    const convolved = tf.add<tf.Tensor4D>(convolve(signal, kernel, { stride, padding }), bias);
    const sum = addend === undefined ? convolved : tf.add<tf.Tensor4D>(convolved, addend);
    return relu ? tf.relu(sum) : sum;
  });
}
