import * as tf from "@tensorflow/tfjs";
import type { ImageBatch, RobustModel } from "./robust-model.js";
import { SIGNALS, type Signal } from "./signal.js";

/** The signals that a model can give. */
export function signalsOf(model: RobustModel): readonly Signal[] {
  return SIGNALS.filter((signal) => signal === "residual" || model.roughness !== undefined);
}

/**
 * One number for each image, `[batch]`, in squared units of normalised pixels.
 *
 * @throws TypeError if the model cannot give this signal.
 */
export function signalOf(
  model: RobustModel,
  images: tf.Tensor4D,
  options: { readonly signal: Signal; readonly lambda: number },
): tf.Tensor1D {
  const { signal, lambda } = options;
  if (signal === "residual") return model.residual(images, lambda);
  if (model.roughness === undefined) {
    throw new TypeError('signalOf: `model` must have `roughness` where the signal is "roughness", got none.');
  }
  return model.roughness(images, lambda);
}

/** The images of a batch as a tensor `[size, height, width, channels]`, the caller's. */
export function imagesOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
