import { randomStream } from "@sdnet/csc-core/tensor";
import { withPrecision } from "@sdnet/csc-core/backend";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

/** Small integers, so that windows have ties and bfloat16 holds every sum. */
function integers(shape: [number, number, number, number], seed: number): tf.Tensor4D {
  const stream = randomStream(seed, "integers");
  const size = shape.reduce((product, length) => product * length);
  return tf.tensor4d(
    Float32Array.from({ length: size }, () => stream.below(7) - 3),
    shape,
  );
}

type Pooling = readonly [
  size: number,
  stride: number,
  padding: "valid" | "same",
  height: number,
  width: number,
];
const POOLINGS: readonly Pooling[] = [
  [2, 2, "valid", 8, 6],
  [2, 2, "valid", 7, 5],
  [3, 2, "same", 8, 7],
  [3, 1, "same", 5, 5],
  [4, 4, "valid", 4, 4],
];

/** Gradient at the input for gradients at the output that are small integers, too. */
function gradientOf([size, stride, padding, height, width]: Pooling): Float32Array {
  return tf.tidy(() => {
    const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, size, stride, padding);
    const signal = integers([3, height, width, 5], 1);
    const upstream = integers(pool(signal).shape, 2);
    return tf.grad(pool)(signal, upstream).dataSync<"float32">().slice();
  });
}

// Skipped only where the engine is not linked.
describe.skipIf(!isLinked)("the gradient of max pooling on the native engine", () => {
  it.each(POOLINGS)(
    "goes to the first maximum as on WASM: %i x stride %i, %s, %i x %i pixels",
    async (...pooling) => {
      await selectBackend("wasm");
      const expected = gradientOf(pooling);
      expect(expected.some((value) => value !== 0)).toBe(true);
      await selectBackend("native");
      expect(gradientOf(pooling)).toEqual(expected);
      expect(withPrecision("bfloat16", () => gradientOf(pooling))).toEqual(expected);
    },
  );

  it("goes to the first maximum of tensors that are stored in bfloat16", async () => {
    await selectBackend("native");
    tf.tidy(() => {
      const kernel = tf.reshape<tf.Rank.R4>(tf.eye(5), [1, 1, 5, 5]);
      const pool = (x: tf.Tensor) =>
        tf.maxPool(tf.conv2d(x as tf.Tensor4D, kernel, 1, "valid"), 2, 2, "valid");
      const signal = integers([3, 8, 6, 5], 1);
      const upstream = integers([3, 4, 3, 5], 2);
      const gradient = withPrecision("bfloat16", () => tf.grad(pool)(signal, upstream).dataSync());
      expect([...gradient]).toEqual([...gradientOf(POOLINGS[0]!)]);
    });
  });

  it("frees what it makes", async () => {
    await selectBackend("native");
    expectNoTensorLeak(() => void gradientOf(POOLINGS[0]!));
  });
});
