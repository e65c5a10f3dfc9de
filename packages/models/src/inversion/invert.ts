import { BatchNorm, CscConv2d, type LambdaOption } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { invertiblePath } from "./invertible-path.js";

/** From where a network is walked back, and how it codes. */
export interface InversionOptions {
  /** The layer whose output is all that is kept of the images. */
  readonly layer: tf.layers.Layer;
  /** λ of the stem for this call; the other layers keep theirs. */
  readonly lambda?: LambdaOption | undefined;
}

/**
 * Reconstructs images from a layer's output: runs the network up to the layer, then every layer backwards. A CSC layer is
 * inverted by its dictionary, `A z`; a norm by its stored statistics; pooling by bilinear enlargement.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns The shape of `images`, normalised.
 * @throws TypeError if something between the images and the layer cannot be inverted.
 * @see arXiv 2210.12945, section 4.2; `sdnet_inverse.py` of its official code.
 */
export function invert(images: tf.Tensor4D, { layer, lambda }: InversionOptions): tf.Tensor4D {
  const path = invertiblePath(layer);
  return tf.tidy(() => {
    const sizes: [number, number][] = [];
    let features = images;
    for (const [index, step] of path.entries()) {
      sizes.push([features.shape[1], features.shape[2]]);
      const isStem = index === 0 && lambda !== undefined;
      features = step.call(features, isStem ? { lambda } : {}) as tf.Tensor4D;
    }
    return [...path]
      .reverse()
      .reduce((output, step, index) => undo(step, output, sizes.at(-1 - index) ?? [0, 0]), features);
  });
}

function undo(layer: tf.layers.Layer, output: tf.Tensor4D, size: [number, number]): tf.Tensor4D {
  if (layer instanceof CscConv2d) return layer.dictionary.synthesize(output);
  if (!(layer instanceof BatchNorm)) return tf.image.resizeBilinear(output, size);
  const { scale, offset, mean, variance } = layer.parameters;
  const deviation = tf.sqrt(tf.add(variance.read(), layer.epsilon));
  const whitened = tf.div(tf.sub(output, offset.read()), scale.read());
  return tf.add(tf.mul(whitened, deviation), mean.read());
}
