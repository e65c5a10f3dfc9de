import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { CscConv1d, CscConv2d, CscDense, PatchCoding } from "../index.js";
import type { CallOptions } from "./call-options.js";

type CodingLayer = CscConv1d | CscConv2d | CscDense | PatchCoding;

const LAYERS: readonly { name: string; shape: number[]; create: (mu: number) => CodingLayer }[] = [
  {
    name: "CscConv2d",
    shape: [2, 6, 6, 2],
    create: (mu) => new CscConv2d({ filters: 5, kernelSize: 3, padding: "same", mu, seed: 1 }),
  },
  {
    name: "CscConv1d",
    shape: [2, 8, 2],
    create: (mu) => new CscConv1d({ filters: 5, kernelSize: 3, padding: "same", mu, seed: 1 }),
  },
  { name: "CscDense", shape: [2, 7], create: (mu) => new CscDense({ units: 5, mu, seed: 1 }) },
  {
    name: "PatchCoding",
    shape: [2, 6, 6, 2],
    create: (mu) => new PatchCoding({ filters: 5, kernelSize: 3, mu, seed: 1 }),
  },
];

describe.each(LAYERS)("$name", ({ shape, create }) => {
  const signal = tf.randomNormal(shape, 0, 1, "float32", 2);
  const coded = (layer: CodingLayer, options: CallOptions = { lambda: 0.1 }) =>
    layer.apply(signal, options) as tf.Tensor;
  const scaled = (layer: CodingLayer, factor: number) => {
    const { kernel } = layer.parameters;
    kernel.write(tf.mul(kernel.read(), factor));
  };
  const fresh = (factor: number, mu = 0) => {
    const layer = create(mu);
    layer.build(shape);
    scaled(layer, factor);
    return layer;
  };

  it("codes by atoms of zeros as zeros", () => {
    for (const lambda of [0.1, 0]) {
      for (const mu of [0, 0.5]) {
        const codes = coded(fresh(0, mu), { lambda });
        expect(codes.dataSync().every((code) => code === 0)).toBe(true);
      }
    }
  });

  it.each([1e-20, 1e-12, 1e12, 1e20])("codes by atoms times %d as it does by the atoms", (factor) => {
    const mu = 0.5;
    const codes = coded(fresh(1, mu));
    expect(codes.dataSync().some((code) => code > 0)).toBe(true);
    const layer = fresh(factor, factor > 1 ? mu * factor * factor : 0);
    const options = { lambda: 0.1 * factor };
    // Of 1e-20 the square is no float32, so mu cannot match.
    const expected = factor > 1 ? codes : coded(fresh(1));
    // A step that is estimated by 50 rounds differs in the last digits with the scale.
    const tolerance = { absolute: 1e-4, relative: 1e-4 };
    expectAllClose(tf.mul(coded(layer, options), factor), expected, tolerance);
  });

  it.each([0, NaN, Infinity, 1e-20, 1e20])(
    "codes as before once atoms times %d are replaced by good ones",
    (factor) => {
      const layer = fresh(1);
      const good = layer.getWeights().map((weight) => weight.clone());
      const expected = coded(layer);
      const kernel = layer.parameters.kernel.read().clone();
      scaled(layer, factor);
      layer.setWeights(layer.getWeights().map((weight) => weight.clone()));
      // One at inference, one in training, which goes on from what the last call left.
      coded(layer);
      coded(layer, { lambda: 0.1, training: true });
      layer.parameters.kernel.write(kernel);
      if (!(layer instanceof PatchCoding)) layer.refreshStepSize(50);
      expectAllClose(coded(layer), expected, { absolute: 1e-3, relative: 1e-3 });
      layer.setWeights(good);
      expectAllClose(coded(layer), expected, { absolute: 1e-3, relative: 1e-3 });
    },
  );

  it("needs no hint that atoms of zeros were replaced", () => {
    const layer = fresh(1);
    const expected = coded(layer);
    const kernel = layer.parameters.kernel.read().clone();
    scaled(layer, 0);
    for (let step = 0; step < 2; step++) coded(layer, { training: true });
    layer.parameters.kernel.write(kernel);
    expectAllClose(coded(layer), expected, { absolute: 1e-3, relative: 1e-3 });
  });

  it("has finite gradients at atoms of zeros, and those of short and long ones", () => {
    for (const factor of [0, 1e-20, 1e20]) {
      const layer = fresh(factor);
      const value = () => tf.sum<tf.Scalar>(tf.mul(coded(layer, { lambda: 0.1 * factor }), factor || 1));
      const { grads } = tf.variableGrads(value);
      const gradients = Object.values(grads).flatMap((gradient) => [...gradient.dataSync()]);
      expect(gradients.every(Number.isFinite)).toBe(true);
      expect(gradients.some((gradient) => gradient !== 0)).toBe(factor !== 0);
    }
  });

  it("shows NaN in its atoms", () => {
    expect(coded(fresh(NaN)).dataSync().every(Number.isNaN)).toBe(true);
  });
});

describe.each(LAYERS.slice(0, 3))("$name in training", ({ shape, create }) => {
  it.each([1e-20, 1e20])("projects atoms times %d to unit norm first", (factor) => {
    const signal = tf.randomNormal(shape, 0, 1, "float32", 2);
    const [plain, odd] = [1, factor].map((by) => {
      const layer = create(0) as CscConv2d;
      layer.build(shape);
      layer.parameters.kernel.write(tf.mul(layer.parameters.kernel.read(), by));
      return layer.apply(signal, { training: true, lambda: 0.1 }) as tf.Tensor;
    });
    expectAllClose(odd!, plain!, { absolute: 1e-5, relative: 1e-5 });
  });
});
