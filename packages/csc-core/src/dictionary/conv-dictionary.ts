import type * as tf from "@tensorflow/tfjs";
import { bothAxes, signalSize, type ConvolutionGeometry } from "../backend/geometry.js";
import { conv2d } from "../ops/conv2d.js";
import { conv2dTranspose } from "../ops/conv2d-transpose.js";
import { assertShape, ShapeError } from "../tensor/shapes.js";
import type { Dictionary } from "./dictionary.js";

/**
 * A convolutional dictionary `A`: one kernel tensor serves `A^T` (as a convolution) and `A` (as its adjoint).
 *
 * Signals are `[batch, height, width, channels]`. With `padding = (kernelHeight - 1) / 2`, as in the paper, codes are
 * `[batch, height / stride, width / stride, atoms]`. Differentiable in signal, codes and kernel.
 */
export class ConvDictionary implements Dictionary<tf.Tensor4D, tf.Tensor4D> {
  /** `[kernelHeight, kernelWidth, channels, atoms]`. */
  readonly kernel: tf.Tensor4D;
  /** Stride and symmetric padding, in pixels. */
  readonly geometry: ConvolutionGeometry;

  /**
   * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`; one atom per last index. Not disposed here.
   * @param geometry - Stride (1 or 2) and symmetric padding (`>= 0`), in pixels.
   * @throws ShapeError if `kernel` is not rank 4.
   * @throws RangeError if stride or padding is out of range.
   */
  constructor(kernel: tf.Tensor4D, geometry: ConvolutionGeometry) {
    assertShape("ConvDictionary", "kernel", kernel, [null, null, null, null]);
    const { stride, padding } = geometry;
    if (!bothAxes(stride).every((step) => step === 1 || step === 2)) {
      throw new RangeError(`ConvDictionary: \`stride\` must be 1 or 2, got ${stride.toString()}.`);
    }
    if (!bothAxes(padding).every((zeros) => Number.isInteger(zeros) && zeros >= 0)) {
      throw new RangeError(
        `ConvDictionary: \`padding\` must be a whole number >= 0, got ${padding.toString()}.`,
      );
    }
    this.kernel = kernel;
    this.geometry = geometry;
  }

  /**
   * `A^T x`.
   *
   * @throws ShapeError if the channels do not match, or a side is one that no codes synthesize: for odd kernels, an
   * odd side at stride 2.
   */
  analyze(signal: tf.Tensor4D): tf.Tensor4D {
    const [kernelHeight, kernelWidth, channels] = this.kernel.shape;
    assertShape("ConvDictionary.analyze", "signal", signal, [null, null, null, channels]);
    this.#assertReachable("height", signal.shape[1], kernelHeight);
    this.#assertReachable("width", signal.shape[2], kernelWidth);
    return conv2d(signal, this.kernel, this.geometry);
  }

  /**
   * `A z`.
   *
   * @throws ShapeError if the number of atoms does not match.
   */
  synthesize(codes: tf.Tensor4D): tf.Tensor4D {
    const [kernelHeight, kernelWidth, channels, atoms] = this.kernel.shape;
    assertShape("ConvDictionary.synthesize", "codes", codes, [null, null, null, atoms]);
    const [batch, height, width] = codes.shape;
    const size = signalSize([height, width], [kernelHeight, kernelWidth], this.geometry);
    return conv2dTranspose(codes, this.kernel, { ...this.geometry, outputShape: [batch, ...size, channels] });
  }

  #assertReachable(side: "height" | "width", size: number, kernelSize: number): void {
    const axis = side === "height" ? 0 : 1;
    const stride = bothAxes(this.geometry.stride)[axis];
    const overhang = kernelSize - 1 - 2 * bothAxes(this.geometry.padding)[axis];
    if (size > overhang && (size - overhang) % stride === 0) return;
    if (size <= overhang) {
      throw new ShapeError(
        `ConvDictionary.analyze: \`signal\` must have a ${side} above ${overhang}, got ${size}: the atoms are larger.`,
      );
    }
    const parity = overhang % 2 === 0 ? "an even" : "an odd";
    throw new ShapeError(
      `ConvDictionary.analyze: \`signal\` must have ${parity} ${side} at stride 2, got ${size}. Pad or crop the images by one pixel.`,
    );
  }
}
