import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs";

/** All that this package needs to know about a classifier with a sparse-coding layer. */
export interface RobustModel {
  /**
   * Logits `[batch, classes]` of normalised images `[batch, height, width, channels]`, with the λ of the first
   * sparse-coding layer set for all images or for each.
   */
  predict(images: Tensor4D, lambda: number | Tensor1D): Tensor2D;
  /** `‖x - A z‖²` of each image at the first sparse-coding layer, in units of normalised pixels: `[batch]`. */
  residual(images: Tensor4D, lambda: number | Tensor1D): Tensor1D;
}

/** Labelled images that are evaluated together. */
export interface LabelledBatch {
  /** `[size, height, width, channels]`, normalised. */
  readonly pixels: Float32Array;
  /** `[size]`, class indices. */
  readonly labels: Int32Array;
  readonly size: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
