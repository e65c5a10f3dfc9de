import * as tf from "@tensorflow/tfjs";
import { bothAxes, codeSize } from "../backend/geometry.js";
import { convolutionGeometry } from "./convolution-arguments.js";
import type { CscLayerArgs } from "./csc-layer-args.js";
import { CscLayer } from "./csc-layer.js";
import { positiveInteger } from "./layer-arguments.js";
import type { SignalLayout } from "./signal-layout.js";

/** Arguments of {@link CscConv1d}; what is left out has the paper's value. */
export interface CscConv1dArgs extends CscLayerArgs {
  /** Number of atoms, and of output channels. */
  readonly filters: number;
  /** Length of an atom in samples. */
  readonly kernelSize: number;
  /** Samples between codes, 1 or 2. Default 1. */
  readonly strides?: number;
  /** Zeros at both ends. Default `same`, which unlike TensorFlow's is symmetric at every stride. */
  readonly padding?: "same" | "valid" | number;
}

/**
 * Convolutional sparse coding of sequences: replaces `tf.layers.conv1d` and the nonlinearity behind it.
 *
 * Takes `[batch, length, channels]`, gives `[batch, length / strides, filters]`. The kernel is
 * `[kernelSize, channels, filters]`. Its `dictionary` sees a sequence as an image of one row.
 */
export class CscConv1d extends CscLayer<tf.Tensor3D> {
  static readonly className: string = "CscConv1d";
  readonly #shape: Pick<CscConv1dArgs, "filters" | "kernelSize">;

  /**
   * @param args - The number and length of the atoms, and how to code.
   * @throws RangeError if a number is out of range.
   * @throws TypeError for options of `tf.layers.conv1d` that mean nothing here, such as `activation`.
   */
  constructor(args: CscConv1dArgs) {
    super(args, sequenceLayout(args));
    this.#shape = { filters: args.filters, kernelSize: args.kernelSize };
  }

  override getConfig(): tf.serialization.ConfigDict {
    const [, strides] = bothAxes(this.coding.stride);
    const [, padding] = bothAxes(this.coding.padding);
    return { ...super.getConfig(), ...this.#shape, strides, padding };
  }
}
tf.serialization.registerClass(CscConv1d);

function sequenceLayout(args: CscConv1dArgs): SignalLayout {
  const layerName = "CscConv1d";
  const atoms = positiveInteger(layerName, "filters", args.filters);
  const along = convolutionGeometry(layerName, args);
  const kernelSize = [1, args.kernelSize] as const;
  const geometry = {
    stride: [1, bothAxes(along.stride)[1]] as const,
    padding: [0, bothAxes(along.padding)[1]] as const,
  };
  return {
    layerName,
    atoms,
    kernelSize,
    geometry,
    fixedAxes: "length and channels",
    imageSize: ([, length]) => (typeof length === "number" ? [1, length] : undefined),
    kernelShape: (channels) => [args.kernelSize, channels, atoms],
    kernelOfImages: (kernel) => tf.expandDims<tf.Tensor4D>(kernel, 0),
    imagesOf: (signal) => tf.expandDims<tf.Tensor4D>(signal, 1),
    codeShape: ([batch, length]) => {
      const [, codes] = codeSize([1, length ?? NaN], kernelSize, geometry);
      return [batch ?? null, Number.isNaN(codes) ? null : codes, atoms];
    },
  };
}
