import { BatchNorm, Conv2d } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { layerSeed } from "./layer-seed.js";

/** A convolution followed by batch normalisation, under their official names. */
export interface ConvNormOptions {
  /** Official key prefix of the convolution, such as `layer1.0.conv1`. */
  readonly convolution: string;
  /** Official key prefix of the norm, such as `layer1.0.bn1`. */
  readonly norm: string;
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides: number;
  /** Name of the 2x2 max-pooling between the convolution and its norm; none if left out. */
  readonly pool?: string | undefined;
  /** Seed of the model. */
  readonly seed: number;
}

/** Applies a convolution, padded so that stride 1 keeps the size, and its norm. */
export function convNorm(input: tf.SymbolicTensor, options: ConvNormOptions): tf.SymbolicTensor {
  const { convolution, norm, filters, kernelSize, strides, pool, seed } = options;
  const layer = new Conv2d({
    name: convolution,
    filters,
    kernelSize,
    strides,
    padding: (kernelSize - 1) / 2,
    seed: layerSeed(seed, convolution),
  });
  const convolved = layer.apply(input) as tf.SymbolicTensor;
  const pooled =
    pool === undefined ? convolved : tf.layers.maxPooling2d({ name: pool, poolSize: 2 }).apply(convolved);
  return new BatchNorm({ name: norm }).apply(pooled) as tf.SymbolicTensor;
}
