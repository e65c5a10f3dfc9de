import type { CallOptions, LambdaOption } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { stemLayer } from "./csc-layers.js";

/** How a trained model is asked. */
export interface InferenceOptions {
  /** λ of the stem's CSC layer for this call: a number, or `[batch]`. Default: the λ it was made with. */
  readonly lambda?: LambdaOption | undefined;
}

/**
 * Logits of a batch of images.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch, classes]`.
 * @throws TypeError if λ is given to a model without a CSC layer.
 */
export function classify(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor2D {
  return model.apply(images, { ...callOptions(model, options) }) as tf.Tensor2D;
}

/**
 * What a call of the whole model needs, so that λ reaches the stem alone.
 *
 * @throws TypeError if λ is given to a model without a CSC layer.
 */
export function callOptions(model: tf.LayersModel, { lambda }: InferenceOptions): CallOptions {
  return lambda === undefined ? {} : { lambda: { [stemLayer(model).name]: lambda } };
}

/**
 * How badly the stem's dictionary explains each image: `‖x - A z‖²`, summed over pixels and channels.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch]`, in squared normalised-input units.
 */
export function residualEnergy(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor1D {
  const stem = stemLayer(model);
  return tf.tidy(() => {
    const codes = stem.encode(images, definedLambda(options));
    return tf.sum(tf.square(stem.residual(images, codes)), [1, 2, 3]);
  });
}

/**
 * What the stem's codes say the images look like: `A z`.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns The shape of `images`, normalised.
 */
export function reconstruct(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor4D {
  const stem = stemLayer(model);
  return tf.tidy(() => stem.dictionary.synthesize(stem.encode(images, definedLambda(options))));
}

function definedLambda({ lambda }: InferenceOptions): { readonly lambda?: LambdaOption } {
  return lambda === undefined ? {} : { lambda };
}
