import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { pixelClassifier } from "./pixel-classifier.js";

const NORMALIZATION = { mean: [0.5, 0.4, 0.3], std: [0.25, 0.2, 0.1] };
const pixels = tf.tensor4d([0.5, 0.6, 0.2, 1, 0.4, 0.5], [2, 1, 1, 3]);
const classifier = pixelClassifier((images) => tf.reshape(tf.square(images), [-1, 3]), NORMALIZATION);

it("shows the network pixels less the mean over the deviation of each channel", () => {
  // Normalised: 0, 1, -1 and 2, 0, 2.
  expectAllClose(classifier(pixels), [0, 1, 1, 4, 0, 4], { absolute: 1e-6, relative: 1e-6 });
});

it("has the gradient in units of pixels: that of the network over the deviations", () => {
  const gradient = tf.grad((images) => tf.sum(classifier(images as tf.Tensor4D)))(pixels);
  expectAllClose(gradient, [0, 2 / 0.2, -2 / 0.1, 4 / 0.25, 0, 4 / 0.1], { absolute: 1e-4, relative: 1e-5 });
});

it("frees every intermediate tensor, and gives logits of the network's shape", () => {
  expectNoTensorLeak(() => {
    const logits = classifier(pixels);
    expect(logits.shape).toEqual([2, 3]);
    logits.dispose();
  });
});
