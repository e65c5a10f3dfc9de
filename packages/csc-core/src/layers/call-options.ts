import * as tf from "@tensorflow/tfjs";
import type { NormStatistics } from "../ops/batch-norm.js";
import type { LambdaOwner } from "./own-lambda.js";

/** Options of `model.apply(inputs, options)`; every layer of the model receives them. */
export interface CallOptions {
  /** Training mode: batch statistics, projected atoms, refreshed step sizes. */
  readonly training?: boolean;
  /** Number of the training step, from 0: decides what is drawn anew in every step. */
  readonly step?: number;
  /**
   * λ for this call: a number, one per image as `[batch]`, or either by layer name. Layers that are not named
   * keep their own λ.
   */
  readonly lambda?: LambdaOption | Readonly<Record<string, LambdaOption>>;
  /** Statistics that {@link BatchNorm} layers of these names take in place of their running ones. Not in training. */
  readonly statistics?: Readonly<Record<string, NormStatistics>>;
}

/**
 * λ of one layer, in units of the layer's input: a number, `[batch]` with one value per image, or `[1, atoms]` or
 * `[batch, atoms]`.
 */
export type LambdaOption = number | tf.Tensor1D | tf.Tensor2D;

/**
 * λ of one layer as a tensor: the call's, else the learnt one, else the layer's. Differentiable where it is learnt.
 *
 * @returns Scalar, `[batch]`, `[1, atoms]` or `[batch, atoms]`.
 * @throws RangeError if λ is negative or not finite.
 */
export function lambdaFor(layer: LambdaOwner, options: CallOptions): tf.Tensor {
  const requested = requestedLambda(layer.name, options);
  if (requested !== undefined) return requested;
  const { logLambda } = layer.parameters;
  if (logLambda === undefined) return lambdaTensor(layer.name, layer.lambda);
  const learnt = tf.exp(logLambda.read());
  return learnt.rank === 0 ? learnt : tf.expandDims(learnt, 0);
}

/**
 * λ that a call asks of the layer of this name, for all layers or by name; undefined if it asks for none.
 *
 * @throws RangeError if λ is negative or not finite.
 */
export function requestedLambda(layerName: string, { lambda }: CallOptions): tf.Tensor | undefined {
  const isForAll = lambda === undefined || typeof lambda === "number" || lambda instanceof tf.Tensor;
  const value = isForAll ? lambda : lambda[layerName];
  return value === undefined ? undefined : lambdaTensor(layerName, value);
}

function lambdaTensor(layerName: string, value: LambdaOption): tf.Tensor {
  if (value instanceof tf.Tensor) return value;
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`${layerName}: \`lambda\` must be finite and >= 0, got ${value}.`);
  }
  return tf.scalar(value);
}
