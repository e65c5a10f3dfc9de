import * as tf from "@tensorflow/tfjs";
import type { ImageBatch, RobustModel } from "./robust-model.js";
import { SIGNALS, type Signal } from "./signal.js";

/** The signals that a model can give. */
export function signalsOf(model: RobustModel): readonly Signal[] {
  return SIGNALS.filter((signal) => model[signal] !== undefined);
}

/**
 * One number for each image, `[batch]`, in squared units of normalised pixels; the deviation in units.
 *
 * @throws TypeError if the model cannot give this signal.
 */
export function signalOf(
  model: RobustModel,
  images: tf.Tensor4D,
  options: { readonly signal: Signal; readonly lambda: number | tf.Tensor1D },
): tf.Tensor1D {
  const { signal, lambda } = options;
  const measured = model[signal]?.(images, lambda);
  if (measured !== undefined) return measured;
  throw new TypeError(
    `signalOf: \`model\` must have \`${signal}\` where the signal is "${signal}", got none.`,
  );
}

/** The images of a batch as a tensor `[size, height, width, channels]`, the caller's. */
export function imagesOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
