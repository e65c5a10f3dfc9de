import { assertPrecision, type Precision } from "@sdnet/csc-core/backend";
import type * as tf from "@tensorflow/tfjs";

/** A layer that convolves in a precision of its own. */
interface HasPrecision {
  precision: Precision | undefined;
}

/**
 * Gives every layer of this program's own that convolves a precision.
 *
 * @throws RangeError for another name; Error for bfloat16 on a backend that does not compute in it.
 */
export function setLayerPrecision(model: tf.LayersModel, precision: Precision): void {
  assertPrecision("createModel", precision);
  for (const layer of model.layers) if (hasPrecision(layer)) layer.precision = precision;
}

function hasPrecision(layer: object): layer is HasPrecision {
  return "precision" in layer;
}
