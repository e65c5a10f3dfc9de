import type * as tf from "@tensorflow/tfjs";
import type { BlockOptions } from "./block-options.js";
import { convNorm } from "./conv-norm.js";

/** The way around a residual block: its input, or a 1x1 convolution with a norm where shapes differ. */
export function shortcutOf(input: tf.SymbolicTensor, options: BlockOptions): tf.SymbolicTensor {
  const { name, filters, strides, seed } = options;
  if (strides === 1 && input.shape[3] === filters) return input;
  return convNorm(input, {
    convolution: `${name}.shortcut.0`,
    norm: `${name}.shortcut.1`,
    filters,
    kernelSize: 1,
    strides,
    seed,
  });
}
