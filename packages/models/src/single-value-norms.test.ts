import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { createModel } from "./registry.js";
import { singleValueNorms } from "./single-value-norms.js";

describe("singleValueNorms", () => {
  it.each(["resnet18", "sdnet18"] as const)("names the layers of %s whose maps are one pixel", (name) => {
    const model = createModel(name, { width: 1, imageSize: 8 });
    const found = singleValueNorms(model, 1);
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const { layer, map } of found) {
      expect(layer).toMatch(/^layer4\./);
      expect(map).toEqual([1, 1]);
    }
    expect(singleValueNorms(model, 2)).toEqual([]);
    model.dispose();
  });

  it("finds none in networks for images that are large enough", () => {
    const model = createModel("resnet18", { width: 1, imageSize: 32 });
    expect(singleValueNorms(model, 1)).toEqual([]);
    model.dispose();
  });

  it("knows every kind of batch norm, and maps of unknown size", () => {
    const input = tf.input({ shape: [1, 1, 4] });
    const norms = [
      new BatchNorm({ name: "own" }),
      new PlainBatchNorm({ name: "plain" }),
      tf.layers.batchNormalization({ name: "stock" }),
    ];
    const output = norms.reduce((x, norm) => norm.apply(x) as tf.SymbolicTensor, input);
    const model = tf.model({ inputs: input, outputs: output });
    expect(singleValueNorms(model, 1).map(({ layer }) => layer)).toEqual(["own", "plain", "stock"]);
    model.dispose();
  });
});
