import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { classify } from "../classify.js";
import { createModel } from "../registry.js";
import { decodeSafetensors, encodeSafetensors } from "./safetensors.js";
import { loadStateDict, namedParameters, stateDict } from "./state-dict.js";
import type { StateEntry } from "./state-entry.js";

const SMALL = { width: 2, stemAtoms: 4, imageSize: 8 };
const images = tf.randomNormal<tf.Rank.R4>([2, 8, 8, 3], 0, 1, "float32", 1);

describe("stateDict and loadStateDict", () => {
  it("carry a trained model through a file to another one, statistics included", () => {
    const trained = createModel("sdnet18", { ...SMALL, seed: 1 });
    tf.dispose(trained.apply(images, { training: true }) as tf.Tensor);
    const bytes = encodeSafetensors(stateDict(trained), { model: "sdnet18" });
    const other = createModel("sdnet18", { ...SMALL, seed: 2 });
    loadStateDict(other, decodeSafetensors(bytes, { where: "file" }).tensors, { where: "file" });
    expectAllClose(classify(other, images), classify(trained, images), { absolute: 0, relative: 0 });
    expect(stateDict(other).get("layer0.1.num_batches_tracked")!.data[0]).toBe(1n);
    trained.dispose();
    other.dispose();
  });

  it("store kernels as PyTorch does: atoms, channels, rows, columns", () => {
    const model = createModel("sdnet18", SMALL);
    const { shape, data } = stateDict(model).get("layer0.0.dn.weight")!;
    expect(shape).toEqual([4, 3, 3, 3]);
    const kernel = (model.getLayer("layer0.0").weights[0]!.read() as tf.Tensor4D).arraySync();
    expect(data[((2 * 3 + 1) * 3 + 0) * 3 + 2]).toBe(kernel[0]![2]![1]![2]);
    model.dispose();
  });

  it("name every tensor that does not fit, and change nothing", () => {
    const model = createModel("resnet18", SMALL);
    const before = stateDict(model);
    const entries = new Map<string, StateEntry>(before);
    entries.set("linear.weight", { dtype: "F32", shape: [10, 8], data: new Float32Array(80) });
    entries.set("layer0.1.bias", { dtype: "F32", shape: [4], data: new Float32Array(4).fill(9) });
    entries.delete("layer0.0.weight");
    entries.set("extra", { dtype: "F32", shape: [], data: Float32Array.of(1) });
    expect(() => {
      loadStateDict(model, entries, { where: "a.safetensors" });
    }).toThrow(
      "a.safetensors: `checkpoint` must fit resnet18, got layer0.0.weight is missing; " +
        "linear.weight has shape [10, 8], the model has [10, 16]; extra is not in the model.",
    );
    expect(stateDict(model).get("layer0.1.bias")!.data).toEqual(before.get("layer0.1.bias")!.data);
    model.dispose();
  });

  it("ignore what a trainer keeps under sdnet.", () => {
    const model = createModel("resnet18", SMALL);
    const entries = new Map(stateDict(model)).set("sdnet.step", {
      dtype: "I32",
      shape: [],
      data: Int32Array.of(1),
    });
    expect(() => {
      loadStateDict(model, entries, { where: "file" });
    }).not.toThrow();
    model.dispose();
  });
});

describe("namedParameters", () => {
  it("lists the 62 trained tensors of an 18-layer network", () => {
    const model = createModel("sdnet18", { ...SMALL, stemAtoms: 2 });
    const names = [...namedParameters(model).keys()];
    expect(names).toHaveLength(62);
    expect(names.slice(0, 4)).toEqual([
      "layer0.0.dn.weight",
      "layer0.1.weight",
      "layer0.1.bias",
      "layer1.0.conv1.weight",
    ]);
    expect(names).not.toContain("layer0.0.dn.step_size");
    model.dispose();
  });
});
