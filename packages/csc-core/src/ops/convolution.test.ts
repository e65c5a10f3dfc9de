import {
  checkGradient,
  expectAllClose,
  expectNoTensorLeak,
  naiveConv2d,
  naiveConv2dTranspose,
  toNaive,
} from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { conv2d } from "./conv2d.js";
import { conv2dTranspose } from "./conv2d-transpose.js";
import { fusedConv2d } from "./fused-conv2d.js";

const random = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

const GEOMETRIES = [
  { size: 3, stride: 1, padding: 1 },
  { size: 3, stride: 2, padding: 1 },
  { size: 7, stride: 2, padding: 3 },
  { size: 1, stride: 2, padding: 0 },
];

describe.each(GEOMETRIES)(
  "a $size x $size convolution, stride $stride, padding $padding",
  ({ size, ...geometry }) => {
    const signal = random([2, 8, 8, 2], 1);
    const kernel = random([size, size, 2, 3], 2);
    const codes = random([2, 8 / geometry.stride, 8 / geometry.stride, 3], 3);
    const outputShape: [number, number, number, number] = [2, 8, 8, 2];

    it("is what its definition says", () => {
      const expected = naiveConv2d(toNaive(signal), toNaive(kernel), geometry);
      expectAllClose(conv2d(signal, kernel, geometry), expected.data, { absolute: 1e-5, relative: 1e-5 });
    });

    it("has the transpose that its definition says", () => {
      const expected = naiveConv2dTranspose(toNaive(codes), toNaive(kernel), {
        ...geometry,
        outputShape,
      });
      const transposed = conv2dTranspose(codes, kernel, { ...geometry, outputShape });
      expectAllClose(transposed, expected.data, { absolute: 1e-5, relative: 1e-5 });
    });

    // Linear in each argument, so a wide step loses nothing.
    const precision = { step: 0.5, tolerance: 1e-4 };
    it("has the gradients that central differences give", () => {
      checkGradient((x: tf.Tensor4D) => tf.mul(conv2d(x, kernel, geometry), codes), signal, precision);
      checkGradient((w: tf.Tensor4D) => tf.mul(conv2d(signal, w, geometry), codes), kernel, precision);
      const transpose = (z: tf.Tensor4D, w: tf.Tensor4D) =>
        conv2dTranspose(z, w, { ...geometry, outputShape });
      checkGradient((z: tf.Tensor4D) => tf.mul(transpose(z, kernel), signal), codes, precision);
      checkGradient((w: tf.Tensor4D) => tf.mul(transpose(codes, w), signal), kernel, precision);
    });

    it("can be differentiated twice", () => {
      const squaredGradient = (x: tf.Tensor4D) =>
        tf.square(tf.grad((input) => tf.sum(tf.square(conv2d(input as tf.Tensor4D, kernel, geometry))))(x));
      checkGradient(squaredGradient, tf.mul<tf.Tensor4D>(0.1, signal), { step: 1e-2, tolerance: 1e-2 });
    });

    it("frees every intermediate tensor, gradients included", () => {
      expectNoTensorLeak(() => {
        const { value, grads } = tf.valueAndGrads((x, w) =>
          tf.sum(tf.square(conv2d(x as tf.Tensor4D, w as tf.Tensor4D, geometry))),
        )([signal, kernel]);
        tf.dispose([value, ...grads]);
      });
    });

    it("passes gradients to signal and addend of the fused convolution as the separate steps do", () => {
      const bias = tf.tensor1d([0.5, -1, 0]);
      for (const rectifies of [true, false]) {
        const score = (output: tf.Tensor) =>
          tf.sum(tf.mul(output, tf.sin(tf.range(0, output.size).reshape(output.shape))));
        const gradients = (compute: (x: tf.Tensor4D, addend: tf.Tensor4D) => tf.Tensor) =>
          tf.grads((x, addend) => score(compute(x as tf.Tensor4D, addend as tf.Tensor4D)))([signal, codes]);
        const fused = gradients((x, addend) =>
          fusedConv2d(x, kernel, { ...geometry, bias, addend, relu: rectifies }),
        );
        const separate = gradients((x, addend) => {
          const sum = tf.add(tf.add(conv2d(x, kernel, geometry), bias), addend);
          return rectifies ? tf.relu(sum) : sum;
        });
        fused.forEach((gradient, index) => {
          expectAllClose(gradient, separate[index] as tf.Tensor, { absolute: 1e-5, relative: 1e-5 });
        });
      }
    });

    it("frees what the gradient of a fused convolution kept", () => {
      const bias = tf.tensor1d([0.5, -1, 0]);
      expectNoTensorLeak(() => {
        const through = (x: tf.Tensor) =>
          tf.sum(fusedConv2d(x as tf.Tensor4D, kernel, { ...geometry, bias, relu: true }));
        const { value, grad } = tf.valueAndGrad(through)(signal);
        tf.dispose([value, grad]);
      });
      bias.dispose();
    });

    it("fuses bias, sum and ReLU without changing the result", () => {
      const bias = tf.tensor1d([0.5, -1, 0]);
      const fused = fusedConv2d(signal, kernel, { ...geometry, bias, addend: codes, relu: true });
      const separate = tf.relu(tf.add(tf.add(conv2d(signal, kernel, geometry), bias), codes));
      expectAllClose(fused, separate, { absolute: 1e-6, relative: 1e-6 });
    });
  },
);

describe("conv2d", () => {
  it("does not compute the gradient of an input that nobody differentiates", () => {
    const calls: string[] = [];
    const profiled = tf.engine().runKernel.bind(tf.engine());
    const signal = random([1, 4, 4, 1], 4);
    const kernel = random([3, 3, 1, 2], 5);
    tf.engine().runKernel = (name: string, ...rest: [never, never]) => {
      calls.push(name);
      return profiled(name, ...rest);
    };
    try {
      tf.grad((w) => tf.sum(conv2d(signal, w as tf.Tensor4D, { stride: 1, padding: 1 })))(kernel);
    } finally {
      tf.engine().runKernel = profiled;
    }
    expect(calls).toContain("Conv2DBackpropFilter");
    expect(calls).not.toContain("Conv2DBackpropInput");
  });

  it("names the argument whose channels do not match", () => {
    const call = () => conv2d(random([1, 4, 4, 3], 6), random([3, 3, 2, 5], 7), { stride: 1, padding: 1 });
    expect(call).toThrow("conv2d: `signal` must have shape [*, *, *, 2], got [1, 4, 4, 3].");
  });
});

describe("conv2dTranspose", () => {
  it("refuses codes that no signal of the output shape has", () => {
    const call = () =>
      conv2dTranspose(random([1, 4, 4, 5], 8), random([3, 3, 2, 5], 9), {
        stride: 2,
        padding: 1,
        outputShape: [1, 10, 10, 2],
      });
    expect(call).toThrow("conv2dTranspose: `codes` must have shape [1, 5, 5, 5], got [1, 4, 4, 5].");
  });

  it("refuses an output shape with the wrong channels", () => {
    const call = () =>
      conv2dTranspose(random([1, 4, 4, 5], 8), random([3, 3, 2, 5], 9), {
        stride: 1,
        padding: 1,
        outputShape: [1, 4, 4, 3],
      });
    expect(call).toThrow("conv2dTranspose: `outputShape` must end in 2 channels, got [1, 4, 4, 3].");
  });
});
