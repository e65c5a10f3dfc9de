import * as tf from "@tensorflow/tfjs";
import type { Shape4D } from "./primitives.js";

/** Attributes that TensorFlow.js passes to its gradients of pooling. */
export interface PoolAttributes {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
}

/** Sizes, strides and padding of a pooling of images `[batch, height, width, channels]`. */
export function poolGeometry(input: tf.TensorInfo, attributes: PoolAttributes): tf.backend_util.Conv2DInfo {
  const { filterSize, strides, pad, dimRoundingMode } = attributes;
  return tf.backend_util.computePool2DInfo(
    input.shape as Shape4D,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}
