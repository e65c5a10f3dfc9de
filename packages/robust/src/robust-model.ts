import type { NormStatistics } from "@sdnet/csc-core";
import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs";
import type { Signal } from "./signal.js";

/** Mean and variance that norms take, by name of the norm. */
export type StatisticsByNorm = Readonly<Record<string, NormStatistics>>;

/**
 * A classifier with a sparse-coding layer, as this package sees it. `predict` and `residual` are enough; the others make the choice of
 * λ sharper, or save work. `robustModel` of `@sdnet/models` gives all of them for its networks.
 */
export interface RobustModel {
  /**
   * Logits `[batch, classes]` of normalised images `[batch, height, width, channels]`, with the λ of the first
   * sparse-coding layer set for all images or for each.
   *
   * @param statistics - Given only where {@link RobustModel.moments} is there: what the norms behind codes take in place of
   * their running statistics.
   */
  predict(images: Tensor4D, lambda: number | Tensor1D, statistics?: StatisticsByNorm): Tensor2D;
  /** `‖x - A z‖²` of each image at the first sparse-coding layer, in units of normalised pixels: `[batch]`. */
  residual(images: Tensor4D, lambda: number | Tensor1D): Tensor1D;
  /**
   * The part of {@link RobustModel.residual} that is finer than a 3x3 neighbourhood, `[batch]`: noise has it at every pixel,
   * images only at edges.
   */
  roughness?(images: Tensor4D, lambda: number | Tensor1D): Tensor1D;
  /**
   * Median absolute value of the residual's part that is finer than a 3x3 neighbourhood, over pixels and channels, in units of normalised
   * pixels: `[batch]`. How strong noise is, whatever its outliers.
   */
  deviation?(images: Tensor4D, lambda: number | Tensor1D): Tensor1D;
  /** Codes images once for all that is asked of them at one λ: the numbers of the methods above, for less. */
  code?(images: Tensor4D, lambda: number | Tensor1D): CodedImages;
  /** Mean and variance of what reaches the norms behind codes, over these images, `[channels]` each. */
  readonly moments?: ((images: Tensor4D, lambda: number) => StatisticsByNorm) | undefined;
}

/** Images that a model has coded at one λ. Tensors that are returned are the caller's. */
export interface CodedImages {
  /** As {@link RobustModel.predict} at this λ. */
  predict(statistics?: StatisticsByNorm): Tensor2D;
  /** Signals of each image, `[batch]`: all that the model has. */
  signals(): Readonly<Partial<Record<Signal, Tensor1D>>>;
  /** Frees the codes. */
  dispose(): void;
}

/** Images that are classified together. */
export interface ImageBatch {
  /** `[size, height, width, channels]`, normalised. */
  readonly pixels: Float32Array;
  readonly size: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Batch of labelled images. */
export interface LabelledBatch extends ImageBatch {
  /** `[size]`, class indices. */
  readonly labels: Int32Array;
}

/** Batches of labelled images, decoded in advance or as they are read. */
export type LabelledBatches = Iterable<LabelledBatch> | AsyncIterable<LabelledBatch>;
