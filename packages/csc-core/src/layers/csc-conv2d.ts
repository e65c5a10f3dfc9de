import * as tf from "@tensorflow/tfjs";
import { bothAxes, type PerAxis } from "../backend/geometry.js";
import { codedShape, convolutionGeometry, inConfig, type SpatialPadding } from "./convolution-arguments.js";
import type { CscLayerArgs } from "./csc-layer-args.js";
import { CscLayer } from "./csc-layer.js";
import { positiveInteger } from "./layer-arguments.js";
import type { SignalLayout } from "./signal-layout.js";

/** Arguments of {@link CscConv2d}; what is left out has the paper's value. */
export interface CscConv2dArgs extends CscLayerArgs {
  /** Number of atoms, and of output channels. */
  readonly filters: number;
  /** Height and width of an atom in pixels. */
  readonly kernelSize: PerAxis;
  /** Spatial step between codes, 1 or 2. Default 1. */
  readonly strides?: PerAxis;
  /** Zeros on every side. Default `same`, which unlike TensorFlow's is symmetric at every stride. */
  readonly padding?: SpatialPadding;
}

/**
 * Convolutional sparse coding: replaces `tf.layers.conv2d` and the nonlinearity behind it.
 *
 * Takes `[batch, height, width, channels]`, gives `[batch, height / strides, width / strides, filters]`. The kernel is
 * `[kernelHeight, kernelWidth, channels, filters]`.
 */
export class CscConv2d extends CscLayer<tf.Tensor4D> {
  static readonly className: string = "CscConv2d";
  readonly #shape: Pick<CscConv2dArgs, "filters" | "kernelSize">;

  /**
   * @param args - The number and size of the atoms, and how to code.
   * @throws RangeError if a number is out of range.
   * @throws TypeError for options of `tf.layers.conv2d` that mean nothing here, such as `activation`.
   */
  constructor(args: CscConv2dArgs) {
    super(args, imageLayout(args));
    this.#shape = { filters: args.filters, kernelSize: args.kernelSize };
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { filters, kernelSize } = this.#shape;
    return {
      ...super.getConfig(),
      filters,
      kernelSize: inConfig(kernelSize),
      strides: inConfig(this.coding.stride),
      padding: inConfig(this.coding.padding),
    };
  }
}
tf.serialization.registerClass(CscConv2d);

function imageLayout(args: CscConv2dArgs): SignalLayout {
  const layerName = "CscConv2d";
  const atoms = positiveInteger(layerName, "filters", args.filters);
  const kernelSize = bothAxes(args.kernelSize);
  const geometry = convolutionGeometry(layerName, args);
  return {
    layerName,
    atoms,
    kernelSize,
    geometry,
    fixedAxes: "height, width and channels",
    imageSize: ([, height, width]) =>
      typeof height === "number" && typeof width === "number" ? [height, width] : undefined,
    kernelShape: (channels) => [...kernelSize, channels, atoms],
    kernelOfImages: (kernel) => kernel as tf.Tensor4D,
    imagesOf: (signal) => signal as tf.Tensor4D,
    codeShape: (shape) => codedShape(shape, { ...geometry, filters: atoms, kernelSize }),
  };
}
