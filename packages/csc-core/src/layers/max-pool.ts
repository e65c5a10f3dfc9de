import * as tf from "@tensorflow/tfjs";
import { maxPool } from "../ops/max-pool.js";
import { convolvedSize, singleInput, singleShape } from "./single-input.js";

/** Largest value of each 3x3 window at stride 2 with one symmetric pixel of padding: the ImageNet stem's pooling. */
export class MaxPool extends tf.layers.Layer {
  static readonly className: string = "SdnetMaxPool";

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width, channels] = singleShape(inputShape);
    const window = { kernelSize: 3, strides: 2, padding: 1 };
    return [batch ?? null, convolvedSize(height, window), convolvedSize(width, window), channels ?? null];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const border: [number, number] = [1, 1];
    const lowest = -3.4e38; // Finite, so that no backend turns it into NaN.
    const padded = tf.pad(singleInput(inputs), [[0, 0], border, border, [0, 0]], lowest);
    return maxPool(padded, { size: 3, stride: 2 });
  }
}
tf.serialization.registerClass(MaxPool);
