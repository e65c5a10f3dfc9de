import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { Bias } from "./bias.js";
import { Conv2d } from "./conv2d.js";
import { CscConv2d } from "./csc-conv2d.js";
import { PatchCoding } from "./patch-coding.js";
import {
  SeededInitializer,
  seededHeNormal,
  seededHeUniform,
  seededNormal,
  seededPyTorchUniform,
  seededUniform,
  type Initializer,
} from "./seeded-initializer.js";

interface SavedInitializer {
  readonly config: SeededInitializer["args"];
}

const draw = (initializer: Initializer, shape: number[]): Float32Array =>
  tf.tidy(() => initializer.apply(shape).dataSync<"float32">().slice());
const deviation = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe("SeededInitializer", () => {
  it.each([0, 1, -1, 2 ** 40])(
    "gives the same numbers twice for seed %i, and others for the next",
    (seed) => {
      const normal = (own: number): Float32Array => draw(seededNormal({ deviation: 1, seed: own }), [50]);
      expect(normal(seed)).toEqual(normal(seed));
      expect(normal(seed)).not.toEqual(normal(seed + 1));
    },
  );

  it.each([
    ["normal of deviation 0.5", seededNormal({ deviation: 0.5, seed: 0 }), 0.5],
    ["uniform of bound 0.3", seededUniform({ bound: 0.3, seed: 0 }), 0.3 / Math.sqrt(3)],
    ["He's normal", seededHeNormal({ seed: 0 }), Math.sqrt(2 / 72)],
    ["He's uniform", seededHeUniform({ seed: 0 }), Math.sqrt(2 / 72)],
    ["PyTorch's uniform", seededPyTorchUniform({ seed: 0 }), Math.sqrt(1 / (3 * 72))],
  ])("%s has the deviation that it says, with 72 inputs", (_, initializer, expected) => {
    const values = draw(initializer, [3, 3, 8, 200]);
    // 14,400 numbers: the deviation of the estimate is 0.6 %.
    expect(Math.abs(deviation(values) / expected - 1)).toBeLessThan(0.03);
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => seededNormal({ deviation: 1, seed: 0.5 })).toThrow(
      new RangeError("SeededInitializer: `seed` must be an integer, got 0.5."),
    );
  });

  it("starts stock layers too, and is saved and loaded with them", () => {
    const layer = tf.layers.dense({
      units: 3,
      kernelInitializer: seededHeNormal({ seed: 0 }),
      inputShape: [4],
    });
    const model = tf.sequential({ layers: [layer] });
    const { layers } = model.getConfig() as unknown as {
      readonly layers: readonly { readonly config: { readonly kernelInitializer: SavedInitializer } }[];
    };
    const args = layers[0]!.config.kernelInitializer.config;
    expect(draw(new SeededInitializer(args), [4, 3])).toEqual(layer.getWeights()[0]!.dataSync());
    model.dispose();
  });
});

describe("layers with their default seed, 0", () => {
  const image = [null, 6, 6, 2];
  it.each([
    ["PatchCoding", () => new PatchCoding({ filters: 3, kernelSize: 3 })],
    ["Bias", () => new Bias({ deviation: 1 })],
    ["Conv2d", () => new Conv2d({ filters: 3, kernelSize: 3, strides: 1, padding: 1, seed: 0 })],
    [
      "Conv2d, normal",
      () => new Conv2d({ filters: 3, kernelSize: 3, strides: 1, padding: 1, seed: 0, deviation: 1 }),
    ],
    ["CscConv2d", () => new CscConv2d({ filters: 3, kernelSize: 3 })],
    [
      "CscConv2d whose power iteration would start from seed 0",
      () => new CscConv2d({ filters: 3, kernelSize: 3, seed: -1 }),
    ],
  ])("%s starts from the same weights twice", (_, create) => {
    const weights = (): number[][] => {
      const layer = create();
      layer.build(image);
      const values = layer.weights.map((weight) => Array.from(weight.read().dataSync()));
      layer.weights.forEach((weight) => weight.dispose());
      return values;
    };
    expect(weights()).toEqual(weights());
  });
});
