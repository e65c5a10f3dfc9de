import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { Adam } from "./adam.js";

const options = { learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.01 };

/** `torch.optim.Adam` written out in float64, for gradients that depend on nothing. */
function reference(weight: number, gradients: readonly number[]): number {
  let [p, m, v] = [weight, 0, 0];
  gradients.forEach((raw, step) => {
    const g = raw + 0.01 * p;
    m = 0.9 * m + 0.1 * g;
    v = 0.99 * v + 0.01 * g * g;
    p -= (0.1 * (m / (1 - 0.9 ** (step + 1)))) / (Math.sqrt(v / (1 - 0.99 ** (step + 1))) + 1e-8);
  });
  return p;
}

describe("Adam", () => {
  it("moves weights as PyTorch does", () => {
    const weight = tf.variable(tf.tensor1d([1, -2]));
    const optimizer = new Adam([weight]);
    const gradients = [0.5, -1, 2, 0.25];
    gradients.forEach((value, step) => {
      optimizer.apply([tf.tensor1d([value, -value])], { ...options, step });
    });
    const negative = gradients.map((value) => -value);
    const [first = NaN, second = NaN] = weight.dataSync();
    expect(first).toBeCloseTo(reference(1, gradients), 5);
    expect(second).toBeCloseTo(reference(-2, negative), 5);
    optimizer.dispose();
    weight.dispose();
  });

  it("keeps the number of tensors flat and gives its buffers back", () => {
    const weight = tf.variable(tf.ones([3]));
    const before = tf.memory().numTensors;
    const optimizer = new Adam([weight]);
    for (let step = 0; step < 5; step++) {
      optimizer.apply([tf.ones([3])], { ...options, step });
      expect(tf.memory().numTensors).toBe(before + 2);
    }
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
    weight.dispose();
  });

  it("refuses another number of gradients", () => {
    const gradient = tf.ones([1]);
    expect(() => {
      new Adam([]).apply([gradient], { ...options, step: 0 });
    }).toThrow("Adam.apply: `gradients` must hold 0 tensors, got 1.");
    gradient.dispose();
  });
});
