import { conv2d, fusedConv2d } from "@sdnet/csc-core";
import { withPrecision } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

/** Numbers of {-1, 0, 1}: sums below 256 are exact in bfloat16, so that both precisions must agree to the bit. */
function signs(shape: [number, number, number, number], seed: number): tf.Tensor4D {
  const stream = randomStream(seed, "signs");
  const size = shape.reduce((product, length) => product * length);
  return tf.tensor4d(
    Float32Array.from({ length: size }, () => stream.below(3) - 1),
    shape,
  );
}

// Skipped only where the engine is not linked.
describe.skipIf(!isLinked)("the gradient of a wide kernel on small maps in bfloat16", () => {
  it.each([
    { pixels: [8, 8], kernel: [3, 3], stride: 1, padding: 1 },
    { pixels: [4, 6], kernel: [3, 3], stride: 1, padding: 1 },
    { pixels: [8, 8], kernel: [3, 3], stride: 2, padding: 1 },
    { pixels: [9, 7], kernel: [3, 3], stride: 2, padding: 1 },
    { pixels: [9, 9], kernel: [3, 3], stride: 2, padding: 0 },
    // A row and a column of pixels that no kernel meets.
    { pixels: [8, 8], kernel: [3, 3], stride: 2, padding: 0 },
    { pixels: [8, 8], kernel: [5, 3], stride: [1, 2], padding: [2, 1] },
    { pixels: [6, 6], kernel: [5, 5], stride: 1, padding: 0 },
  ] as const)("is that of float32: %j", async ({ pixels, kernel, stride, padding }) => {
    await selectBackend("native");
    tf.tidy(() => {
      const signal = signs([3, ...pixels, 96], 1);
      const weights = signs([...kernel, 96, 96], 2);
      const geometry = { stride, padding };
      const convolve = (w: tf.Tensor) => conv2d(signal, w as tf.Tensor4D, geometry);
      const upstream = signs(convolve(weights).shape, 3);
      const expected = tf.grad(convolve)(weights, upstream).dataSync();
      expect(Math.max(...expected.slice(0, 10_000).map(Math.abs))).toBeGreaterThan(5);
      const gradient = withPrecision("bfloat16", () => tf.grad(convolve)(weights, upstream).dataSync());
      expect(Buffer.from(gradient.buffer).equals(Buffer.from(expected.buffer))).toBe(true);
    });
  });
});

// oneDNN gets odd numbers of channels wrong in bfloat16 on some processors, and differently each time: docs/NUMERICS.md.
describe.skipIf(!isLinked)("a convolution over any number of channels in bfloat16", () => {
  const CHANNELS = [1, 2, 3, 5, 9, 27];
  const asOften = (convolve: () => tf.Tensor) => {
    const expected = [...convolve().dataSync()];
    for (let call = 0; call < 3; call++) {
      expect([...withPrecision("bfloat16", () => convolve().dataSync())]).toEqual(expected);
    }
  };

  it.each(CHANNELS)("is that of float32, plain and fused, with its gradients: %i", async (channels) => {
    await selectBackend("native");
    tf.tidy(() => {
      const signal = signs([2, 6, 6, channels], 1);
      const wide = signs([3, 3, channels, 16], 2);
      const codes = signs([2, 6, 6, 16], 3);
      const geometry = { stride: 1, padding: 1 };
      const bias = tf.zeros<tf.Rank.R1>([16]);
      asOften(() => conv2d(signal, wide, geometry));
      asOften(() => fusedConv2d(signal, wide, { ...geometry, bias, addend: codes, relu: true }));
      asOften(() => tf.conv2d(signal, wide, 1, "same"));
      asOften(() => tf.grad((w) => conv2d(signal, w as tf.Tensor4D, geometry))(wide, codes));
      asOften(() => tf.grad((x) => conv2d(x as tf.Tensor4D, wide, geometry))(signal, codes));
    });
  });

  it.each(CHANNELS)("is that of float32 from so many atoms back to the image: %i", async (atoms) => {
    await selectBackend("native");
    tf.tidy(() => {
      // Eight images or more take another way to an image of few channels.
      for (const images of [2, 8]) {
        const codes = signs([images, 6, 6, atoms], 4);
        for (const size of [1, 3]) {
          const kernel = signs([size, size, 3, atoms], 5);
          const geometry = { stride: 1, padding: (size - 1) / 2 };
          const blank = tf.zeros<tf.Rank.R4>([images, 6, 6, 3]);
          asOften(() => tf.grad((x) => conv2d(x as tf.Tensor4D, kernel, geometry))(blank, codes));
        }
      }
    });
  });
});
