import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { valueAndGradients } from "./value-and-gradients.js";

const exact = { absolute: 0, relative: 0 };
const vector = (...values: number[]) => tf.tensor1d(values);

/** Ten layers of `x ← tanh(w x) + x`, whose intermediate results each hold `size` numbers. */
function deep(x: tf.Tensor1D, w: tf.Tensor1D): tf.Scalar {
  let features: tf.Tensor = x;
  for (let layer = 0; layer < 10; layer++) features = tf.add(tf.tanh(tf.mul(features, w)), features);
  return tf.sum(tf.square(features));
}

describe("valueAndGradients", () => {
  it("gives what tf.valueAndGrads gives, where paths part and meet again", () => {
    const x = tf.randomNormal<tf.Rank.R1>([7], 0, 1, "float32", 1);
    const w = tf.randomNormal<tf.Rank.R1>([7], 0, 1, "float32", 2);
    const stock = tf.valueAndGrads((a, b) => deep(a as tf.Tensor1D, b as tf.Tensor1D))([x, w]);
    const { value, gradients } = valueAndGradients(() => deep(x, w), [x, w]);
    expectAllClose(value, stock.value.dataSync(), exact);
    gradients.forEach((gradient, index) => {
      expectAllClose(gradient as tf.Tensor, (stock.grads[index] as tf.Tensor).dataSync(), exact);
    });
  });

  it("sums over a tensor that is used twice by one operation", () => {
    const x = vector(1, -2, 3);
    const { gradients } = valueAndGradients(() => tf.sum(tf.mul(x, x)), [x]);
    expectAllClose(gradients[0] as tf.Tensor, [2, -4, 6], exact);
  });

  it("differentiates by variables that the function closes over, and by a result that others are computed from", () => {
    const weight = tf.variable(vector(2, 3));
    const input = tf.square(weight);
    const { gradients } = valueAndGradients(() => tf.sum(tf.mul(weight, input)), [weight, input]);
    expectAllClose(gradients[0] as tf.Tensor, [4, 9], exact);
    expectAllClose(gradients[1] as tf.Tensor, [2, 3], exact);
    weight.dispose();
  });

  it("gives nothing for a source that the value does not depend on, and the value all the same", () => {
    const x = vector(1, 2);
    const { value, gradients } = valueAndGradients(() => tf.sum(tf.square(x)), [vector(5), x]);
    expect(gradients[0]).toBeUndefined();
    expectAllClose(gradients[1] as tf.Tensor, [2, 4], exact);
    expect(value.dataSync()[0]).toBe(5);
    expect(valueAndGradients(() => tf.scalar(3), [x]).gradients).toEqual([undefined]);
  });

  it("gives each source a tensor of its own where one gradient serves both", () => {
    const x = vector(1, 2);
    const y = vector(3, 4);
    const sum = tf.customGrad((a, b) => ({
      value: tf.add(a as tf.Tensor, b as tf.Tensor),
      gradFunc: (arriving: tf.Tensor) => [arriving, arriving],
    }));
    const { gradients } = valueAndGradients(() => tf.sum(tf.square(sum(x, y))), [x, y, x]);
    gradients[0]?.dispose();
    expectAllClose(gradients[1] as tf.Tensor, [8, 12], exact);
    expectAllClose(gradients[2] as tf.Tensor, [8, 12], exact);
  });

  it("leaves alone what a gradient returns of others: a constant, or a tensor that was saved", () => {
    const x = vector(1, 2);
    const slope = vector(10, 20);
    const constant = tf.customGrad((a) => ({ value: tf.mul(a as tf.Tensor, slope), gradFunc: () => slope }));
    const saved = tf.customGrad((a, save) => {
      (save as tf.GradSaveFunc)([a as tf.Tensor]);
      return { value: tf.square(a as tf.Tensor), gradFunc: (_: tf.Tensor, [kept]) => kept as tf.Tensor };
    });
    const first = valueAndGradients(() => tf.sum(constant(tf.square(x))), [x]);
    expectAllClose(first.gradients[0] as tf.Tensor, [20, 80], exact);
    const second = valueAndGradients(() => tf.sum(saved(tf.square(x))), [x]);
    expectAllClose(second.gradients[0] as tf.Tensor, [2, 16], exact);
    expect(slope.isDisposed || x.isDisposed).toBe(false);
  });

  it("differentiates inside another gradient, which goes on undisturbed", () => {
    const x = vector(1, 2, 3);
    const slopeOfCube = (at: tf.Tensor): tf.Tensor =>
      valueAndGradients(() => tf.sum(tf.mul(tf.square(at), at)), [at]).gradients[0] as tf.Tensor;
    expectAllClose(tf.grad((at) => tf.sum(slopeOfCube(at)))(x), [6, 12, 18], exact);
  });

  it("leaves the record of an outer backward pass in place", () => {
    const x = vector(1, 2);
    const inner = vector(3);
    const cube = tf.customGrad((a) => ({
      value: tf.square(a as tf.Tensor),
      gradFunc: (arriving: tf.Tensor) => {
        const { gradients } = valueAndGradients(() => tf.sum(tf.square(inner)), [inner]);
        return tf.mul(arriving, gradients[0] as tf.Tensor);
      },
    }));
    expectAllClose(tf.grad((at) => tf.sum(cube(tf.square(at))))(x), [12, 24], exact);
  });

  it("frees all but its results, also when the function or a gradient throws", () => {
    const x = vector(1, 2);
    const failing = tf.customGrad((a) => ({
      value: tf.square(a as tf.Tensor),
      gradFunc: (): tf.Tensor => {
        throw new Error("no slope");
      },
    }));
    const fail = (): tf.Scalar => {
      tf.square(x);
      throw new Error("no value");
    };
    expectNoTensorLeak(() => {
      const { value, gradients } = valueAndGradients(() => deep(x, x), [x]);
      tf.dispose([value, ...gradients.flatMap((gradient) => gradient ?? [])]);
      expect(() => valueAndGradients(fail, [x])).toThrow("no value");
      expect(() => tf.tidy(() => valueAndGradients(() => tf.sum(failing(tf.tanh(x))), [x]).value)).toThrow(
        "no slope",
      );
    });
  });

  it("names an operation that has no gradient", () => {
    const x = vector(1.5, 2);
    expect(() => tf.tidy(() => valueAndGradients(() => tf.sum(tf.topk(x).values), [x]).value)).toThrow(
      /TopK has no gradient/,
    );
  });

  it("holds a third less at once than tf.valueAndGrads in a deep network", () => {
    const size = 1000;
    const x = tf.ones<tf.Rank.R1>([size]);
    const w = tf.fill<tf.Rank.R1>([size], 0.1);
    const stock = peakBuffers(() =>
      tf.valueAndGrads((a, b) => deep(a as tf.Tensor1D, b as tf.Tensor1D))([x, w]),
    );
    const ours = peakBuffers(() => valueAndGradients(() => deep(x, w), [x, w]));
    expect(ours).toBeLessThan(stock * 0.67);
  });
});

/** Largest number of buffers of data at once while the backward pass of `run` goes, beyond those of before. */
function peakBuffers(run: () => unknown): number {
  const engine = tf.engine() as unknown as { state: { numDataBuffers: number; gradientDepth: number } };
  const { state } = engine;
  const before = state.numDataBuffers;
  let count = before;
  let peak = 0;
  let wasRecording = false;
  Object.defineProperty(state, "numDataBuffers", {
    configurable: true,
    enumerable: true,
    get: () => count,
    set: (value: number) => {
      count = value;
      wasRecording ||= state.gradientDepth > 0;
      if (wasRecording && state.gradientDepth === 0) peak = Math.max(peak, count);
    },
  });
  try {
    tf.tidy(() => {
      run();
    });
  } finally {
    Object.defineProperty(state, "numDataBuffers", {
      configurable: true,
      enumerable: true,
      writable: true,
      value: count,
    });
  }
  return peak - before;
}
