import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { classify } from "../classify.js";
import { cscLayers, stemLayer } from "../csc-layers.js";
import type { ModelOptions } from "../model-options.js";
import { createModel, type ModelName } from "../registry.js";
import { InferenceModel } from "./inference-model.js";
import { normMoments } from "./norm-moments.js";

const images = tf.randomNormal<tf.Rank.R4>([4, 16, 16, 3], 0, 1, "float32", 1);
const small = { width: 2, stemAtoms: 4, imageSize: 16 } as const;
const close = { absolute: 1e-5, relative: 1e-4 };

function trained(name: ModelName, options: ModelOptions = {}): tf.LayersModel {
  const model = createModel(name, { ...small, ...options });
  for (let step = 0; step < 3; step++) tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  return model;
}

describe("normMoments", () => {
  it("measures mean and variance of the stem's codes, per channel", () => {
    const model = trained("sdnet18");
    const moments = normMoments(model, images, { lambda: 0.4 });
    expect(Object.keys(moments)).toEqual(["layer0.1"]);
    const codes = stemLayer(model).encode(images, { lambda: 0.4 });
    const mean = tf.mean(codes, [0, 1, 2]);
    expectAllClose(moments["layer0.1"]!.mean, mean, close);
    const variance = tf.mean(tf.squaredDifference(codes, mean), [0, 1, 2]);
    expectAllClose(moments["layer0.1"]!.variance, variance, close);
  });

  it("reaches every norm behind codes, through pooling, and no norm behind a convolution", () => {
    const model = trained("sdnet18-all", { pooling: true });
    const names = Object.keys(normMoments(model, images, { reach: "all" }));
    expect(names).toHaveLength(17);
    expect(names.filter((name) => name.includes("shortcut"))).toEqual([]);
  });

  it("lets each norm of a deep network work with what it got, as in training", () => {
    const model = trained("sdnet18-all", { shortcut: false });
    const statistics = normMoments(model, images, { lambda: 0.1, reach: "all" });
    for (const layer of cscLayers(model)) layer.powerRounds = 0; // Else training moves the step sizes first.
    const batch = model.apply(images, { training: true }) as tf.Tensor;
    const inferred = classify(model, images, { lambda: 0.1, reach: "all", statistics });
    // Seventeen norms over as few as 16 values each multiply what float32 rounds.
    expectAllClose(inferred, batch, { absolute: 1e-3, relative: 1e-3 });
  });

  it("frees every intermediate tensor", () => {
    const model = trained("sdnet18");
    expectNoTensorLeak(() => {
      const [moments] = Object.values(normMoments(model, images));
      tf.dispose([moments!.mean, moments!.variance]);
    });
  });

  it("is refused by a network without a CSC stem", () => {
    expect(() => normMoments(trained("resnet18"), images)).toThrow(
      "stemLayer: `model` must have a CSC layer, got resnet18, which has none.",
    );
  });
});

describe("statistics at inference", () => {
  it("replace those of the norm they name, one row for all images or one for each", () => {
    const model = trained("sdnet18");
    const inference = new InferenceModel(model);
    const { mean, variance } = normMoments(model, images, { lambda: 0.5 })["layer0.1"]!;
    const flat = { lambda: 0.5, statistics: { "layer0.1": { mean, variance } } };
    const rows = (row: tf.Tensor) => tf.tile(tf.reshape<tf.Rank.R2>(row, [1, 4]), [4, 1]);
    const perImage = { "layer0.1": { mean: rows(mean), variance: rows(variance) } };
    const expected = classify(model, images, flat);
    expectAllClose(inference.classify(images, flat), expected, close);
    expectAllClose(inference.classify(images, { lambda: 0.5, statistics: perImage }), expected, close);
    const own = classify(model, images, { lambda: 0.5 });
    expect(tf.max(tf.abs(tf.sub(own, expected))).dataSync()[0]).toBeGreaterThan(1e-3);
  });
});

describe("reach", () => {
  it("scales every CSC layer's own λ by the factor of the stem's", () => {
    const model = trained("sdnet18-all");
    const layers = cscLayers(model);
    const perImage = tf.tensor1d([0.1, 0.2, 0.3, 0.4]);
    layers.forEach((layer, index) => (layer.lambda = index === 0 ? 0.1 : 0.05));
    const reached = classify(model, images, { lambda: perImage, reach: "all" });
    for (const image of [0, 3]) {
      layers.forEach((layer, index) => (layer.lambda = (index === 0 ? 0.1 : 0.05) * (image + 1)));
      const alone = classify(model, images.slice([image], [1]));
      expectAllClose(reached.slice([image], [1]), alone, close);
    }
  });

  it("is the stem alone unless asked otherwise", () => {
    const model = trained("sdnet18-all");
    const stem = classify(model, images, { lambda: 0.5 });
    expectAllClose(classify(model, images, { lambda: 0.5, reach: "stem" }), stem, close);
    const all = classify(model, images, { lambda: 0.5, reach: "all" });
    expect(tf.max(tf.abs(tf.sub(all, stem))).dataSync()[0]).toBeGreaterThan(1e-4);
  });
});
