import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { namedParameters, stateDict } from "../checkpoint/state-dict.js";
import { classify } from "../classify.js";
import { recogniseNetwork } from "../import/recognise-network.js";
import { InferenceModel } from "../inference/inference-model.js";
import { createModel, listModels } from "../registry.js";
import { summarize } from "../summary.js";

/** Kernels of the body at width 64, and the side of the images that each convolves. */
const BODY = [
  { from: 64, to: 64, side: 32 },
  { from: 64, to: 64, side: 16 },
  { from: 64, to: 256, side: 16 },
  { from: 256, to: 256, side: 8 },
  { from: 256, to: 256, side: 8 },
  { from: 256, to: 256, side: 4 },
];
const STEM = 27 * 64;
const NORMS = 2 * (3 * 64 + 4 * 256);
const HEAD = 256 * 10;
const images = tf.randomNormal<tf.Rank.R4>([2, 32, 32, 3], 0, 1, "float32", 1);

describe.each([
  // A code takes an analysis, a synthesis and another analysis.
  { name: "sdnet8", stemPasses: 3 },
  { name: "convnet8", stemPasses: 1 },
] as const)("$name", ({ name, stemPasses }) => {
  const weights = BODY.reduce((sum, { from, to }) => sum + 9 * from * to, STEM + NORMS + HEAD + 10);
  const multiplyAdds = BODY.reduce(
    (sum, { from, to, side }) => sum + 9 * from * to * side ** 2,
    stemPasses * STEM * 32 ** 2 + HEAD,
  );

  it("has the weights and multiply-adds of its layers, as the registry says", () => {
    const model = createModel(name);
    expect(summarize(model)).toMatchObject({ parameters: weights, multiplyAdds, uncounted: [] });
    expect(listModels(name)).toMatchObject([{ parameterCount: weights, multiplyAdds }]);
    model.dispose();
  });

  it("keeps a stem of 64 channels however narrow the body is, and is recognised by its tensors", () => {
    const model = createModel(name, { width: 4, classes: 7 });
    expect(recogniseNetwork(stateDict(model))).toEqual({
      name,
      options: { classes: 7, width: 4, stemAtoms: 64, stem: "cifar" },
    });
    model.dispose();
  });

  it("names its weights as PyTorch would, in the order of its layers", () => {
    const model = createModel(name, { width: 1 });
    const stem = name === "sdnet8" ? "layer0.0.dn" : "layer0.0";
    const norm = (key: string) => [`${key}.weight`, `${key}.bias`];
    const stage = (key: string) => [
      ...[`${key}.conv1.weight`, ...norm(`${key}.bn1`)],
      ...[`${key}.conv2.weight`, ...norm(`${key}.bn2`)],
    ];
    expect([...namedParameters(model).keys()]).toEqual([
      ...[`${stem}.weight`, ...norm("layer0.1")],
      ...[...stage("layer1"), ...stage("layer2"), ...stage("layer3")],
      ...["linear.weight", "linear.bias"],
    ]);
    model.dispose();
  });

  it("gives the same logits with its norms folded in", () => {
    const model = createModel(name, { width: 2, stemAtoms: 8 });
    tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
    const inference = new InferenceModel(model);
    const expected = classify(model, images);
    const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
    expectAllClose(inference.classify(images), expected, { absolute: 1e-5 * largest, relative: 0 });
    inference.dispose();
    model.dispose();
  });
});
