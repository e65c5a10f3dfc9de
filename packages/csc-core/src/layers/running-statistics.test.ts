import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { BatchNorm } from "./batch-norm.js";
import { PlainBatchNorm } from "./plain-batch-norm.js";

const exact = { absolute: 0, relative: 0 };
const normal = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 3, 2, "float32", seed);

describe.each([
  { name: "BatchNorm", create: () => new BatchNorm() },
  { name: "PlainBatchNorm", create: () => new PlainBatchNorm() },
])("$name", ({ create }) => {
  const trained = () => {
    const layer = create();
    const train = (images: tf.Tensor4D) => layer.apply(images, { training: true }) as tf.Tensor4D;
    const statistics = () => {
      const { mean, variance } = layer instanceof BatchNorm ? layer.parameters : layer.statistics;
      return [mean, variance].map((weight) => weight.read().clone());
    };
    return { layer, train, statistics };
  };

  it("keeps its running statistics where a batch has one value per channel", () => {
    const { layer, train, statistics } = trained();
    train(normal([2, 1, 1, 3], 1));
    const before = statistics();
    for (let step = 0; step < 50; step++) train(normal([1, 1, 1, 3], step + 2));
    statistics().forEach((value, index) => expectAllClose(value, before[index]!, exact));
    expect(layer.batchesTracked).toBe(1);
  });

  it.each([
    [2, 1, 1],
    [1, 2, 1],
    [1, 1, 2],
  ] as const)("learns its running statistics from %i images of %i x %i", (batch, height, width) => {
    const { train, statistics } = trained();
    const images = normal([batch, height, width, 3], 1);
    train(images);
    const [a, b] = tf.unstack(tf.reshape(images, [2, 3]));
    const [mean, variance] = statistics();
    const close = { absolute: 1e-5, relative: 1e-5 };
    expectAllClose(mean!, tf.mul(0.1, tf.div(tf.add(a!, b!), 2)), close);
    expectAllClose(variance!, tf.add(0.9, tf.mul(0.05, tf.squaredDifference(a!, b!))), close);
  });
});

it("survives `model.fit` on single images", async () => {
  const norm = new BatchNorm();
  const model = tf.sequential({
    layers: [
      tf.layers.inputLayer({ inputShape: [1, 1, 3] }),
      norm,
      tf.layers.flatten(),
      tf.layers.dense({ units: 2, kernelInitializer: "zeros" }),
    ],
  });
  model.compile({ optimizer: tf.train.sgd(0.1), loss: "meanSquaredError" });
  const [images, targets] = [normal([5, 1, 1, 3], 1), tf.ones([5, 2])];
  await model.fit(images, targets, { batchSize: 1, epochs: 3 });
  expectAllClose(norm.parameters.variance.read(), [1, 1, 1], exact);
  // Two batches of two images, and one of one.
  await model.fit(images, targets, { batchSize: 2, epochs: 1, shuffle: false });
  expect(norm.batchesTracked).toBe(2);
  model.dispose();
});
