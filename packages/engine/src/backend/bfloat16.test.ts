import { Conv2d, conv2d, CscConv2d, encode, relu, type CodingOptions } from "@sdnet/csc-core";
import { currentPrecision, setPrecision, withPrecision } from "@sdnet/csc-core/backend";
import { createModel } from "@sdnet/models";
import {
  expectAllClose,
  expectNoTensorLeak,
  naiveCodes,
  naiveConv2d,
  naiveConv2dTranspose,
  toNaive,
  type NaiveTensor,
} from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

/** Half a unit in the last place of bfloat16, whose numbers have 8 significant bits: what rounding once costs at most. */
const ROUNDING = 2 ** -8;

const random = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

/** The bfloat16 nearest to each number, ties to even. */
function rounded({ shape, data }: NaiveTensor): NaiveTensor {
  const bits = new Uint32Array(Float32Array.from(data).buffer);
  const near = bits.map((value) => (value + 0x7fff + ((value >>> 16) & 1)) & 0xffff0000);
  return { shape, data: Float64Array.from(new Float32Array(near.buffer)) };
}

/** Fails unless every number is a bfloat16: the lower half of its float32 is zero. */
function expectRounded(tensor: tf.Tensor): void {
  const bits = new Uint32Array(tensor.dataSync<"float32">().slice().buffer);
  expect(bits.some((value) => (value & 0x7fffffff) !== 0)).toBe(true);
  expect(bits.filter((value) => (value & 0xffff) !== 0)).toHaveLength(0);
}

function largestOf({ data }: NaiveTensor): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** `|a - b| / |b|` over all numbers of two lists of tensors. */
function distance(actual: readonly tf.Tensor[], expected: readonly tf.Tensor[]): number {
  const square = (tensors: readonly tf.Tensor[]) =>
    tensors.reduce((sum, tensor) => sum + (tf.sum(tf.square(tensor)).dataSync()[0] ?? NaN), 0);
  return tf.tidy(() =>
    Math.sqrt(square(actual.map((tensor, i) => tf.sub(tensor, expected[i]!))) / square(expected)),
  );
}

describe("bfloat16 elsewhere", () => {
  it.each(["wasm", "cpu"])("is refused in one line on %s", async (backend) => {
    await selectBackend(backend);
    const message = `\`precision\` must be float32 on the backend ${backend}, got bfloat16: only the native engine computes in it.`;
    expect(() => withPrecision("bfloat16", () => 1)).toThrow(message);
    expect(() => setPrecision("bfloat16")).toThrow(message);
    expect(() => createModel("resnet18", { width: 1, precision: "bfloat16" })).toThrow(
      `createModel: ${message}`,
    );
    const layer = new Conv2d({
      ...{ filters: 2, kernelSize: 3, strides: 1, padding: 1, seed: 1 },
      precision: "bfloat16",
    });
    expect(() => layer.apply(tf.zeros([1, 4, 4, 3]))).toThrow(message);
    expect(currentPrecision()).toBe("float32");
  });

  it("is no precision by another name", () => {
    expect(() => new CscConv2d({ filters: 2, kernelSize: 3, precision: "half" as "bfloat16" })).toThrow(
      "CscConv2d: `precision` must be one of float32, bfloat16, got half.",
    );
    expect(() => withPrecision("float16" as "bfloat16", () => 1)).toThrow(/must be one of float32, bfloat16/);
  });
});

// Skipped only where the engine is not linked. TensorFlow emulates bfloat16 on processors without it, so these run on all.
describe.skipIf(!isLinked)("bfloat16 on the native engine", () => {
  beforeEach(async () => {
    await selectBackend("native");
    tf.engine().startScope();
  });
  afterEach(() => {
    tf.engine().endScope();
    setPrecision("float32");
  });

  it.each([
    [3, 1, 1],
    [3, 2, 1],
    [7, 2, 3],
    [1, 2, 0],
    [1, 1, 0],
  ])(
    "multiplies rounded numbers and sums them in float32: %d x %d kernel, stride and padding %d",
    (size, stride, padding) => {
      const [signal, kernel] = [random([2, 8, 8, 5], 1), random([size, size, 5, 7], 2)];
      const geometry = { stride, padding };
      const exact = naiveConv2d(rounded(toNaive(signal)), rounded(toNaive(kernel)), geometry);
      const upstream = random(exact.shape as [number, number, number, number], 3);
      const convolve = (x: tf.Tensor, w: tf.Tensor) => conv2d(x as tf.Tensor4D, w as tf.Tensor4D, geometry);
      const [output, toSignal, toKernel] = withPrecision("bfloat16", () => [
        convolve(signal, kernel),
        ...tf.grads(convolve)([signal, kernel], upstream),
      ]) as [tf.Tensor, tf.Tensor, tf.Tensor];
      // The result is rounded once more; sums in float32 lose 1e-6 of the largest.
      const within = (expected: NaiveTensor) => ({
        absolute: 2e-6 * largestOf(expected),
        relative: ROUNDING,
      });
      for (const tensor of [output, toSignal, toKernel]) expectRounded(tensor);
      expectAllClose(output, exact, within(exact));
      const back = naiveConv2dTranspose(rounded(toNaive(upstream)), rounded(toNaive(kernel)), {
        ...geometry,
        outputShape: signal.shape,
      });
      expectAllClose(toSignal, back, within(back));
      // The kernel's gradient by its definition: the convolution is linear in the kernel.
      const products = Float64Array.from({ length: kernel.size }, (_, index) => {
        const unit = new Float64Array(kernel.size);
        unit[index] = 1;
        const { data } = naiveConv2d(rounded(toNaive(signal)), { shape: kernel.shape, data: unit }, geometry);
        const weights = rounded(toNaive(upstream)).data;
        return data.reduce((sum, value, at) => sum + value * (weights[at] ?? NaN), 0);
      });
      const gradient = { shape: kernel.shape, data: products };
      expectAllClose(toKernel, gradient, within(gradient));
    },
    30_000,
  );

  it("stays float32 outside, bit for bit", () => {
    const [signal, kernel] = [random([2, 8, 8, 3], 1), random([3, 3, 3, 4], 2)];
    const compute = () => conv2d(signal, kernel, { stride: 1, padding: 1 }).dataSync().slice();
    const before = compute();
    expect(withPrecision("bfloat16", compute)).not.toEqual(before);
    expect(withPrecision("bfloat16", () => withPrecision("float32", compute))).toEqual(before);
    expect(compute()).toEqual(before);
    expect(() =>
      withPrecision("bfloat16", () => {
        throw new Error("within");
      }),
    ).toThrow("within");
    expect(currentPrecision()).toBe("float32");
  });

  it("keeps the precision of the forward pass for the gradients of its own layers", () => {
    const [signal, kernel] = [random([2, 8, 8, 3], 1), random([3, 3, 3, 4], 2)];
    const convolve = (w: tf.Tensor) =>
      withPrecision("bfloat16", () => conv2d(signal, w as tf.Tensor4D, { stride: 1, padding: 1 }));
    expectRounded(tf.grad(convolve)(kernel, random([2, 8, 8, 4], 3)));
  });

  const OPTIONS: Record<string, CodingOptions> = {
    published: {
      ...{ stride: 1, padding: 1, mu: 0, iterations: 2 },
      ...{ nonNegative: true, loss: "square", method: "published" },
    },
    "fista with an elastic net, stride 2": {
      ...{ stride: 2, padding: 1, mu: 0.1, iterations: 4 },
      ...{ nonNegative: true, loss: "square", method: "fista" },
    },
    "ista with signs and the root loss": {
      ...{ stride: 1, padding: 1, mu: 0, iterations: 3 },
      ...{ nonNegative: false, loss: "root", method: "ista" },
    },
  };
  const codingProblem = () => ({
    signal: random([2, 8, 8, 3], 4),
    kernel: tf.mul<tf.Tensor4D>(0.2, random([3, 3, 3, 6], 5)),
    lambda: tf.scalar(0.1),
    stepSize: tf.scalar(0.3),
  });

  it.each(Object.keys(OPTIONS))("codes as float64 does: %s", (name) => {
    const options = OPTIONS[name]!;
    const problem = codingProblem();
    const { signal, kernel } = problem;
    const exact = naiveCodes(toNaive(signal), toNaive(kernel), {
      ...options,
      ...{ stride: options.stride as number, padding: 1, lambda: 0.1, stepSize: 0.3 },
    });
    const codes = withPrecision("bfloat16", () => encode(problem, options));
    // Each step rounds signal, kernel, step and result: four roundings, and later steps carry those before.
    expectAllClose(codes, exact, {
      absolute: 4 * options.iterations * ROUNDING * largestOf(exact),
      relative: 0,
    });
    expect(codes.dataSync()).not.toEqual(encode(problem, options).dataSync());
  });

  it.each(Object.keys(OPTIONS))("differentiates codes as float32 does: %s", (name) => {
    const options = OPTIONS[name]!;
    const { signal, kernel, lambda, stepSize } = codingProblem();
    const codes = (x: tf.Tensor, l: tf.Tensor, w: tf.Tensor) =>
      encode({ signal: x as tf.Tensor4D, lambda: l, kernel: w as tf.Tensor4D, stepSize }, options);
    const upstream = random(encode({ signal, kernel, lambda, stepSize }, options).shape, 6);
    const gradients = () => tf.grads(codes)([signal, lambda, kernel], upstream);
    const exact = gradients();
    withPrecision("bfloat16", gradients).forEach((gradient, index) => {
      // A code that rounding moves across its threshold passes its gradient or not: 1 % of the codes are a tenth of the length.
      expect(distance([gradient], [exact[index]!])).toBeLessThan(0.1);
    });
  });

  it("gives values, sums and copies of what it keeps in bfloat16, and frees it", () => {
    const [signal, kernel] = [random([2, 8, 8, 3], 1), random([3, 3, 3, 4], 2)];
    expectNoTensorLeak(() => {
      tf.tidy(() => {
        const output = withPrecision("bfloat16", () => conv2d(signal, kernel, { stride: 1, padding: 1 }));
        const copy = output.clone();
        const flat = output.flatten();
        const positive = relu(output);
        const values = output.dataSync().slice();
        expect(copy.dataSync()).toEqual(values);
        expect(flat.dataSync()).toEqual(values);
        expect(positive.dataSync()).toEqual(values.map((value) => Math.max(value, 0)));
        expect(tf.add(output, signal.slice([0, 0, 0, 0], [2, 8, 8, 1])).dtype).toBe("float32");
        expect(tf.memory().numBytes).toBeGreaterThan(0);
      });
    });
  });

  it("does not estimate ‖A‖² in bfloat16", () => {
    const make = (): CscConv2d => {
      const layer = new CscConv2d({ filters: 6, kernelSize: 3, seed: 4 });
      layer.apply(tf.zeros([1, 8, 8, 3]));
      layer.refreshStepSize(5);
      return layer;
    };
    const half = withPrecision("bfloat16", make).parameters.stepSize.read().dataSync();
    expect(half).toEqual(make().parameters.stepSize.read().dataSync());
  });
});
