import { expectAllClose, readFixture } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { repeatSignal } from "../dictionary/repeat-signal.js";
import { spectralNormSquared } from "../dictionary/spectral-norm.js";
import { sumPerImage } from "../objective/sum-per-image.js";
import { published } from "./published.js";

const NAMES = [
  "default",
  "elastic",
  "expand2",
  "five_steps",
  "k7_stride2",
  "lambda_zero",
  "one_step",
  "root_loss",
  "signed",
  "stride2",
  "wide",
];

describe.each(NAMES)("the published iteration on golden vectors csc_%s", (name) => {
  const { tensors, metadata } = readFixture(
    new URL(`../../fixtures/csc_${name}.safetensors`, import.meta.url),
  );
  const stored = (tensor: string) => tensors.get(tensor)!;
  const images = (tensor: string) =>
    tf.transpose(
      tf.tensor4d(stored(tensor).data, stored(tensor).shape as [number, number, number, number]),
      [0, 2, 3, 1],
    );
  const kernelOf = (tensor: string) =>
    tf.transpose(
      tf.tensor4d(stored(tensor).data, stored(tensor).shape as [number, number, number, number]),
      [2, 3, 1, 0],
    );

  const geometry = { stride: Number(metadata["stride"] ?? 1), padding: Number(metadata["pad"] ?? 1) };
  const copies = Number(metadata["ndict"] ?? 1);
  const options = {
    lambda: Number(metadata["lam"] ?? 0.1),
    mu: Number(metadata["mu"] ?? 0),
    iterations: Number(metadata["steps"] ?? 2),
    stepSize: stored("step_size").data[0]!,
    nonNegative: metadata["nonneg"] !== "False",
    loss: metadata["square"] === "False" ? ("root" as const) : ("square" as const),
  };
  const [signal, kernel] = [images("x"), kernelOf("weight")];
  const encode = (x: tf.Tensor4D, w: tf.Tensor4D) =>
    published(repeatSignal(x, copies), new ConvDictionary(w, geometry), options);

  /** 1e-5 of the largest number of the tensor: entries near zero carry the rounding of their large neighbours. */
  const expectGolden = (actual: tf.Tensor, expected: tf.Tensor) => {
    const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
    expect(largest).toBeGreaterThan(0);
    expectAllClose(actual, expected, { absolute: 1e-5 * largest, relative: 0 });
  };

  it("gives the codes, their reconstruction and the norm of the residual", () => {
    const codes = encode(signal, kernel);
    const reconstruction = new ConvDictionary(kernel, geometry).synthesize(codes);
    expectGolden(codes, images("code"));
    expectGolden(reconstruction, images("reconstruction"));
    const residual = tf.sub(repeatSignal(signal, copies), reconstruction);
    expectGolden(tf.sqrt(sumPerImage(tf.square(residual))), tf.tensor1d(stored("residual_norm").data));
  });

  it("gives the gradients in signal and kernel", () => {
    const upstream = images("upstream");
    const gradients = tf.grads((x, w) =>
      tf.sum(tf.mul(encode(x as tf.Tensor4D, w as tf.Tensor4D), upstream)),
    );
    const [inSignal, inKernel] = gradients([signal, kernel]) as [tf.Tensor, tf.Tensor];
    expectGolden(inSignal, images("grad_x"));
    expectGolden(inKernel, kernelOf("grad_weight"));
  });

  it("has the spectral norm that set its step size", () => {
    const [, atoms = 0, height = 0, width = 0] = stored("code").shape;
    const norm = spectralNormSquared(new ConvDictionary(kernel, geometry), [1, height, width, atoms], {
      tolerance: 1e-3,
      rounds: 1000,
      seed: 1,
    });
    // Power iteration comes from below; the golden number is itself an iteration stopped somewhere.
    expect(Math.abs(norm / stored("lipschitz").data[0]! - 1)).toBeLessThan(1e-3);
  });
});
