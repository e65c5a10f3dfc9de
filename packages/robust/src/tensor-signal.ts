import * as tf from "@tensorflow/tfjs";
import { LEAST_ENERGY, NORMAL_DEVIATION, SPREAD_PART } from "./noise-level.js";
import type { CodedImages, ImageBatch, RobustModel } from "./robust-model.js";
import { methodsOf, signalsIn, type Signal } from "./signal.js";

/**
 * One number for each image, `[batch]`, in squared units of normalised pixels; deviation and noise in units.
 *
 * @throws TypeError if the model cannot give this signal.
 */
export function signalOf(
  model: RobustModel,
  images: tf.Tensor4D,
  options: { readonly signal: Signal; readonly lambda: number | tf.Tensor1D },
): tf.Tensor1D {
  const { signal, lambda } = options;
  if (!signalsIn(model).includes(signal)) {
    throw new TypeError(
      `signalOf: \`model\` must have ${methodsOf(signal)} where the signal is "${signal}", got none.`,
    );
  }
  if (signal !== "noise") return model[signal]?.(images, lambda) as tf.Tensor1D;
  return tf.tidy(() => {
    const coded = model.code?.(images, lambda);
    const found = coded?.signals() ?? {
      roughness: model.roughness?.(images, lambda),
      deviation: model.deviation?.(images, lambda),
    };
    coded?.dispose();
    return noiseOf(found, images) as tf.Tensor1D;
  });
}

/** A signal of images that are coded already; undefined if the model does not give it with the codes. */
export function codedSignal(
  coded: CodedImages | undefined,
  images: tf.Tensor4D,
  signal: Signal,
): tf.Tensor1D | undefined {
  const found = coded?.signals();
  return signal === "noise" ? found && noiseOf(found, images) : found?.[signal];
}

/** As `noiseLevel` of each image, `[batch]`; differentiable. */
function noiseOf(
  { roughness, deviation }: Readonly<Partial<Record<Signal, tf.Tensor1D | undefined>>>,
  { shape: [, height, width, channels] }: tf.Tensor4D,
): tf.Tensor1D | undefined {
  if (roughness === undefined || deviation === undefined) return undefined;
  return tf.tidy(() => {
    const energy = tf.div(roughness, height * width * channels);
    const spread = tf.sqrt(tf.add(energy, LEAST_ENERGY));
    return tf.maximum(tf.mul(deviation, NORMAL_DEVIATION), tf.mul(spread, SPREAD_PART));
  });
}

/** The images of a batch as a tensor `[size, height, width, channels]`, the caller's. */
export function imagesOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
