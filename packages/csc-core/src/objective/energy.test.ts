import {
  checkGradient,
  expectAllClose,
  expectNoTensorLeak,
  naiveConv2dTranspose,
  toNaive,
} from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { ShapeError } from "../tensor/shapes.js";
import { energy } from "./energy.js";

const geometry = { stride: 2, padding: 1 };
const kernel = tf.randomNormal<tf.Rank.R4>([3, 3, 2, 3], 0, 1, "float32", 1);
const dictionary = new ConvDictionary(kernel, geometry);
const signal = tf.randomNormal<tf.Rank.R4>([2, 4, 4, 2], 0, 1, "float32", 2);
const codes = tf.randomNormal<tf.Rank.R4>([2, 2, 2, 3], 0, 1, "float32", 3);

describe("energy", () => {
  it.each([
    { lambda: 0.5, weights: [0.5, 0.5] },
    { lambda: tf.tensor1d([0.1, 2]), weights: [0.1, 2] },
  ])("is its formula in float64, for lambda $weights", ({ lambda, weights }) => {
    const explained = naiveConv2dTranspose(toNaive(codes), toNaive(kernel), {
      ...geometry,
      outputShape: [2, 4, 4, 2],
    });
    const [x, z] = [toNaive(signal).data, toNaive(codes).data];
    const expected = weights.map((weight, image) => {
      const misfit = x
        .subarray(image * 32, image * 32 + 32)
        .reduce((sum, value, i) => sum + (value - explained.data[image * 32 + i]!) ** 2, 0);
      const own = z.subarray(image * 12, image * 12 + 12);
      const l1 = own.reduce((sum, value) => sum + Math.abs(value), 0);
      const l2 = own.reduce((sum, value) => sum + value ** 2, 0);
      return misfit / 2 + weight * l1 + 0.15 * l2;
    });
    expectAllClose(energy(codes, { signal, dictionary, lambda, mu: 0.3 }), expected, {
      absolute: 0,
      relative: 1e-6,
    });
  });

  it("has the gradient that central differences give", () =>
    checkGradient((z: tf.Tensor4D) => energy(z, { signal, dictionary, lambda: 0.5, mu: 0.3 }), codes, {
      step: 1e-2,
      tolerance: 1e-3,
    }));

  it("frees every intermediate tensor", () =>
    expectNoTensorLeak(() => energy(codes, { signal, dictionary, lambda: 0.5, mu: 0.3 }).dispose()));

  it("refuses a negative lambda and one lambda too many", () => {
    expect(() => energy(codes, { signal, dictionary, lambda: -1, mu: 0 })).toThrow(
      new RangeError("energy: `lambda` must be finite and >= 0, got -1."),
    );
    expect(() => energy(codes, { signal, dictionary, lambda: tf.tensor1d([1, 1, 1]), mu: 0 })).toThrow(
      new ShapeError("energy: `lambda` must have shape [2], got [3]."),
    );
  });
});
