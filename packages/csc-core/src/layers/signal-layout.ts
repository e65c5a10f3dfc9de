import type * as tf from "@tensorflow/tfjs";
import type { ConvolutionGeometry } from "../backend/geometry.js";

/** View of a layer's signals as images, which is what convolutional sparse coding works on. */
export interface SignalLayout {
  /** Class of the layer, for errors. */
  readonly layerName: string;
  readonly atoms: number;
  /** `[height, width]` of an atom, in pixels of the image. */
  readonly kernelSize: readonly [number, number];
  readonly geometry: ConvolutionGeometry;
  /** The axes of a signal that must be known before the layer can be built, in words. */
  readonly fixedAxes: string;
  /** `[height, width]` for which the step size is estimated, or nothing while a needed axis is unknown. */
  readonly imageSize: (signalShape: tf.Shape) => [number, number] | undefined;
  /** Shape of the dictionary's variable. */
  readonly kernelShape: (channels: number) => number[];
  /** The dictionary as `[kernelHeight, kernelWidth, channels, atoms]`. */
  readonly kernelOfImages: (kernel: tf.Tensor) => tf.Tensor4D;
  /** A signal as `[batch, height, width, channels]`. */
  readonly imagesOf: (signal: tf.Tensor) => tf.Tensor4D;
  /** Shape of the codes of a signal, `null` where unknown. */
  readonly codeShape: (signalShape: tf.Shape, geometry: ConvolutionGeometry) => tf.Shape;
}
