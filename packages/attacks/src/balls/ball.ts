import type { RandomStream } from "@sdnet/csc-core/tensor";
import type * as tf from "@tensorflow/tfjs";
import type { Norm } from "../threat-model.js";

/** All images within `epsilon` of the center in some norm, and inside [0, 1]. */
export interface Bounds {
  /** `[batch, height, width, channels]`, in [0, 1]. */
  readonly center: tf.Tensor4D;
  /** `>= 0`. */
  readonly epsilon: number;
}

/**
 * The geometry of a norm, image by image: everything about a threat model that attacks need to know.
 * Tensors are `[batch, height, width, channels]`; one number for each image is `[batch]`.
 */
export interface Ball {
  readonly norm: Norm;
  /** The norm of each change. */
  readonly size: (changes: tf.Tensor4D) => tf.Tensor1D;
  /** The dual norm: by how much a change of size 1 can raise a function with this gradient. */
  readonly dualSize: (gradients: tf.Tensor4D) => tf.Tensor1D;
  /** The closest image of the bounds, by Euclidean distance. What is inside stays as it is; NaN stays NaN. */
  readonly project: (candidates: tf.Tensor4D, bounds: Bounds) => tf.Tensor4D;
  /** Changes of size 1 that raise functions with these gradients most, pixels at an end of [0, 1] not moving outwards. */
  readonly ascent: (gradients: tf.Tensor4D, at: tf.Tensor4D) => tf.Tensor4D;
  /** A random image within the bounds: uniform in the ball, then projected. One stream for each image. */
  readonly randomPoint: (bounds: Bounds, streams: readonly RandomStream[]) => tf.Tensor4D;
}
