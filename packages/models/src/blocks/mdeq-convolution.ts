import { BatchNorm, Bias, Conv2d, PlainBatchNorm, Relu } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { layerSeed } from "./layer-seed.js";

/** Standard deviation of initial kernels and biases. */
const DEVIATION = 0.01;

/** A convolution of an MDEQ outside its fixed point, and what follows it. */
export interface MdeqConvolutionOptions {
  /** Prefix of the names of its layers. */
  readonly name: string;
  readonly filters: number;
  /** Odd; padded so that stride 1 keeps the size. */
  readonly kernelSize: 1 | 3;
  readonly strides?: 1 | 2;
  /** Whether numbers are added to its channels before the norm. Default false. */
  readonly bias?: boolean;
  /** Whether its batch norm has scale and offset. Default true. */
  readonly affine?: boolean;
  /** Whether a ReLU follows. */
  readonly relu: boolean;
  /** Seed of the model. */
  readonly seed: number;
}

/** Convolution, bias if asked for, batch norm, ReLU if asked for. */
export function mdeqConvolution(
  input: tf.SymbolicTensor,
  options: MdeqConvolutionOptions,
): tf.SymbolicTensor {
  const { name, filters, kernelSize, strides = 1, bias = false, affine = true, relu, seed } = options;
  const start = (part: string): { deviation: number; seed: number } => ({
    deviation: DEVIATION,
    seed: layerSeed(seed, `${name}.${part}`),
  });
  const padding = (kernelSize - 1) / 2;
  const convolution = new Conv2d({
    name: `${name}.conv`,
    filters,
    kernelSize,
    strides,
    padding,
    ...start("conv"),
  });
  const convolved = convolution.apply(input);
  const biased = bias ? new Bias({ name: `${name}.bias`, ...start("bias") }).apply(convolved) : convolved;
  const norm = affine
    ? new BatchNorm({ name: `${name}.norm` })
    : new PlainBatchNorm({ name: `${name}.norm` });
  const normalized = norm.apply(biased);
  return (relu ? new Relu({ name: `${name}.relu` }).apply(normalized) : normalized) as tf.SymbolicTensor;
}
