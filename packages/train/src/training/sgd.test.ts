import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { Sgd } from "./sgd.js";

/** `torch.optim.SGD` written out in float64, for gradients that depend on nothing. */
function reference(weight: number, gradients: readonly number[], nesterov: boolean): number {
  let buffer: number | undefined;
  let p = weight;
  for (const raw of gradients) {
    const g = raw + 0.01 * p;
    buffer = buffer === undefined ? g : 0.9 * buffer + g;
    p -= 0.1 * (nesterov ? g + 0.9 * buffer : buffer);
  }
  return p;
}

describe("Sgd", () => {
  it.each([true, false])("moves weights as PyTorch does, Nesterov %s", (nesterov) => {
    const weight = tf.variable(tf.tensor1d([1, -2]));
    const optimizer = new Sgd([weight]);
    const gradients = [0.5, -1, 2, 0.25];
    for (const value of gradients) {
      const gradient = tf.tensor1d([value, -value]);
      optimizer.apply([gradient], { learningRate: 0.1, momentum: 0.9, nesterov, weightDecay: 0.01 });
    }
    const [first = NaN, second = NaN] = weight.dataSync();
    expect(first).toBeCloseTo(reference(1, gradients, nesterov), 6);
    expect(second).toBeCloseTo(
      reference(
        -2,
        gradients.map((value) => -value),
        nesterov,
      ),
      6,
    );
    optimizer.dispose();
    weight.dispose();
  });

  it("moves each weight as if it were alone: vectors of one kind, of another rate, without decay, and a matrix", () => {
    const make = () => [
      tf.variable(tf.tensor1d([1, -2])),
      tf.variable(tf.tensor1d([3])),
      tf.variable(tf.tensor2d([[0.5, 4]])),
      tf.variable(tf.tensor1d([-1])),
      tf.variable(tf.tensor1d([2, 2, 2])),
    ];
    const step = { learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.01 };
    const optimiserOf = (weights: readonly tf.Variable[], undecayed?: tf.Variable, slow?: tf.Variable) =>
      new Sgd(weights, new Set(undecayed && [undecayed]), new Map(slow && [[slow, 0.25]]));
    const together = make();
    const apart = make();
    const optimizer = optimiserOf(together, together[3], together[4]);
    const own = apart.map((weight) => optimiserOf([weight], apart[3], apart[4]));
    const gradientsOf = (weights: readonly tf.Variable[], round: number) =>
      weights.map((weight) => tf.add(tf.mul(weight, 0.3), round));
    for (let round = 0; round < 4; round++) {
      const gradients = gradientsOf(apart, round);
      own.forEach((each, index) => each.apply([gradients[index] as tf.Tensor], step));
      optimizer.apply(gradientsOf(together, round), step);
      // A look at the buffers brings them home and the next step takes them up again.
      if (round === 1) expect(optimizer.buffers[4]?.shape).toEqual([3]);
    }
    const values = (tensors: readonly tf.Tensor[]) => tensors.map((tensor) => [...tensor.dataSync()]);
    expect(values(together)).toEqual(values(apart));
    expect(values(optimizer.buffers)).toEqual(values(own.flatMap((each) => each.buffers)));
    for (const each of [optimizer, ...own]) each.dispose();
    tf.dispose([...together, ...apart]);
  });

  it("keeps the number of tensors flat and gives its buffers back", () => {
    const weight = tf.variable(tf.ones([3]));
    const before = tf.memory().numTensors;
    const optimizer = new Sgd([weight]);
    for (let step = 0; step < 10; step++) {
      optimizer.apply([tf.ones([3])], { learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0 });
      expect(tf.memory().numTensors).toBe(before + 1);
    }
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
    weight.dispose();
  });

  it("refuses another number of gradients", () => {
    const optimizer = new Sgd([]);
    const gradient = tf.ones([1]);
    expect(() =>
      optimizer.apply([gradient], { learningRate: 1, momentum: 0, nesterov: false, weightDecay: 0 }),
    ).toThrow("Sgd.apply: `gradients` must hold 0 tensors, got 1.");
    gradient.dispose();
  });
});
