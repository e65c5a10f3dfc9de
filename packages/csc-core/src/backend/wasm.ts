import * as tf from "@tensorflow/tfjs";
import type { Shape4D } from "./primitives.js";

/** Attributes that tfjs passes to its convolution gradient kernels. */
interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: number | "valid" | "same" | tf.backend_util.ExplicitPadding;
  readonly dataFormat: "NHWC" | "NCHW";
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}

/**
 * Registers what the `wasm` backend lacks to train convolutions: `Conv2DBackpropFilter`, and a fast
 * `Conv2DBackpropInput` at stride 1. Both become forward convolutions, the one kernel that XNNPACK makes fast.
 */
export function registerWasmKernels(): void {
  tf.registerKernel({
    kernelName: "Conv2DBackpropFilter",
    backendName: "wasm",
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as { x: tf.Tensor4D; dy: tf.Tensor4D };
      const { filterShape, ...attributes } = attrs as unknown as ConvolutionAttributes & {
        filterShape: Shape4D;
      };
      return filterGradient(x, dy, filterShape, attributes);
    },
  });

  const stock = tf.getKernel("Conv2DBackpropInput", "wasm");
  tf.unregisterKernel("Conv2DBackpropInput", "wasm");
  tf.registerKernel({
    kernelName: "Conv2DBackpropInput",
    backendName: "wasm",
    kernelFunc: (call) => {
      const { dy, filter } = call.inputs as { dy: tf.Tensor4D; filter: tf.Tensor4D };
      const { inputShape, ...attributes } = call.attrs as unknown as ConvolutionAttributes & {
        inputShape: Shape4D;
      };
      const info = convolutionInfo(inputShape, filter.shape, attributes);
      const unitStride = info.strideHeight === 1 && info.strideWidth === 1;
      return unitStride ? inputGradient(dy, filter, info) : stock.kernelFunc(call);
    },
  });
}

/** `dL/dw[i,j,c,a] = sum x[n, s h + i, s w + j, c] dy[n,h,w,a]`: a convolution with batch and channels swapped. */
function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: Shape4D,
  attributes: ConvolutionAttributes,
): tf.Tensor4D {
  const { padInfo, strideHeight, strideWidth } = convolutionInfo(x.shape, filterShape, attributes);
  return tf.tidy(() => {
    const padded = tf.pad(x, [
      [0, 0],
      [padInfo.top, padInfo.bottom],
      [padInfo.left, padInfo.right],
      [0, 0],
    ]);
    const channelsAsBatch = tf.transpose(padded, [3, 1, 2, 0]);
    const gradientAsKernel = tf.transpose(dy, [1, 2, 0, 3]);
    // Positions of dy are `stride` apart in x, which is what dilation means for a kernel.
    const correlated = tf.conv2d(channelsAsBatch, gradientAsKernel, 1, "valid", "NHWC", [
      strideHeight,
      strideWidth,
    ]);
    const [kernelHeight, kernelWidth, channels, atoms] = filterShape;
    const cropped = tf.slice(correlated, [0, 0, 0, 0], [channels, kernelHeight, kernelWidth, atoms]);
    return tf.transpose(cropped, [1, 2, 0, 3]);
  });
}

/** At stride 1 the adjoint is a convolution with the kernel turned by 180 degrees and its channels swapped. */
function inputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, info: tf.backend_util.Conv2DInfo): tf.Tensor4D {
  const [kernelHeight, kernelWidth] = filter.shape;
  const { padInfo, inHeight, inWidth, outHeight, outWidth } = info;
  return tf.tidy(() => {
    const turned = tf.transpose<tf.Tensor4D>(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]);
    const top = kernelHeight - 1 - padInfo.top;
    const left = kernelWidth - 1 - padInfo.left;
    return tf.conv2d(dy, turned, 1, [
      [0, 0],
      [top, inHeight + kernelHeight - 1 - outHeight - top],
      [left, inWidth + kernelWidth - 1 - outWidth - left],
      [0, 0],
    ]);
  });
}

function convolutionInfo(
  inputShape: Shape4D,
  filterShape: Shape4D,
  { strides, pad, dimRoundingMode }: ConvolutionAttributes,
): tf.backend_util.Conv2DInfo {
  return tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, dimRoundingMode);
}
