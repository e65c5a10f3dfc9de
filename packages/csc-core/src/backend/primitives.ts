import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "./geometry.js";

/** Statistics of batch normalisation over one training batch. */
export interface BatchStatistics {
  /** `[batch, height, width, channels]`. */
  readonly normalized: tf.Tensor4D;
  /** `[channels]`. */
  readonly mean: tf.Tensor1D;
  /** `[channels]`, unbiased (divided by `n - 1`), as PyTorch's running variance wants it. */
  readonly variance: tf.Tensor1D;
  /** Values per channel that the statistics are of. */
  readonly count: number;
  /** Tensors that {@link Primitives.batchNormGradient} needs back; their meaning belongs to the backend. */
  readonly saved: readonly tf.Tensor[];
}

/** Gradients of batch normalisation. */
export interface BatchNormGradients {
  /** `[batch, height, width, channels]`. */
  readonly input: tf.Tensor4D;
  /** `[channels]`. */
  readonly scale: tf.Tensor1D;
  /** `[channels]`. */
  readonly offset: tf.Tensor1D;
}

/** Shape of a rank-4 tensor. */
export type Shape4D = [number, number, number, number];

/**
 * The tensor work that decides speed and differs between backends: plain functions without gradients.
 * The ops in `ops/` give them gradients. Images are `[batch, height, width, channels]`, kernels
 * `[kernelHeight, kernelWidth, channels, atoms]`.
 */
export interface Primitives {
  /**
   * A tensor as convolutions of these primitives read it. What reads a tensor several times, or keeps it for a gradient, asks once.
   * May be the tensor itself.
   */
  readonly operand: <T extends tf.Tensor>(tensor: T) => T;
  /** The numbers that {@link convolveFused} can have for a bias, nearest to those given; any, if left out. */
  readonly biasOf: ((bias: tf.Tensor) => tf.Tensor) | undefined;
  /**
   * The pixels of a signal that {@link convolve} and {@link kernelGradient} read, to be kept between the two, and how they read them: both take
   * the pair for `signal` and `geometry`. May be the operand itself.
   */
  readonly pixelsMet: (signal: tf.Tensor4D, kernelShape: Shape4D, geometry: ConvolutionGeometry) => PixelsMet;
  /** Correlates `signal` with every atom: `A^T x`. */
  readonly convolve: (signal: tf.Tensor4D, kernel: tf.Tensor4D, geometry: ConvolutionGeometry) => tf.Tensor4D;
  /** The adjoint of {@link convolve} in the signal, of the given signal shape: `A z`. */
  readonly convolveTranspose: (
    codes: tf.Tensor4D,
    kernel: tf.Tensor4D,
    signalShape: Shape4D,
    geometry: ConvolutionGeometry,
  ) => tf.Tensor4D;
  /** The adjoint of {@link convolve} in the kernel, of the given kernel shape. */
  readonly kernelGradient: (
    signal: tf.Tensor4D,
    codes: tf.Tensor4D,
    kernelShape: Shape4D,
    geometry: ConvolutionGeometry,
  ) => tf.Tensor4D;
  /** `relu(convolve(signal, kernel) + bias + addend)` in one pass, where the backend has it. */
  readonly convolveFused:
    | ((
        signal: tf.Tensor4D,
        kernel: tf.Tensor4D,
        geometry: ConvolutionGeometry,
        epilogue: FusedEpilogue,
      ) => tf.Tensor4D)
    | undefined;
  /** A momentum buffer that starts from the given values, where the backend can update one in place. */
  readonly createMomentum: ((buffer: tf.Tensor) => FusedMomentum) | undefined;
  /** Gradient of `y = relu(x)`: `gradient` where `output > 0`, else 0. */
  readonly reluGradient: (gradient: tf.Tensor, output: tf.Tensor) => tf.Tensor;
  /** Normalises by the statistics of the batch. */
  readonly batchNorm: (
    input: tf.Tensor4D,
    scale: tf.Tensor1D,
    offset: tf.Tensor1D,
    epsilon: number,
  ) => BatchStatistics;
  /** Gradients of {@link batchNorm} through the batch statistics. */
  readonly batchNormGradient: (
    gradient: tf.Tensor4D,
    input: tf.Tensor4D,
    scale: tf.Tensor1D,
    saved: readonly tf.Tensor[],
    epsilon: number,
  ) => BatchNormGradients;
  /** Gradients of a norm by statistics that are given, and so are constants. */
  readonly fixedNormGradient: (
    gradient: tf.Tensor4D,
    input: tf.Tensor4D,
    norm: FixedNorm,
    epsilon: number,
  ) => BatchNormGradients;
}

/** Numbers of a norm by given statistics, each `[channels]`. */
export interface FixedNorm {
  readonly mean: tf.Tensor1D;
  /** Biased: the mean of the squared deviations. */
  readonly variance: tf.Tensor1D;
  readonly scale: tf.Tensor1D;
}

/** A signal as a convolution reads it; see {@link Primitives.pixelsMet}. */
export interface PixelsMet {
  readonly pixels: tf.Tensor4D;
  readonly geometry: ConvolutionGeometry;
}

/** One update's numbers of stochastic gradient descent. */
export interface MomentumStep {
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
  /** Whether the step looks ahead along the buffer (Nesterov). */
  readonly nesterov: boolean;
}

/** A momentum buffer that lives in the backend; it and its weight are updated in place. */
export interface FusedMomentum {
  /**
   * With gradient g, weight p and buffer b: `g += weightDecay p`, `b = momentum b + g`, then
   * `p -= learningRate (g + momentum b)` with Nesterov momentum and `p -= learningRate b` without. Consumes `gradient`.
   */
  readonly move: (weight: tf.Variable, gradient: tf.Tensor, step: MomentumStep) => void;
  /** The buffer as a tensor. */
  readonly read: () => tf.Tensor;
  readonly dispose: () => void;
}

/** Operations after a convolution in the same pass. */
export interface FusedEpilogue {
  /** `[atoms]`, added at every position. */
  readonly bias: tf.Tensor1D;
  /** Added before the nonlinearity; the shape of the output. */
  readonly addend?: tf.Tensor4D | undefined;
  /** Whether negative values become zero. */
  readonly relu: boolean;
}
