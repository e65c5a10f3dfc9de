import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimalityGap } from "../objective/optimality-gap.js";
import { PatchCoding, type PatchCodingArgs } from "./patch-coding.js";

const SHAPE: [number, number, number, number] = [2, 5, 5, 2];
const signal = tf.randomNormal<tf.Rank.R4>(SHAPE, 0, 1, "float32", 1);

function build(args: Partial<PatchCodingArgs> = {}, shape: tf.Shape = [5, 5, 2]): PatchCoding {
  const layer = new PatchCoding({ name: "coder", filters: 8, kernelSize: 3, seed: 3, ...args });
  layer.apply(tf.input({ shape }));
  return layer;
}

describe("PatchCoding", () => {
  it.each([
    ["a narrow layer on features", { filters: 16, kernelSize: 3 }, 16],
    ["a wide layer", { filters: 64, kernelSize: 3 }, 16],
    ["the stem of an SCN", { filters: 16, kernelSize: 3 }, 3],
    ["the stem of an SCN-18", { filters: 64, kernelSize: 3, lambda: 0.1 }, 3],
  ])("satisfies the optimality conditions after its 50 steps: %s", (_name, args, channels) => {
    const layer = build(args, [8, 8, channels]);
    const images = tf.randomNormal<tf.Rank.R4>([2, 8, 8, channels], 0, 1, "float32", 4);
    const { dictionary } = layer;
    const [patches, atoms] = [layer.patches(images), dictionary.atoms.shape[1]];
    const rowsOf = (values: tf.Tensor2D, length: number) => tf.reshape<tf.Rank.R2>(values, [-1, length]);
    const gaps = optimalityGap(tf.reshape<tf.Rank.R2>(layer.encode(images), [2, -1]), {
      signal: tf.reshape<tf.Rank.R2>(patches, [2, -1]),
      // All patches of an image at once.
      dictionary: {
        analyze: (x) => dictionary.analyze(rowsOf(x, patches.shape[1])).reshape([2, -1]),
        synthesize: (z) => dictionary.synthesize(rowsOf(z, atoms)).reshape([2, -1]),
      },
      ...{ lambda: layer.lambda, mu: 0, nonNegative: true },
    });
    expect(gaps.shape).toEqual([2]);
    expect(tf.max(gaps).dataSync()[0]).toBeLessThanOrEqual(1e-3);
  });

  it("cuts out the patches whose correlations with the atoms are those of a convolution", () => {
    const layer = build({ strides: 2 });
    const patches = layer.patches(signal);
    expect(patches.shape).toEqual([18, 18]);
    const [image] = tf.unstack(signal) as [tf.Tensor3D];
    const corner = tf.slice(tf.pad(image, [[1, 0], [1, 0], [0, 0]]), [0, 0, 0], [3, 3, 2]); // prettier-ignore
    expectAllClose(tf.slice(patches, [0, 0], [1, 18]).flatten(), corner.flatten(), {
      absolute: 0,
      relative: 0,
    });
  });

  it("keeps gradients bounded where more atoms are active than a patch has numbers", () => {
    const layer = build({ filters: 40 }, [5, 5, 1]);
    const images = tf.randomNormal<tf.Rank.R4>([2, 5, 5, 1], 0, 1, "float32", 8);
    const active = tf.sum(tf.step(layer.encode(images)), 3).dataSync();
    expect(Math.max(...active)).toBeGreaterThan(9);
    const weights = tf.randomNormal<tf.Rank.R4>([2, 5, 5, 40], 0, 1, "float32", 9);
    const loss = (x: tf.Tensor): tf.Scalar => tf.sum(tf.mul(layer.encode(x as tf.Tensor4D), weights));
    const { grads } = tf.variableGrads(() => loss(images));
    const inSignal = tf.grad(loss)(images).dataSync();
    // With ρ = 1e-6 as in thin layers they come to 2e5.
    for (const values of [inSignal, ...Object.values(grads).map((grad) => grad.dataSync<"float32">())]) {
      expect(values.every(Number.isFinite)).toBe(true);
      expect(Math.max(...values.map(Math.abs))).toBeLessThan(2e3);
    }
  });

  it("starts as a random matrix over the size of a patch, from the seed alone, with λ at 0", () => {
    const { kernel, lambda } = build({ filters: 64 }, [5, 5, 16]).parameters;
    const values = kernel.read().dataSync();
    const spread = Math.hypot(...values) / Math.sqrt(values.length);
    expect(spread * 144).toBeCloseTo(1, 1);
    expect([...lambda.read().dataSync()].every((value) => value === 0)).toBe(true);
    expect(build({ seed: 4 }).parameters.kernel.read().dataSync()).toEqual(
      build({ seed: 4 }).parameters.kernel.read().dataSync(),
    );
    expect(build({ seed: 4 }).parameters.kernel.read().dataSync()).not.toEqual(
      build({ seed: 5 }).parameters.kernel.read().dataSync(),
    );
  });

  it("raises negative λ to 0 in training, and counts them as 0 at inference", () => {
    const layer = build();
    const zero = layer.encode(signal);
    const { lambda } = layer.parameters;
    lambda.write(tf.fill([8], -1));
    expectAllClose(layer.encode(signal), zero, { absolute: 0, relative: 0 });
    expect(lambda.read().dataSync()[0]).toBe(-1);
    layer.apply(signal, { training: true });
    expect([...lambda.read().dataSync()]).toEqual(Array.from({ length: 8 }, () => 0));
  });

  it("lets λ leave 0", () => {
    const layer = build();
    const { lambda } = layer.parameters;
    const { grads } = tf.variableGrads(() => tf.sum(layer.apply(signal, { training: true }) as tf.Tensor4D));
    expect(Math.max(...grads[lambda.name]!.dataSync().map(Math.abs))).toBeGreaterThan(0);
  });

  it("takes λ per call: a number, one per image, or by layer name", () => {
    const layer = build({ lambda: 0.02 });
    const apply = (lambda: object | number) => layer.apply(signal, { lambda }) as tf.Tensor4D;
    const exact = { absolute: 0, relative: 0 };
    expectAllClose(apply(0.02), layer.encode(signal), exact);
    expectAllClose(apply({ other: 0.3 }), layer.encode(signal), exact);
    expectAllClose(apply({ coder: 0.3 }), apply(0.3), exact);
    const mixed = apply(tf.tensor1d([0.02, 0.3]));
    const rounding = { absolute: 1e-5, relative: 1e-5 };
    expectAllClose(mixed.slice(0, 1), apply(0.02).slice(0, 1), rounding);
    expectAllClose(mixed.slice(1, 1), apply(0.3).slice(1, 1), rounding);
    expect(() => apply(-1)).toThrow("coder: `lambda` must be finite and >= 0, got -1.");
    expect(tf.max(apply(1e6)).dataSync()[0]).toBe(0);
  });

  it("keeps its arguments through getConfig and fromConfig", () => {
    const layer = build({ lambda: 0.3, mu: 0.1, iterations: 7, strides: 2, padding: 0, seed: 8 });
    const config = layer.getConfig();
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    const copy = new PatchCoding(config as unknown as PatchCodingArgs);
    expect(copy.getConfig()).toEqual(config);
    expect(copy.coding).toEqual(layer.coding);
  });

  it("refuses numbers out of range and options of the layer it replaces", () => {
    const make = (args: object) => () => new PatchCoding({ filters: 4, kernelSize: 3, ...args });
    expect(make({ filters: 0 })).toThrow("PatchCoding: `filters` must be a positive integer, got 0.");
    expect(make({ lambda: -1 })).toThrow("PatchCoding: `lambda` must be finite and >= 0, got -1.");
    expect(make({ iterations: 0.5 })).toThrow(
      "PatchCoding: `iterations` must be a positive integer, got 0.5.",
    );
    expect(make({ strides: 3 })).toThrow("PatchCoding: `strides` must be 1 or 2, got 3.");
    expect(make({ activation: "relu" })).toThrow("PatchCoding: `activation` must be left out");
  });

  it("leaves NaN in the codes of a poisoned patch, and zeros in those of a zero dictionary", () => {
    const layer = build();
    const poisoned = layer.encode(tf.fill(SHAPE, NaN));
    expect([...poisoned.dataSync()].every(Number.isNaN)).toBe(true);
    layer.parameters.kernel.write(tf.zeros([3, 3, 2, 8]));
    expect([...layer.encode(signal).dataSync()].every((value) => value === 0)).toBe(true);
  });

  it("frees every intermediate tensor", () => {
    const layer = build({ filters: 24, lambda: 0.1 });
    expectNoTensorLeak(() => {
      layer.encode(signal).dispose();
      tf.dispose([layer.patches(signal), layer.dictionary.atoms]);
      const { value, grads } = tf.variableGrads(() =>
        tf.sum(layer.apply(signal, { training: true }) as tf.Tensor4D),
      );
      tf.dispose([value, ...Object.values(grads)]);
    });
  });
});
