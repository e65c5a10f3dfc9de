import { AddRelu, Relu } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import type { BlockOptions } from "./block-options.js";
import { convNorm } from "./conv-norm.js";
import { shortcutOf } from "./shortcut.js";

/**
 * Two 3x3 convolutions with norms around a shortcut: `relu(x + norm(conv(relu(norm(conv(x))))))`. The shortcut is
 * a 1x1 convolution with a norm where shapes differ.
 *
 * @see He et al., "Deep Residual Learning" (2015), figure 5 left.
 */
export function basicBlock(input: tf.SymbolicTensor, options: BlockOptions): tf.SymbolicTensor {
  const { name, filters, strides, seed } = options;
  const half = (index: 1 | 2, from: tf.SymbolicTensor, stride: number): tf.SymbolicTensor =>
    convNorm(from, {
      convolution: `${name}.conv${index}`,
      norm: `${name}.bn${index}`,
      filters,
      kernelSize: 3,
      strides: stride,
      seed,
    });
  const first = new Relu({ name: `${name}.relu1`, inPlace: true }).apply(
    half(1, input, strides),
  ) as tf.SymbolicTensor;
  const second = half(2, first, 1);
  return new AddRelu({ name: `${name}.relu2`, inPlace: true }).apply([
    second,
    shortcutOf(input, options),
  ]) as tf.SymbolicTensor;
}
