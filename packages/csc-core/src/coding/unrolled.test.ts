import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { fista } from "../solvers/fista.js";
import { ista } from "../solvers/ista.js";
import { published } from "../solvers/published.js";
import type { CodingOptions } from "./coding-problem.js";
import { encode } from "./encode.js";

const SOLVERS = { published, fista, ista };
const signal = tf.randomNormal<tf.Rank.R4>([2, 6, 6, 2], 0, 1, "float32", 1);
const kernel = normalizeAtoms(tf.randomNormal<tf.Rank.R4>([3, 3, 2, 4], 0, 1, "float32", 2));
const stepSize = tf.scalar(0.15);
const DEFAULTS: CodingOptions = {
  stride: 1,
  padding: 1,
  mu: 0,
  iterations: 4,
  nonNegative: true,
  loss: "square",
  method: "published",
};
const CASES: readonly { readonly name: string; readonly options: Partial<CodingOptions> }[] = [
  { name: "published", options: {} },
  { name: "published, one step", options: { iterations: 1 } },
  { name: "published, two steps", options: { iterations: 2 } },
  { name: "fista", options: { method: "fista" } },
  { name: "ista", options: { method: "ista" } },
  { name: "stride 2", options: { stride: 2 } },
  { name: "signed codes", options: { nonNegative: false, method: "fista" } },
  { name: "elastic net", options: { mu: 0.7, method: "fista" } },
  { name: "elastic net, published", options: { mu: 0.7 } },
  { name: "root loss", options: { loss: "root" } },
  { name: "root loss, fista", options: { loss: "root", method: "fista" } },
];
const LAMBDAS = [
  { of: "the batch", lambda: tf.scalar(0.2) as tf.Tensor },
  { of: "each image", lambda: tf.tensor1d([0.1, 0.4]) as tf.Tensor },
];

describe.each(CASES)("encode ($name)", ({ options: own }) => {
  const options = { ...DEFAULTS, ...own };
  const upstream = tf.randomNormal(
    [2, 6 / Number(options.stride), 6 / Number(options.stride), 4],
    0,
    1,
    "float32",
    3,
  );
  const direct = (x: tf.Tensor, lambda: tf.Tensor, w: tf.Tensor) =>
    encode({ signal: x as tf.Tensor4D, kernel: w as tf.Tensor4D, lambda, stepSize }, options);
  const formula = (x: tf.Tensor, lambda: tf.Tensor, w: tf.Tensor) =>
    SOLVERS[options.method](x as tf.Tensor4D, new ConvDictionary(w as tf.Tensor4D, options), {
      ...options,
      lambda: lambda as tf.Scalar | tf.Tensor1D,
      stepSize,
    });

  it.each(LAMBDAS)("gives the codes and gradients of the formula, λ of $of", ({ lambda }) => {
    const inputs = [signal, lambda, kernel];
    expectAllClose(direct(signal, lambda, kernel), formula(signal, lambda, kernel), {
      absolute: 1e-6,
      relative: 1e-5,
    });
    const mine = tf.grads((x, l, w) => direct(x, l, w))(inputs, upstream);
    const theirs = tf.grads((x, l, w) => formula(x, l, w))(inputs, upstream);
    mine.forEach((gradient, index) => {
      const expected = theirs[index]!;
      const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
      expect(largest).toBeGreaterThan(0);
      expectAllClose(gradient, expected, { absolute: 1e-5 * largest, relative: 1e-5 });
    });
  });

  it("frees every intermediate tensor, gradients included", () => {
    expectNoTensorLeak(() => {
      tf.dispose(tf.grads((x, l, w) => direct(x, l, w))([signal, LAMBDAS[0]!.lambda, kernel], upstream));
    });
  });
});

describe("encode", () => {
  it("gives zero codes when λ exceeds every correlation, and their gradient is zero", () => {
    const lambda = tf.scalar(1e3);
    const codes = encode({ signal, kernel, lambda, stepSize }, DEFAULTS);
    expect(tf.max(tf.abs(codes)).dataSync()[0]).toBe(0);
    const gradient = tf.grad((w) => encode({ signal, kernel: w as tf.Tensor4D, lambda, stepSize }, DEFAULTS))(
      kernel,
    );
    expect(tf.max(tf.abs(gradient)).dataSync()[0]).toBe(0);
  });

  it("passes NaN on", () => {
    const codes = encode({ signal: tf.mul(signal, NaN), kernel, lambda: tf.scalar(0.1), stepSize }, DEFAULTS);
    expect(codes.dataSync()[0]).toBeNaN();
  });
});
