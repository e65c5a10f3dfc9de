import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { classify, reconstruct, residualEnergy, residualRoughness, stemSignals } from "../classify.js";
import { createModel, type ModelName } from "../registry.js";
import { InferenceModel } from "./inference-model.js";
import { inferencePlan } from "./inference-plan.js";

const images = tf.randomNormal<tf.Rank.R4>([2, 16, 16, 3], 0, 1, "float32", 1);

/** A small network whose norms have seen a batch, so that folding them is not the identity. */
function trained(name: ModelName, stem: "cifar" | "imagenet" = "cifar"): tf.LayersModel {
  const model = createModel(name, { width: 2, stemAtoms: 4, imageSize: 16, stem });
  for (let step = 0; step < 3; step++) tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  return model;
}

describe.each([
  { name: "resnet18", stem: "cifar" },
  { name: "sdnet18", stem: "cifar" },
  { name: "sdnet18", stem: "imagenet" },
] as const)("InferenceModel of $name ($stem)", ({ name, stem }) => {
  const model = trained(name, stem);
  const inference = new InferenceModel(model);

  it("gives the logits of the model it was made from", () => {
    const expected = classify(model, images);
    const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
    expectAllClose(inference.classify(images), expected, { absolute: 1e-5 * largest, relative: 0 });
  });

  it("folds every norm that follows a convolution", () => {
    const left = inferencePlan(model).filter(
      (step) => step.kind === "layer" && step.layer.getClassName() === "SdnetBatchNorm",
    );
    expect(left).toHaveLength(name === "sdnet18" ? 1 : 0);
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      inference.classify(images).dispose();
    });
  });
});

describe("λ at inference", () => {
  it("is one number or one per image, and the folded model agrees", () => {
    const model = trained("sdnet18");
    const inference = new InferenceModel(model);
    const perImage = tf.tensor1d([0.1, 0.6]);
    const together = classify(model, images, { lambda: perImage });
    const low = classify(model, images, { lambda: 0.1 });
    const high = classify(model, images, { lambda: 0.6 });
    const close = { absolute: 1e-5, relative: 1e-5 };
    expectAllClose(together.slice([0, 0], [1, 10]), low.slice([0, 0], [1, 10]), close);
    expectAllClose(together.slice([1, 0], [1, 10]), high.slice([1, 0], [1, 10]), close);
    expectAllClose(inference.classify(images, { lambda: perImage }), together, close);
    expect(tf.max(tf.abs(tf.sub(low, high))).dataSync()[0]).toBeGreaterThan(1e-4);
  });

  it("is refused by a network without a CSC layer", () => {
    expect(() => classify(trained("resnet18"), images, { lambda: 0.1 })).toThrow(
      "stemLayer: `model` must have a CSC layer, got resnet18, which has none.",
    );
  });
});

describe("InferenceModel.explain", () => {
  it("gives the logits, and codes from which the signals are those of coding anew", () => {
    const model = trained("sdnet18");
    const inference = new InferenceModel(model);
    for (const lambda of [0.3, tf.tensor1d([0.1, 0.6])]) {
      const { logits, codes } = inference.explain(images, { lambda });
      expect(logits.dataSync()).toEqual(inference.classify(images, { lambda }).dataSync());
      const { residual, roughness } = stemSignals(model, images, codes);
      expect(residual.dataSync()).toEqual(residualEnergy(model, images, { lambda }).dataSync());
      expect(roughness.dataSync()).toEqual(residualRoughness(model, images, { lambda }).dataSync());
    }
    expectNoTensorLeak(() => {
      tf.dispose({ ...inference.explain(images) });
    });
  });

  it("is refused by a network without a CSC layer", () => {
    expect(() => new InferenceModel(trained("resnet18")).explain(images)).toThrow(
      "stemLayer: `model` must have a CSC layer, got resnet18, which has none.",
    );
  });
});

describe("residualEnergy and reconstruct", () => {
  it("split each image into reconstruction and residual", () => {
    const model = trained("sdnet18");
    const rest = tf.sub(images, reconstruct(model, images, { lambda: 0.2 }));
    const expected = tf.sum(tf.square(rest), [1, 2, 3]);
    expectAllClose(residualEnergy(model, images, { lambda: 0.2 }), expected, {
      absolute: 1e-4,
      relative: 1e-5,
    });
  });

  it("leave more unexplained as λ grows", () => {
    const model = trained("sdnet18");
    const energy = (lambda: number) => tf.sum(residualEnergy(model, images, { lambda })).dataSync()[0]!;
    expect(energy(0.1)).toBeLessThan(energy(0.5));
    expect(energy(0.5)).toBeLessThan(energy(2));
  });
});

describe("InferenceModel of a sequential model of the user's own", () => {
  const make = () => {
    const model = tf.sequential();
    model.add(new CscConv2d({ name: "stem", filters: 4, kernelSize: 3, inputShape: [16, 16, 3] }));
    model.add(new BatchNorm());
    model.add(tf.layers.conv2d({ filters: 3, kernelSize: 3, activation: "relu" }));
    model.add(tf.layers.globalAveragePooling2d({}));
    model.add(tf.layers.dense({ units: 5 }));
    return model;
  };

  it("gives its predictions, even before it ever ran", () => {
    const model = make();
    const logits = new InferenceModel(model).classify(images);
    expectAllClose(logits, model.predict(images) as tf.Tensor, { absolute: 1e-6, relative: 1e-5 });
  });

  it("sends λ to the layer that reads the images", () => {
    const model = make();
    const inference = new InferenceModel(model);
    const strict = inference.classify(images, { lambda: 1e6 });
    const silent = inference.classify(tf.zerosLike(images), { lambda: 0 });
    expectAllClose(strict, silent, { absolute: 1e-6, relative: 1e-5 });
  });
});
