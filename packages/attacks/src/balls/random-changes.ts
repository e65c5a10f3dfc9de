import type { RandomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";

/** A tensor whose images are filled one by one, each from its own stream. The caller owns it. */
export function randomChanges(
  [batch, height, width, channels]: readonly [number, number, number, number],
  streams: readonly RandomStream[],
  fill: (values: Float32Array, stream: RandomStream) => void,
): tf.Tensor4D {
  if (streams.length !== batch) {
    throw new RangeError(`randomChanges: \`streams\` must be one for each image, got ${streams.length}.`);
  }
  const size = height * width * channels;
  const values = new Float32Array(batch * size);
  streams.forEach((stream, image) => fill(values.subarray(image * size, (image + 1) * size), stream));
  return tf.tensor4d(values, [batch, height, width, channels]);
}
