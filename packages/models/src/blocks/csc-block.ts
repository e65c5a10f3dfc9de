import { AddRelu, BatchNorm, CscConv2d, type LearnedLambda } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import type { BlockOptions } from "./block-options.js";
import { layerSeed } from "./layer-seed.js";
import { shortcutOf } from "./shortcut.js";

/** Options of a block of two CSC layers. */
export interface CscBlockOptions extends BlockOptions {
  /** λ of both layers, in units of their inputs. */
  readonly lambda: number;
  /** Whether each layer learns its λ, or each of its atoms. */
  readonly learnLambda: LearnedLambda;
  /** Proximal steps of both layers. */
  readonly iterations: number;
  /** Whether the block adds its input to its output; without it the block can be inverted layer by layer. */
  readonly shortcut: boolean;
  /** Whether a stride of 2 is taken by pooling behind a layer of stride 1, instead of by the layer. */
  readonly pooling: boolean;
}

/**
 * Two sparse-coding layers with norms: `norm(code(norm(code(x))))`, and `relu(x + ...)` around them with a shortcut. No
 * ReLU stands behind a norm: codes have their nonlinearity.
 *
 * @see arXiv 2210.12945, section 4.1 (SDNet-All).
 */
export function cscBlock(input: tf.SymbolicTensor, options: CscBlockOptions): tf.SymbolicTensor {
  const { name, strides, shortcut, pooling } = options;
  const half = (index: 1 | 2, from: tf.SymbolicTensor): tf.SymbolicTensor => {
    const layerName = `${name}.conv${index}`;
    const halves = index === 1 && strides === 2;
    const codes = new CscConv2d({
      name: layerName,
      filters: options.filters,
      kernelSize: 3,
      strides: halves && !pooling ? 2 : 1,
      lambda: options.lambda,
      learnLambda: options.learnLambda,
      iterations: options.iterations,
      seed: layerSeed(options.seed, layerName),
    }).apply(from);
    const pooled =
      halves && pooling
        ? tf.layers.maxPooling2d({ name: `${layerName}.pool`, poolSize: 2 }).apply(codes)
        : codes;
    return new BatchNorm({ name: `${name}.bn${index}` }).apply(pooled) as tf.SymbolicTensor;
  };
  const branch = half(2, half(1, input));
  if (!shortcut) return branch;
  return new AddRelu({ name: `${name}.relu`, inPlace: true }).apply([
    branch,
    shortcutOf(input, options),
  ]) as tf.SymbolicTensor;
}
