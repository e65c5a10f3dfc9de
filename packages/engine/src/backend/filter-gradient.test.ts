import { conv2d } from "@sdnet/csc-core";
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
