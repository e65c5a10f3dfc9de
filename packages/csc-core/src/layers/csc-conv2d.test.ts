import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { spectralNormSquared } from "../dictionary/spectral-norm.js";
import { CscConv2d } from "./csc-conv2d.js";

const images = tf.randomNormal<tf.Rank.R4>([2, 6, 6, 3], 0, 1, "float32", 1);

function build(args: Partial<ConstructorParameters<typeof CscConv2d>[0]> = {}): CscConv2d {
  const layer = new CscConv2d({ filters: 5, kernelSize: 3, seed: 4, ...args });
  layer.apply(tf.input({ shape: [6, 6, 3] }));
  return layer;
}

const normsOf = (layer: CscConv2d) =>
  tf.sqrt(tf.sum(tf.square(layer.parameters.kernel.read()), [0, 1, 2])).dataSync();

describe("CscConv2d", () => {
  it("starts with unit-norm atoms that depend on the seed alone", () => {
    expectAllClose(normsOf(build()), [1, 1, 1, 1, 1], { absolute: 1e-6, relative: 0 });
    expectAllClose(build().parameters.kernel.read(), build().parameters.kernel.read(), {
      absolute: 0,
      relative: 0,
    });
    expect(build({ seed: 5 }).parameters.kernel.read().dataSync()[0]).not.toBe(
      build().parameters.kernel.read().dataSync()[0],
    );
  });

  it("estimates its step size as 0.9 / ‖A‖² before the first codes", () => {
    const layer = build();
    layer.encode(images);
    const squared = spectralNormSquared(layer.dictionary, [1, 6, 6, 5], {
      tolerance: 1e-4,
      rounds: 5000,
      seed: 1,
    });
    expect(layer.parameters.stepSize.read().dataSync()[0]! * squared).toBeCloseTo(0.9, 1);
  });

  it("keeps atoms at unit norm in training whatever the optimiser did to them", () => {
    const layer = build();
    layer.parameters.kernel.write(tf.mul(layer.parameters.kernel.read(), 3));
    layer.apply(images, { training: true });
    expectAllClose(normsOf(layer), [1, 1, 1, 1, 1], { absolute: 1e-6, relative: 0 });
  });

  it("changes nothing at inference once it has a step size", () => {
    const layer = build();
    layer.encode(images);
    const before = layer.getWeights().map((weight) => weight.dataSync().slice());
    layer.apply(images);
    layer.getWeights().forEach((weight, index) => {
      expect(weight.dataSync()).toEqual(before[index]);
    });
  });

  it("holds its step size in training when asked for no power iterations", () => {
    const layer = build({ powerRounds: 0 });
    layer.apply(images, { training: true });
    const before = layer.parameters.stepSize.read().dataSync()[0];
    layer.parameters.kernel.write(tf.randomNormal([3, 3, 3, 5], 0, 1, "float32", 9));
    layer.apply(images, { training: true });
    expect(layer.parameters.stepSize.read().dataSync()[0]).toBe(before);
  });

  it("takes λ per call: a number, one per image, or by layer name", () => {
    const layer = build({ name: "stem" });
    const apply = (lambda: object | number) => layer.apply(images, { lambda }) as tf.Tensor4D;
    const [low, high] = [apply(0.05), apply(0.5)];
    const count = (codes: tf.Tensor) => codes.dataSync().filter((value) => value > 0).length;
    expect(count(high)).toBeLessThan(count(low));
    const mixed = apply(tf.tensor1d([0.05, 0.5]));
    expectAllClose(mixed.slice(0, 1), low.slice(0, 1), { absolute: 1e-6, relative: 1e-5 });
    expectAllClose(mixed.slice(1, 1), high.slice(1, 1), { absolute: 1e-6, relative: 1e-5 });
    expectAllClose(apply({ stem: 0.5 }), high, { absolute: 0, relative: 0 });
    expectAllClose(apply({ other: 0.5 }), apply(0.1), { absolute: 0, relative: 0 });
  });

  it("refuses a negative λ by the layer's name", () => {
    expect(() => build({ name: "stem" }).encode(images, { lambda: -1 })).toThrow(
      "stem: `lambda` must be finite and >= 0, got -1.",
    );
  });

  it("splits a signal into what its codes explain and the residual", () => {
    const layer = build();
    const codes = layer.encode(images);
    const sum = tf.add(layer.dictionary.synthesize(codes), layer.residual(images, codes));
    expectAllClose(sum, images, { absolute: 1e-6, relative: 1e-5 });
  });

  it("shrinks the residual with more iterations", () => {
    const residual = (iterations: number) => {
      const layer = build({ iterations });
      return tf.sum(tf.square(layer.residual(images, layer.encode(images)))).dataSync()[0]!;
    };
    expect(residual(20)).toBeLessThan(residual(2));
  });

  it("needs to know its height and width", () => {
    const layer = new CscConv2d({ name: "stem", filters: 4, kernelSize: 3 });
    expect(() => layer.apply(tf.input({ shape: [null, null, 3] }))).toThrow(
      "stem: `inputShape` must fix height, width and channels, got [null, null, null, 3]; the step size depends on them.",
    );
  });

  it("refuses options out of range", () => {
    expect(() => new CscConv2d({ filters: 0, kernelSize: 3 })).toThrow(
      "CscConv2d: `filters` must be a positive integer, got 0.",
    );
    expect(() => new CscConv2d({ filters: 4, kernelSize: 3, lambda: NaN })).toThrow(
      "CscConv2d: `lambda` must be finite and >= 0, got NaN.",
    );
  });

  it("frees every intermediate tensor in training", () => {
    const layer = build();
    layer.apply(images, { training: true });
    expectNoTensorLeak(() => {
      tf.dispose(layer.apply(images, { training: true }) as tf.Tensor);
    });
  });
});
