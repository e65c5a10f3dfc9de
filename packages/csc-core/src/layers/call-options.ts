import * as tf from "@tensorflow/tfjs";

/** What a caller may pass to `model.apply(inputs, options)`; every layer of the model receives it. */
export interface CallOptions {
  /** Training mode: batch statistics, projected atoms, refreshed step sizes. */
  readonly training?: boolean;
  /**
   * λ for this call: a number, one per image as `[batch]`, or either by layer name. Layers that are not named
   * keep their own λ.
   */
  readonly lambda?: LambdaOption | Readonly<Record<string, LambdaOption>>;
}

/** λ of one layer: a number, or `[batch]` with one value per image, in units of the layer's input. */
export type LambdaOption = number | tf.Tensor1D;

/**
 * λ of one layer as a tensor.
 *
 * @returns Scalar or `[batch]`.
 * @throws RangeError if λ is negative or not finite.
 */
export function lambdaFor(
  layer: { readonly name: string; readonly lambda: number },
  options: CallOptions,
): tf.Tensor {
  const { lambda: requested } = options;
  const named =
    requested === undefined || typeof requested === "number" || requested instanceof tf.Tensor
      ? requested
      : requested[layer.name];
  const value = named ?? layer.lambda;
  if (value instanceof tf.Tensor) return value;
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`${layer.name}: \`lambda\` must be finite and >= 0, got ${value}.`);
  }
  return tf.scalar(value);
}
