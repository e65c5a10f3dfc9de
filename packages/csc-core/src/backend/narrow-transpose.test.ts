import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { composedPrimitives } from "./composed.js";
import { narrowKernels, splitPays } from "./narrow-transpose.js";

describe("narrowKernels", () => {
  it.each([
    [3, 3],
    [5, 3],
    [3, 5],
    [1, 3],
  ])("are the transposed convolution in two steps, %i x %i", (kernelHeight, kernelWidth) => {
    const kernel = tf.randomNormal<tf.Rank.R4>([kernelHeight, kernelWidth, 3, 4], 0, 1, "float32", 1);
    const codes = tf.randomNormal<tf.Rank.R4>([2, 6, 7, 4], 0, 1, "float32", 2);
    const padding = [(kernelHeight - 1) / 2, (kernelWidth - 1) / 2] as const;
    const { rows, stack } = narrowKernels(kernel);
    const across = tf.conv2d(codes, rows, 1, "same");
    const geometry = { stride: 1, padding };
    expectAllClose(
      tf.conv2d(across, stack, 1, "same"),
      composedPrimitives.convolveTranspose(codes, kernel, [2, 6, 7, 3], geometry),
      { absolute: 1e-5, relative: 1e-5 },
    );
  });
});

describe("splitPays", () => {
  it("is for many images of few channels", () => {
    const pays = (images: number, kernelHeight: number, channels: number) =>
      splitPays(tf.zeros([images, 2, 2, 4]), tf.zeros([kernelHeight, 3, channels, 4]));
    expect(pays(64, 3, 3)).toBe(true);
    expect(pays(64, 3, 64)).toBe(false);
    expect(pays(1, 3, 3)).toBe(false);
    expect(pays(64, 1, 3)).toBe(false);
  });
});
