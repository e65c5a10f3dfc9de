import * as tf from "@tensorflow/tfjs";
import { assertShape } from "../tensor/shapes.js";

/**
 * One non-negative number for all images (a number or a scalar), `[batch]` with one for each, or a tensor of the rank of
 * the values that broadcasts against them, such as `[1, 1, 1, atoms]`.
 */
export type PerImage = number | tf.Scalar | tf.Tensor1D | tf.Tensor4D;

/**
 * A weight that broadcasts against `values`: `[batch]` becomes `[batch, 1, 1, ...]`.
 *
 * @param where - Name of the calling function.
 * @param argument - The weight, under the name of the argument: `{ lambda }`.
 * @param values - `[batch, ...]`.
 * @throws RangeError if a number is negative or not finite. Tensors are not read back.
 * @throws ShapeError if a tensor has neither rank 0, nor the rank of `values`, nor shape `[batch]`.
 */
export function perImage(
  where: string,
  argument: Readonly<Record<string, PerImage>>,
  values: tf.Tensor,
): tf.Tensor {
  const [[name, weight] = ["", NaN]] = Object.entries(argument);
  if (typeof weight === "number") {
    if (!Number.isFinite(weight) || weight < 0) {
      throw new RangeError(`${where}: \`${name}\` must be finite and >= 0, got ${weight}.`);
    }
    return tf.scalar(weight);
  }
  if (weight.rank === 0 || (weight.rank > 1 && weight.rank === values.rank)) return weight;
  assertShape(where, name, weight, [values.shape[0]]);
  return tf.reshape(weight, [-1, ...values.shape.slice(1).map(() => 1)]);
}
