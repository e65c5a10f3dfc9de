import * as tf from "@tensorflow/tfjs";
import { bothAxes, type ConvolutionGeometry } from "./geometry.js";
import type { Attribute, NativeBinding } from "./native-backend.js";
import type { Shape4D } from "./primitives.js";

/** Pixels of codes up to which oneDNN computes a filter gradient faster as a convolution than as a filter gradient. */
const MOST_PIXELS = 64;
/** Products of channels and atoms below which the transposes take longer than is gained. */
const LEAST_KERNELS = 8192;

/** Calls of TensorFlow's operations on tensors of one type. */
export interface GradientByConvolutionOptions {
  readonly binding: NativeBinding;
  /** TensorFlow's number of the type of signal and codes. */
  readonly type: number;
  readonly execute: (
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly tf.Tensor[],
  ) => tf.Tensor4D;
}

/** Sizes of a convolution: its signal, its codes and its kernel, and how they meet. */
export interface ConvolutionSizes {
  readonly signal: Shape4D;
  readonly codes: Shape4D;
  readonly kernel: Shape4D;
  readonly geometry: ConvolutionGeometry;
}

/**
 * Whether `gradientByConvolution` is the faster way to a kernel's gradient in bfloat16: for wide kernels on small maps, where
 * oneDNN's own filter gradient reaches half the rate of its convolutions. Measured for TensorFlow 2.21: docs/NUMERICS.md.
 */
export function convolutionPays(sizes: ConvolutionSizes): boolean {
  const [, height, width, atoms] = sizes.codes;
  const channels = sizes.signal[3];
  return (
    height * width <= MOST_PIXELS &&
    channels * atoms >= LEAST_KERNELS &&
    zerosBehind(sizes).every((zeros) => zeros >= 0)
  );
}

/**
 * The gradient of a kernel as a convolution: the signal's channels are its batch, the images its channels, and the codes its kernel,
 * spread out by the stride. The result at pixel (i, j) is the gradient of the kernel's entry (i, j).
 *
 * @param signal - `[batch, height, width, channels]`.
 * @param codes - `[batch, h, w, atoms]`: the gradient of the convolution's result.
 * @returns `[kernelHeight, kernelWidth, channels, atoms]`, in the type of the operations.
 */
export function gradientByConvolution(
  signal: tf.Tensor4D,
  codes: tf.Tensor4D,
  {
    kernel,
    geometry,
    binding,
    type,
    execute,
  }: GradientByConvolutionOptions & Pick<ConvolutionSizes, "kernel" | "geometry">,
): tf.Tensor4D {
  const typed: Attribute = { name: "T", type: binding.TF_ATTR_TYPE, value: type };
  const indices: Attribute = { name: "Tperm", type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 };
  const integers = (name: string, value: readonly number[]): Attribute => ({
    name,
    type: binding.TF_ATTR_INT,
    value,
  });
  const text = (name: string, value: string): Attribute => ({ name, type: binding.TF_ATTR_STRING, value });
  const transpose = (tensor: tf.Tensor4D, order: readonly number[]): tf.Tensor4D =>
    execute("Transpose", [typed, indices], [tensor, tf.tensor1d([...order], "int32")]);
  return tf.tidy(() => {
    const [down, across] = bothAxes(geometry.stride);
    const [top, left] = bothAxes(geometry.padding);
    const [bottom, right] = zerosBehind({ signal: signal.shape, codes: codes.shape, kernel, geometry });
    const attributes = [
      typed,
      integers("strides", [1, 1, 1, 1]),
      integers("dilations", [1, down, across, 1]),
      text("padding", "EXPLICIT"),
      integers("explicit_paddings", [0, 0, top, bottom, left, right, 0, 0]),
      text("data_format", "NHWC"),
      { name: "use_cudnn_on_gpu", type: binding.TF_ATTR_BOOL, value: true },
    ];
    const images = transpose(signal, [3, 1, 2, 0]);
    const filters = transpose(codes, [1, 2, 0, 3]);
    return transpose(execute("Conv2D", attributes, [images, filters]), [1, 2, 0, 3]);
  });
}

/** Zeros below and to the right of the signal so that the result has the kernel's size; negative where pixels are left over. */
function zerosBehind({ signal, codes, kernel, geometry }: ConvolutionSizes): readonly [number, number] {
  const [stride, padding] = [bothAxes(geometry.stride), bothAxes(geometry.padding)];
  const along = (axis: 0 | 1): number =>
    kernel[axis] +
    stride[axis] * (codes[axis === 0 ? 1 : 2] - 1) -
    signal[axis === 0 ? 1 : 2] -
    padding[axis];
  return [along(0), along(1)];
}
