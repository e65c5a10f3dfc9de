import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { residualDeviation, residualRoughness } from "./classify.js";
import { stemLayer } from "./csc-layers.js";
import { createModel } from "./registry.js";

beforeAll(() => registerKernels());

const SIZE = 8;
const model = createModel("sdnet8", { width: 2, stemAtoms: 6, imageSize: SIZE, classes: 2, seed: 1 });

/** Gaussian noise of a strength on grey images, and with salt and pepper on a tenth of the values. */
function noise(strength: number, outliers: boolean): tf.Tensor4D {
  const random = randomStream(4, "noise");
  const values = Float32Array.from({ length: 2 * SIZE * SIZE * 3 }, (_, index) => {
    const value = strength * random.normal();
    return outliers && index % 10 === 0 ? (index % 20 === 0 ? 4 : -4) : value;
  });
  return tf.tensor4d(values, [2, SIZE, SIZE, 3]);
}

/** Too large for any code to be above zero: the residual is the image. */
const lambda = 1e6;

describe("residualDeviation", () => {
  it("is the lower median of the fine part's absolute values", () => {
    const images = noise(1, true);
    const residual = stemLayer(model).residual(images, stemLayer(model).encode(images, { lambda: 0.1 }));
    const fine = tf
      .abs(tf.sub(residual, tf.avgPool(residual, 3, 1, "same")))
      .reshape([2, -1])
      .arraySync() as number[][];
    const medians = fine.map((row) => row.sort((a, b) => a - b)[row.length / 2 - 1]!);
    const measured = [...residualDeviation(model, images, { lambda: 0.1 }).dataSync()];
    measured.forEach((value, index) => expect(value).toBeCloseTo(medians[index]!, 6));
  });

  it("grows with the strength of noise, and hardly with outliers, where roughness grows with both", () => {
    const measure = (strength: number, outliers: boolean) => {
      const images = noise(strength, outliers);
      return [
        residualDeviation(model, images, { lambda }).dataSync()[0]!,
        residualRoughness(model, images, { lambda }).dataSync()[0]!,
      ] as const;
    };
    const [deviation, roughness] = measure(0.2, false);
    const [twice] = measure(0.4, false);
    const [bent, energy] = measure(0.2, true);
    expect(twice / deviation).toBeCloseTo(2, 4);
    expect(energy / roughness).toBeGreaterThan(20);
    // Each outlier also moves the means of its neighbourhood.
    expect(bent / deviation).toBeLessThan(4);
  });

  it("has a gradient that reaches every pixel and is right for changes of strength", () => {
    const images = noise(0.3, false);
    const total = (x: tf.Tensor) => tf.sum(residualDeviation(model, x as tf.Tensor4D, { lambda }));
    const gradient = tf.grad(total)(images);
    // Euler: of a function that doubles with its argument, argument times gradient is its value.
    expect(tf.sum(tf.mul(gradient, images)).dataSync()[0]).toBeCloseTo(total(images).dataSync()[0]!, 4);
    expect(gradient.dataSync().every((value) => value !== 0)).toBe(true);
    expect(tf.grad(total)(tf.zerosLike(images)).dataSync().every(Number.isFinite)).toBe(true);
  });
});
