import type { ImageBatch } from "../robust-model.js";
import type { SignalArrays } from "../signal.js";

/** λ for all images of a batch, or one for each, `[size]`. */
export type BatchLambda = number | Float32Array;

/** Mean and variance that norms take, by name of the norm. */
export type ArrayStatistics = Readonly<Record<string, ArrayNormStatistics>>;

/** Of one norm: `[rows, channels]` each, with one row for all images or one for each. */
export interface ArrayNormStatistics {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  readonly channels: number;
}

/**
 * A classifier with a sparse-coding layer whose answers are plain arrays and come later: {@link RobustModel} without
 * TensorFlow.js. `predict` and `residual` are enough.
 */
export interface ArrayRobustModel {
  /**
   * Logits `[size, classes]`, row by row.
   *
   * @param statistics - Of the norms behind codes, in place of their running ones; only where {@link ArrayRobustModel.norms} names them.
   */
  predict(images: ImageBatch, lambda: BatchLambda, statistics?: ArrayStatistics): Promise<Float32Array>;
  /** `‖x - A z‖²` of each image at the first sparse-coding layer, in units of normalised pixels: `[size]`. */
  residual(images: ImageBatch, lambda: BatchLambda): Promise<Float32Array>;
  /** The part of the residual that is finer than a 3x3 neighbourhood, `[size]`. */
  roughness?(images: ImageBatch, lambda: BatchLambda): Promise<Float32Array>;
  /** The median absolute value of that part, `[size]`. */
  deviation?(images: ImageBatch, lambda: BatchLambda): Promise<Float32Array>;
  /** {@link noiseLevel} of each image, `[size]`. Where it is left out, it is read off the two before, which may cost a coding more. */
  noise?(images: ImageBatch, lambda: BatchLambda): Promise<Float32Array>;
  /** All of them from one coding of the images. The same numbers, where it is there, for less. */
  explain?(images: ImageBatch, lambda: BatchLambda, statistics?: ArrayStatistics): Promise<ArrayExplanation>;
  /** Codes images once for all that is asked of them at one λ: the numbers of the methods above, for less. */
  readonly code?: ((images: ImageBatch, lambda: BatchLambda) => Promise<ArrayCodedImages>) | undefined;
  /** Names of the norms whose statistics a call may give; left out where all norms behind codes take some. */
  readonly norms?: readonly string[] | undefined;
}

/** Result of {@link ArrayRobustModel.explain}. */
export interface ArrayExplanation {
  /** `[size, classes]`, row by row. */
  readonly logits: Float32Array;
  /** `[size]`. */
  readonly residual: Float32Array;
  /** `[size]`; only where the model has {@link ArrayRobustModel.roughness}. */
  readonly roughness?: Float32Array;
  /** `[size]`; only where the model has {@link ArrayRobustModel.deviation}. */
  readonly deviation?: Float32Array;
  /** `[size]`; only where the model has {@link ArrayRobustModel.noise}. */
  readonly noise?: Float32Array;
}

/** Images that a model has coded at one λ. */
export interface ArrayCodedImages {
  /** As {@link ArrayRobustModel.predict} at this λ. */
  predict(statistics?: ArrayStatistics): Promise<Float32Array>;
  /** Signals of each image, `[size]`: all that the model has. */
  signals(): Promise<SignalArrays>;
  /** Frees the codes. */
  dispose(): void;
}
