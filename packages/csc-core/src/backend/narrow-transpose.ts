import * as tf from "@tensorflow/tfjs";

/** Channels that one vector of oneDNN's convolution computes at once, wanted or not. */
const VECTOR = 16;

/** Fewer images are done before the kernels are split. */
const FEW = 8;

/**
 * Whether {@link narrowKernels} pay: the signal has so few channels, as images do, that a convolution onto it computes mostly
 * padding, while all rows of a kernel together still fit one vector.
 */
export function splitPays(codes: tf.Tensor4D, kernel: tf.Tensor4D): boolean {
  const [kernelHeight, , channels] = kernel.shape;
  return codes.shape[0] >= FEW && kernelHeight > 1 && kernelHeight * channels <= VECTOR;
}

/** Two convolutions that are `A z` together. */
export interface NarrowKernels {
  /** `[1, kernelWidth, atoms, kernelHeight * channels]`: what every row of the atoms contributes, side by side. */
  readonly rows: tf.Tensor4D;
  /** `[kernelHeight, 1, kernelHeight * channels, channels]` of zeros and ones: puts the rows where they belong. */
  readonly stack: tf.Tensor4D;
}

/**
 * Splits `A z` at stride 1 and the padding that keeps the size: half the time of the transposed convolution for images.
 *
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`.
 */
export function narrowKernels(kernel: tf.Tensor4D): NarrowKernels {
  const [kernelHeight, kernelWidth, channels, atoms] = kernel.shape;
  const parts = kernelHeight * channels;
  const turned = tf.reverse(kernel, 1);
  const rows = tf.transpose(turned, [1, 3, 0, 2]).reshape<tf.Tensor4D>([1, kernelWidth, atoms, parts]);
  // Row i of an atom lies kernelHeight - 1 - i rows above the position that reads it.
  const places = tf.reverse(tf.eye(kernelHeight), 0).reshape([kernelHeight, 1, kernelHeight, 1, 1]);
  const same = tf.eye(channels).reshape([1, 1, 1, channels, channels]);
  const stack = tf.mul(places, same).reshape<tf.Tensor4D>([kernelHeight, 1, parts, channels]);
  return { rows, stack };
}
