import * as tf from "@tensorflow/tfjs";
import { nativePrimitives } from "./native.js";
import { currentPrecision } from "./precision-state.js";
import type { Shape4D } from "./primitives.js";

/** Attributes that tfjs passes to its kernel gradient. */
interface GradientAttributes {
  readonly strides: number | [number, number];
  readonly pad: number | "valid" | "same" | tf.backend_util.ExplicitPadding;
  readonly dataFormat: "NHWC" | "NCHW";
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
  readonly filterShape: Shape4D;
}

/**
 * Registers what stock layers need on the `tensorflow` backend: TensorFlow's gradient of a 1 x 1 kernel with a stride writes beyond its
 * memory, so that of `tf.layers.conv2d` becomes the one of this package's own layers.
 */
export function registerNativeKernels(): void {
  const name = { kernelName: "Conv2DBackpropFilter", backendName: "tensorflow" } as const;
  const stock = tf.getKernel(name.kernelName, name.backendName);
  tf.unregisterKernel(name.kernelName, name.backendName);
  tf.registerKernel({
    ...name,
    kernelFunc: (call) => {
      const { x, dy } = call.inputs as { x: tf.Tensor4D; dy: tf.Tensor4D };
      const attributes = call.attrs as unknown as GradientAttributes;
      const stride = stridedPoint(x.shape, attributes);
      if (stride === undefined) return stock.kernelFunc(call);
      const { kernelGradient } = nativePrimitives(currentPrecision());
      return kernelGradient(x, dy, attributes.filterShape, { stride, padding: 0 });
    },
  });
}

/** The stride of an unpadded 1 x 1 kernel that skips pixels; nothing for other kernels. */
function stridedPoint(
  inputShape: Shape4D,
  { strides, pad, dataFormat, dimRoundingMode, filterShape }: GradientAttributes,
): [number, number] | undefined {
  const [kernelHeight, kernelWidth] = filterShape;
  if (kernelHeight !== 1 || kernelWidth !== 1 || dataFormat !== "NHWC") return undefined;
  const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, dimRoundingMode);
  const { top, bottom, left, right } = info.padInfo;
  const isPadded = [top, bottom, left, right].some((zeros) => zeros !== 0);
  const { strideHeight, strideWidth } = info;
  return isPadded || (strideHeight === 1 && strideWidth === 1) ? undefined : [strideHeight, strideWidth];
}
