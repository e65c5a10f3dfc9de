import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";

/** Layers that can be walked backwards, from the images on. */
export type InvertiblePath = readonly tf.layers.Layer[];

/** Class of the pooling behind CSC layers that leave halving to it. */
const POOLING = "MaxPooling2D";

/**
 * The layers between the images and the output of `layer`, all of which can be inverted: CSC layers, their norms, and
 * pooling.
 *
 * @throws TypeError naming the first layer in the way, such as the sum of a residual block.
 */
export function invertiblePath(layer: tf.layers.Layer): InvertiblePath {
  const path: tf.layers.Layer[] = [];
  let current = layer;
  while (current.getClassName() !== "InputLayer") {
    const [source, ...others] = current.inboundNodes[0]?.inboundLayers ?? [];
    if (source === undefined || others.length > 0 || !isInvertible(current)) {
      throw new TypeError(
        `invertiblePath: \`layer\` must be reached through CSC layers, norms and pooling alone, got ${layer.name}, ` +
          `which lies behind ${current.name} (${current.getClassName()}). Networks without shortcuts can be inverted.`,
      );
    }
    path.unshift(current);
    current = source;
  }
  return path;
}

/** Whether the path from the images to a layer can be walked backwards. */
export function canInvert(layer: tf.layers.Layer): boolean {
  try {
    return invertiblePath(layer).length > 0;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function isInvertible(layer: tf.layers.Layer): boolean {
  return layer instanceof CscConv2d || layer instanceof BatchNorm || layer.getClassName() === POOLING;
}
