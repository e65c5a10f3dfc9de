import * as tf from "@tensorflow/tfjs";
import { bothAxes, type ConvolutionGeometry } from "./geometry.js";
import type { Attribute, NativeBinding } from "./native-backend.js";
import type { Shape4D } from "./primitives.js";

/** Settings of TensorFlow's operations. */
export interface PixelSamplingOptions {
  readonly binding: NativeBinding;
  /** TensorFlow's number of the type of the images. */
  readonly type: number;
  readonly execute: (
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly tf.Tensor[],
  ) => tf.Tensor4D;
}

/** A strided kernel of one pixel as a kernel of stride 1 on fewer pixels. Only the stride of the geometries is read. */
export interface PixelSampling {
  /** The pixels that such a kernel meets, `[batch, h, w, channels]`, of images without padding. */
  readonly sample: (images: tf.Tensor4D, geometry: ConvolutionGeometry) => tf.Tensor4D;
  /** Whether {@link scatter} can make images of this shape: the strides must divide their sides, and nothing be padded. */
  readonly canScatter: (imageShape: Shape4D, geometry: ConvolutionGeometry) => boolean;
  /** The adjoint of {@link sample}: pixels at their places, of any shape with as many numbers, and zeros between them. */
  readonly scatter: (pixels: tf.Tensor, imageShape: Shape4D, geometry: ConvolutionGeometry) => tf.Tensor4D;
}

/** {@link PixelSampling} by the fastest operations that TensorFlow has for it. */
export function createPixelSampling({ binding, type, execute }: PixelSamplingOptions): PixelSampling {
  const typed: Attribute = { name: "T", type: binding.TF_ATTR_TYPE, value: type };
  const integers = (name: string, value: readonly number[]): Attribute => ({
    name,
    type: binding.TF_ATTR_INT,
    value,
  });
  const text = (name: string, value: string): Attribute => ({ name, type: binding.TF_ATTR_STRING, value });
  const indices: Attribute = { name: "Tpaddings", type: binding.TF_ATTR_TYPE, value: binding.TF_INT32 };
  return {
    // Means over one pixel: `StridedSlice` takes many times as long.
    sample: (images, { stride }) => {
      const strides = integers("strides", [1, ...bothAxes(stride), 1]);
      const layout = [text("padding", "VALID"), text("data_format", "NHWC")];
      return execute("AvgPool", [typed, integers("ksize", [1, 1, 1, 1]), strides, ...layout], [images]);
    },
    canScatter: ([, height, width], { stride, padding }) => {
      const [down, across] = bothAxes(stride);
      const isPadded = bothAxes(padding).some((zeros) => zeros > 0);
      return !isPadded && height % down === 0 && width % across === 0;
    },
    // Each row of pixels is followed by empty rows, each pixel by empty ones: one padding, once rows and pixels stand in columns.
    scatter: (pixels, imageShape, { stride }) => {
      const [batch, height, width, channels] = imageShape;
      const [down, across] = bothAxes(stride);
      const columns = tf.reshape(pixels, [(batch * height) / down, 1, width / across, channels]);
      const zeros = tf.tensor2d([0, 0, 0, down - 1, 0, 0, 0, (across - 1) * channels], [4, 2], "int32");
      return tf.reshape(execute("Pad", [typed, indices], [columns, zeros]), imageShape);
    },
  };
}
