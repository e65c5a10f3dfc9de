import * as tf from "@tensorflow/tfjs";
import type { Classifier } from "./attack.js";

/** Mean and standard deviation of each channel, in units of pixels in [0, 1]. */
export interface PixelNormalization {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/**
 * Classifier of pixels in [0, 1], as attacks see it, by a network whose images are normalised: normalises them by
 * `(pixels - mean) / std`, channel by channel, and asks the network. Gradients and epsilons are in units of pixels then.
 *
 * @param classifier - Logits `[batch, classes]` of normalised images `[batch, height, width, channels]`.
 */
export function pixelClassifier(classifier: Classifier, { mean, std }: PixelNormalization): Classifier {
  return (pixels) =>
    tf.tidy(() => classifier(tf.div(tf.sub(pixels, tf.tensor1d([...mean])), tf.tensor1d([...std]))));
}
