import { conv2d } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

const random = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

// Skipped only where the engine is not linked, which `sdnet engine install` does.
describe.skipIf(!isLinked)("a strided 1x1 convolution of the native backend", () => {
  it("keeps a quarter of the pixels", async () => {
    await selectBackend("native");
    const [signal, kernel] = [random([4, 16, 16, 32], 1), random([1, 1, 32, 8], 2)];
    const pixels = 4 * 8 * 8 * 32;
    const held = (stride: number): number => {
      let bytes = 0;
      const grads = tf.grads((x: tf.Tensor, w: tf.Tensor) => {
        const before = tf.memory().numBytes;
        // TensorFlow.js counts the bytes of every handle. One that is freed at once leaves those that the convolution keeps.
        const copy = tf.clone(x as tf.Tensor4D);
        const codes = conv2d(copy, w as tf.Tensor4D, { stride, padding: 0 });
        copy.dispose();
        bytes = tf.memory().numBytes - before - 4 * codes.size;
        return codes;
      });
      tf.tidy(() => void grads([signal, kernel]));
      return bytes / 4;
    };
    expect([held(2), held(1)]).toEqual([pixels + kernel.size, 4 * pixels + kernel.size]);
  });

  it("never asks TensorFlow for the gradient of its kernel, which corrupts memory", async () => {
    await selectBackend("native");
    const backend = tf.backend() as unknown as { executeSingleOutput: (name: string) => tf.Tensor };
    const execute = backend.executeSingleOutput.bind(backend);
    const operations: string[] = [];
    const spy = vi.spyOn(backend, "executeSingleOutput").mockImplementation((name, ...rest: []) => {
      if (name === "Conv2DBackpropFilter") throw new Error("This operation is not to be run.");
      operations.push(name);
      return execute(name, ...rest);
    });
    try {
      const kernel = random([1, 1, 32, 8], 2);
      for (const stride of [2, [1, 2], [2, 1], 3] as const) {
        const convolve = (w: tf.Tensor) =>
          conv2d(random([2, 8, 8, 32], 1), w as tf.Tensor4D, { stride, padding: 0 });
        tf.tidy(() => tf.grad(convolve)(kernel).dataSync());
      }
    } finally {
      spy.mockRestore();
    }
    expect(operations.filter((name) => name === "MatMul")).toHaveLength(4);
    // The pixels that the kernel met are taken once, for the convolution, and kept for the gradient.
    expect(operations.filter((name) => name === "AvgPool")).toHaveLength(4);
    expect(operations.filter((name) => name === "Conv2D")).toHaveLength(4);
  });
});
