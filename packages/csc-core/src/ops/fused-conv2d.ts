import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import type { FusedEpilogue } from "../backend/primitives.js";
import { differentiable } from "./differentiable.js";

/** A convolution and what follows it in the same pass. */
export interface FusedConv2dOptions extends ConvolutionGeometry, FusedEpilogue {}

/** Weights as the convolutions of the current precision read them, so that calls that share them need not convert them. */
export function convolutionOperand<T extends tf.Tensor>(tensor: T): T {
  return tf.tidy(() => primitives().operand(tensor).clone());
}

/**
 * `relu(conv2d(signal, kernel) + bias + addend)` for inference: one pass over memory where the backend can fuse.
 * Differentiable in `signal` and `addend`, which is all that an attack asks for; not in `kernel` and `bias`.
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
  const geometry = { stride, padding };
  const { operand, convolve, convolveFused, convolveTranspose, reluGradient } = primitives();
  const forward = (): tf.Tensor4D => {
    if (convolveFused !== undefined) return convolveFused(signal, kernel, geometry, { bias, addend, relu });
    const convolved = tf.add<tf.Tensor4D>(convolve(signal, kernel, geometry), bias);
    const sum = addend === undefined ? convolved : tf.add<tf.Tensor4D>(convolved, addend);
    return relu ? tf.relu(sum) : sum;
  };
  return differentiable<Record<string, tf.Tensor>, tf.Tensor4D>(
    { signal, ...(addend && { addend }) },
    (save) => {
      const output = forward();
      save(relu ? [operand(kernel), output] : [operand(kernel)]);
      return output;
    },
    (gradient, [by, output]) => {
      const arriving = output === undefined ? gradient : (reluGradient(gradient, output) as tf.Tensor4D);
      output?.dispose();
      return {
        signal: () => convolveTranspose(operand(arriving), by as tf.Tensor4D, signal.shape, geometry),
        addend: () => arriving.clone(),
      };
    },
  );
}
