import type { NormStatistics } from "@sdnet/csc-core";
import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs";

/** What norms take for mean and variance, by name of the norm. */
export type StatisticsByNorm = Readonly<Record<string, NormStatistics>>;

/**
 * All that this package needs to know about a classifier with a sparse-coding layer. `predict` and `residual` are enough;
 * the others make the choice of λ sharper.
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
   * {@link RobustModel.predict}, {@link RobustModel.residual} and {@link RobustModel.roughness} from one coding of the images. The same
   * numbers, where it is there, for less.
   */
  explain?(images: Tensor4D, lambda: number, statistics?: StatisticsByNorm): ExplainedPrediction;
  /** Mean and variance of what reaches the norms behind codes, over these images, `[channels]` each. */
  moments?(images: Tensor4D, lambda: number): StatisticsByNorm;
}

/** What {@link RobustModel.explain} found; the caller's tensors. */
export interface ExplainedPrediction {
  /** `[batch, classes]`. */
  readonly logits: Tensor2D;
  /** `[batch]`. */
  readonly residual: Tensor1D;
  /** `[batch]`; only where the model has {@link RobustModel.roughness}. */
  readonly roughness?: Tensor1D;
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

/** Labelled images that are evaluated together. */
export interface LabelledBatch extends ImageBatch {
  /** `[size]`, class indices. */
  readonly labels: Int32Array;
}

/** Batches that can be read, once or again. */
export type LabelledBatches = Iterable<LabelledBatch> | AsyncIterable<LabelledBatch>;
