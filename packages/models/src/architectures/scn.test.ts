import { BatchNorm, PatchCoding, PlainBatchNorm } from "@sdnet/csc-core";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeSafetensors, encodeSafetensors } from "../checkpoint/safetensors.js";
import { loadStateDict, namedParameters, stateDict } from "../checkpoint/state-dict.js";
import { classify } from "../classify.js";
import { InferenceModel } from "../inference/inference-model.js";
import { createModel, type ModelName } from "../registry.js";

const SMALL = { width: 4, imageSize: 8, iterations: 5 };
const images = tf.randomNormal<tf.Rank.R4>([4, 8, 8, 3], 0, 1, "float32", 1);
const labels = tf.oneHot(tf.tensor1d([0, 1, 2, 3], "int32"), 10);

/** A few steps of gradient descent; the losses on the way. */
function train(model: tf.LayersModel, steps: number): number[] {
  const weights = [...namedParameters(model).values()];
  return Array.from({ length: steps }, () =>
    tf.tidy(() => {
      const { value, grads } = tf.variableGrads(() =>
        tf.losses.softmaxCrossEntropy(labels, model.apply(images, { training: true }) as tf.Tensor),
      );
      for (const weight of weights)
        weight.write(tf.sub(weight.read(), tf.mul(0.02, grads[weight.name] ?? NaN)));
      return value.dataSync()[0] ?? NaN;
    }),
  );
}

describe.each<ModelName>(["scn", "scn18"])("%s", (name) => {
  it("learns: the loss falls and λ moves, never below 0", () => {
    const model = createModel(name, SMALL);
    const codes = model.layers.filter((layer) => layer instanceof PatchCoding);
    const before = codes.map((layer) => layer.parameters.lambda.read().dataSync().slice());
    const losses = train(model, 6);
    expect(losses.at(-1)).toBeLessThan(0.95 * (losses[0] ?? NaN));
    codes.forEach((layer, index) => {
      layer.clipLambda();
      const after = layer.parameters.lambda.read().dataSync();
      expect(after).not.toEqual(before[index]);
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
    });
    model.dispose();
  });

  it("goes on from a file as if it had never stopped, learnt λ and statistics included", () => {
    const model = createModel(name, SMALL);
    train(model, 1);
    const bytes = encodeSafetensors(stateDict(model));
    const other = createModel(name, { ...SMALL, seed: 2 });
    loadStateDict(other, decodeSafetensors(bytes, { where: "file" }).tensors, { where: "file" });
    expectAllClose(classify(other, images), classify(model, images), { absolute: 0, relative: 0 });
    expect(train(other, 1)).toEqual(train(model, 1));
    expect(stateDict(other)).toEqual(stateDict(model));
    model.dispose();
    other.dispose();
  });

  it("classifies the same when made ready for inference", () => {
    const model = createModel(name, SMALL);
    train(model, 1);
    const inference = new InferenceModel(model);
    const exact = { absolute: 1e-5, relative: 1e-5 };
    expectAllClose(inference.classify(images), classify(model, images), exact);
    inference.dispose();
    model.dispose();
  });
});

describe("scn", () => {
  it("names its tensors by module, kernels as PyTorch lays them out", () => {
    const model = createModel("scn", { width: 32 });
    const shapes = [...stateDict(model)].map(([key, { shape }]) => `${key} ${shape.join("x")}`);
    expect(shapes.slice(3, 10)).toEqual([
      "layer1.slim.code.weight 16x3x3x3",
      "layer1.slim.code.lambda 16",
      "layer1.wide.norm.running_mean 16",
      "layer1.wide.norm.running_var 16",
      "layer1.wide.norm.num_batches_tracked ",
      "layer1.wide.code.weight 32x16x3x3",
      "layer1.wide.code.lambda 32",
    ]);
    expect(shapes.slice(-2)).toEqual(["linear.weight 10x128", "linear.bias 10"]);
    model.dispose();
  });
});

describe("PlainBatchNorm", () => {
  it("is BatchNorm before its scale and offset have moved", () => {
    const plain = new PlainBatchNorm();
    const affine = new BatchNorm();
    const exact = { absolute: 1e-6, relative: 1e-6 };
    for (const training of [true, true, false]) {
      const expected = affine.apply(images, { training }) as tf.Tensor;
      expectAllClose(plain.apply(images, { training }) as tf.Tensor, expected, exact);
    }
    expect(plain.countParams()).toBe(6);
    expect(plain.trainableWeights).toEqual([]);
    expect(new PlainBatchNorm({ epsilon: 1e-4 }).getConfig()["epsilon"]).toBe(1e-4);
    expect(() => new PlainBatchNorm({ epsilon: -1 })).toThrow(
      "PlainBatchNorm: `epsilon` must be finite and >= 0, got -1.",
    );
  });
});

describe("λ of a network that codes patches", () => {
  it("is not a call's to give, and the error says why", () => {
    const model = createModel("scn18", { width: 1, stemAtoms: 2, imageSize: 8 });
    const images = tf.zeros<tf.Rank.R4>([1, 8, 8, 3]);
    expect(() => classify(model, images, { lambda: 0.3 })).toThrow(
      "stemLayer: `model` must have a CSC layer, got scn18, which codes patches: its λ are learnt, one for each atom, and it has no residual of whole images.",
    );
    images.dispose();
    model.dispose();
  });
});
