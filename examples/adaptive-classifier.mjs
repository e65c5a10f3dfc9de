// A classifier written by hand with tf.layers, one of its layers sparse coding, learns from @sdnet/robust to choose λ by the
// residual of each image. Draws its own images; runs in Node and, bundled, in a browser, in under a minute.
//
//   node examples/adaptive-classifier.mjs
import { BatchNorm, CscConv2d, seededHeNormal } from "@sdnet/csc-core";
import { isCorrect } from "@sdnet/csc-core/tensor";
import { adaptiveLambda, calibrate, CLEAN, corruptionTransform, CORRUPTIONS } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { drawnShapes, SHAPE_NAMES, SHAPE_SIZE } from "./drawn-shapes.mjs";

const { height, width, channels } = SHAPE_SIZE;

/** Bytes to what the network sees, and labels, as one batch. */
function batchOf({ images, labels }, corrupt = (image) => image) {
  const pixels = new Float32Array(images.length * height * width * channels);
  images.forEach((image, index) => {
    const values = corrupt(image, index, SHAPE_SIZE);
    values.forEach((value, place) => (pixels[index * values.length + place] = (value / 255 - 0.45) / 0.22));
  });
  return { pixels, labels, size: images.length, ...SHAPE_SIZE };
}

const tensorOf = ({ pixels, size }) => tf.tensor4d(pixels, [size, height, width, channels]);

// A classifier of your own: any tf.layers model with a sparse-coding layer.
const stem = new CscConv2d({
  filters: 8,
  kernelSize: 3,
  padding: "same",
  lambda: 0.1,
  seed: 1,
  inputShape: [height, width, channels],
});
const seeded = { kernelInitializer: seededHeNormal({ seed: 2 }) };
const network = tf.sequential();
network.add(stem);
network.add(new BatchNorm());
network.add(tf.layers.maxPooling2d({ poolSize: 2 }));
network.add(tf.layers.conv2d({ filters: 16, kernelSize: 3, activation: "relu", ...seeded }));
network.add(tf.layers.globalAveragePooling2d({}));
network.add(tf.layers.dense({ units: SHAPE_NAMES.length, ...seeded }));

network.compile({ optimizer: tf.train.adam(0.02), loss: tf.losses.softmaxCrossEntropy });
const training = batchOf(drawnShapes(160, 1));
const targets = tf.oneHot(tf.tensor1d(training.labels, "int32"), SHAPE_NAMES.length);
const fit = { batchSize: 16, epochs: 8, verbose: 0, shuffle: false };
const { history } = await network.fit(tensorOf(training), targets, fit);
console.log(`backend ${tf.getBackend()}, trained: loss ${history.loss.at(-1).toFixed(4)}`);

// From here on @sdnet/robust: what it must know of the classifier, ...
const model = {
  predict: (images, lambda) => network.apply(images, { lambda }),
  residual: (images, lambda) =>
    tf.tidy(() => tf.sum(tf.square(stem.residual(images, stem.encode(images, { lambda }))), [1, 2, 3])),
};

// ... images that training did not see, clean and at some levels of noise, ...
const heldOut = drawnShapes(48, 2);
const noises = ["gaussian_noise", "impulse_noise"].flatMap((corruption) =>
  CORRUPTIONS[corruption].fittingLevels
    .filter((_, index) => index % 4 === 3)
    .map((level) => ({ corruption, level })),
);
const levels = [{ corruption: CLEAN, level: 0 }, ...noises].map((strength) => ({
  ...strength,
  batches: () => [
    batchOf(
      heldOut,
      strength.corruption === CLEAN ? undefined : corruptionTransform({ ...strength, seed: 1 }),
    ),
  ],
}));

// ... and a line from residual to λ through what was best at each level.
const lambdas = [0.1, 0.3, 0.6, 1, 1.4];
const calibration = await calibrate(model, { trainingLambda: stem.lambda, lambdas, levels });
const adaptive = adaptiveLambda(model, calibration);

const accuracy = (logits, labels) =>
  tf.tidy(() => tf.mean(isCorrect(logits, tf.tensor1d(labels, "int32"))).dataSync()[0]);
const test = drawnShapes(100, 3);
const conditions = [undefined, ...[1, 3, 5].map((severity) => ({ corruption: "gaussian_noise", severity }))];
for (const condition of conditions) {
  // Strengths of ImageNet-C: those of CIFAR-10-C hardly disturb such simple pictures.
  const corrupt = condition && corruptionTransform({ ...condition, seed: 9, family: "imagenet" });
  const seen = tensorOf(batchOf(test, corrupt));
  const { logits, lambda } = adaptive.explain(seen);
  const fixed = accuracy(model.predict(seen, stem.lambda), test.labels);
  const name = condition === undefined ? CLEAN : `${condition.corruption} ${condition.severity}`;
  console.log(
    `${name}: fixed λ ${(100 * fixed).toFixed(1)} %, adaptive λ ${(100 * accuracy(logits, test.labels)).toFixed(1)} %, ` +
      `mean λ ${tf.mean(lambda).dataSync()[0].toFixed(2)}`,
  );
}
console.log("done");
