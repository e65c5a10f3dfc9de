import { describe, expect, it } from "vitest";
import { CIFAR10_NORMALIZATION } from "../datasets/cifar10.js";
import { createNormalizer, denormalize } from "./normalize.js";

const EVERY_PIXEL = Uint8Array.from({ length: 768 }, (_, index) => Math.floor(index / 3));

describe("createNormalizer", () => {
  it("is (pixel / 255 - mean) / std for every pixel value and channel, from the offset on", () => {
    const target = new Float32Array(770).fill(-9);
    createNormalizer(CIFAR10_NORMALIZATION)(EVERY_PIXEL, target, 1);
    const { mean, std } = CIFAR10_NORMALIZATION;
    EVERY_PIXEL.forEach((pixel, index) => {
      expect(target[index + 1]).toBe(Math.fround((pixel / 255 - mean[index % 3]!) / std[index % 3]!));
    });
    expect([target[0], target[769]]).toEqual([-9, -9]);
  });

  it("refuses a spread of zero and channels that do not match", () => {
    expect(() => createNormalizer({ mean: [0.5], std: [0] })).toThrow(
      new RangeError("createNormalizer: `mean` must be finite and `std` > 0, got 0.5 and 0."),
    );
    expect(() => createNormalizer({ mean: [0.5], std: [1, 1] })).toThrow(
      new RangeError("createNormalizer: `mean` and `std` must have one value for each channel, got 1 and 2."),
    );
  });
});

describe("denormalize", () => {
  it("is the inverse", () => {
    const normalized = new Float32Array(768);
    createNormalizer(CIFAR10_NORMALIZATION)(EVERY_PIXEL, normalized, 0);
    expect([...denormalize(normalized, CIFAR10_NORMALIZATION)]).toEqual([...EVERY_PIXEL]);
  });

  it("clips what is no colour", () => {
    expect([...denormalize(Float32Array.of(-5, 5), { mean: [0.5], std: [0.5] })]).toEqual([0, 255]);
  });
});
