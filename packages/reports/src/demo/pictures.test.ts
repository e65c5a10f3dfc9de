import { inflateSync } from "node:zlib";
import { registerKernels } from "@sdnet/csc-core/backend";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION, imageAt } from "@sdnet/data";
import { createModel, reconstruct, stateDict } from "@sdnet/models";
import type { CalibrationFile } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemoryImages } from "@sdnet/train/node";
import { pngAddress } from "@sdnet/data/node";
import { atomSheet, demoExamples } from "./pictures.js";

let model: tf.LayersModel;
beforeAll(() => {
  registerKernels();
  model = createModel("sdnet18", { width: 1, stemAtoms: 18, seed: 4 });
});
afterAll(() => model.dispose());

/** The pixels of a PNG of ours: one block of data, no filters. */
function pixelsOf(address: string, width: number, height: number): Uint8Array {
  const png = Buffer.from(address.split(",")[1]!, "base64");
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const stride = rows.length / height - 1;
  const pixels = new Uint8Array(height * stride);
  for (let row = 0; row < height; row++) {
    pixels.set(rows.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)), row * stride);
  }
  expect(stride % width).toBe(0);
  return pixels;
}

describe("atomSheet", () => {
  it("shows each atom once, in its colours at full contrast, the flattest first", () => {
    const { address, width, height, atoms } = atomSheet(model);
    expect({ atoms, width, height }).toEqual({ atoms: 18, width: 16 * 42 - 6, height: 2 * 42 - 6 });
    const pixels = pixelsOf(address, width, height);
    const { data } = stateDict(model).get("layer0.0.dn.weight")!;
    const expected = Array.from({ length: 18 }, (_, index) => {
      const atom = Array.from({ length: 27 }, (_value, at) => Number(data[27 * index + at]));
      const sums = [0, 9, 18].map((from) => atom.slice(from, from + 9).reduce((a, b) => a + b, 0));
      const largest = Math.max(...atom.map(Math.abs));
      return {
        flatness: sums.reduce((sum, value) => sum + value * value, 0),
        // Bottom right pixel of the atom, red, green and blue.
        corner: [8, 17, 26].map((at) => Math.round(127.5 * (1 + atom[at]! / largest))),
      };
    }).sort((a, b) => b.flatness - a.flatness);
    const cornerOf = (index: number) => {
      const at = 4 * ((Math.floor(index / 16) * 42 + 35) * width + (index % 16) * 42 + 35);
      return [...pixels.subarray(at, at + 4)];
    };
    expected.forEach(({ corner }, index) => {
      const [red, green, blue, opacity] = cornerOf(index);
      expect(opacity).toBe(255);
      // Half a step either way: weights are float32.
      [red, green, blue].forEach((value, at) =>
        expect(Math.abs(value! - corner[at]!)).toBeLessThanOrEqual(1),
      );
    });
    expect(cornerOf(18)).toEqual([0, 0, 0, 0]);
  });
});

describe("demoExamples", () => {
  it("shows the images, and what the codes explain of the noisy ones, in the same colours", () => {
    const size = 32 * 32 * 3;
    const images = Uint8Array.from({ length: 2 * size }, (_, index) => (index * 7) % 256);
    const test: MemoryImages = {
      kind: "memory",
      name: "made up",
      split: "test",
      length: 2,
      height: 32,
      width: 32,
      channels: 3,
      classNames: CIFAR10_CLASS_NAMES,
      images,
      labels: Uint8Array.of(3, 9),
    };
    const noisy = { ...test, images: images.map((value) => 255 - value) };
    const key = { norms: "running", signal: "residual", fit: "line", scope: "pooled" } as const;
    const calibration = {
      trainingLambda: 0.1,
      lambdas: [0.1, 100],
      levels: [],
      // λ 100 for every image.
      rules: [{ ...key, rule: { kind: "line", slope: 0, intercept: 100 }, estimate: { clean: 1, noisy: 1 } }],
      recommended: key,
      provenance: { reach: "stem" },
    } as unknown as CalibrationFile;
    const twin = createModel("resnet18", { width: 1, seed: 4 });
    const before = tf.memory().numTensors;
    const [example] = demoExamples({
      sdnet: model,
      twin,
      calibration,
      test,
      noisy,
      normalization: CIFAR10_NORMALIZATION,
      indices: [1],
    });
    expect(tf.memory().numTensors).toBe(before);
    twin.dispose();
    expect(example!.truth).toBe("truck");
    expect(example!.clean).toBe(pngAddress({ width: 32, height: 32, pixels: imageAt(test, 1) }));
    expect(example!.noisy).toBe(pngAddress({ width: 32, height: 32, pixels: imageAt(noisy, 1) }));
    expect([example!.fixed.lambda, example!.chosen.lambda]).toEqual([0.1, 100]);
    // At so large a λ no atom is used: the reconstruction is 0, which is the mean colour of the data set.
    const mean = pixelsOf(example!.chosen.address, 32, 32);
    expect([...mean.subarray(0, 3)]).toEqual(
      CIFAR10_NORMALIZATION.mean.map((value) => Math.round(255 * value)),
    );
    const { std, mean: centre } = CIFAR10_NORMALIZATION;
    const values = tf.tidy(() => {
      const normalised = Float32Array.from(
        imageAt(noisy, 1),
        (value, at) => (value / 255 - centre[at % 3]!) / std[at % 3]!,
      );
      return reconstruct(model, tf.tensor4d(normalised, [1, 32, 32, 3]), { lambda: 0.1 }).dataSync();
    });
    const shown = pixelsOf(example!.fixed.address, 32, 32);
    const worst = shown.reduce((most, value, at) => {
      const colour = 255 * (values[at]! * std[at % 3]! + centre[at % 3]!);
      return Math.max(most, Math.abs(value - Math.min(255, Math.max(0, colour))));
    }, 0);
    // Rounding to whole values.
    expect(worst).toBeLessThan(0.51);
  });
});
