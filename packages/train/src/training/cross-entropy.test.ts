import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { crossEntropy, mixedCrossEntropy } from "./cross-entropy.js";

const LOGITS = [
  [2, -1, 0.5],
  [0, 0, 3],
];
const LABELS = [0, 1];

/** Softmax and cross-entropy of the two rows in float64. */
function reference(smoothing: number): { loss: number; gradient: number[] } {
  const rows = LOGITS.map((row, index) => {
    const total = row.reduce((sum, value) => sum + Math.exp(value), 0);
    const softmax = row.map((value) => Math.exp(value) / total);
    const target = row.map((_, column) => (column === LABELS[index] ? 1 - smoothing : 0) + smoothing / 3);
    return {
      loss: -target.reduce((sum, part, column) => sum + part * Math.log(softmax[column]!), 0) / 2,
      gradient: softmax.map((value, column) => (value - target[column]!) / 2),
    };
  });
  return {
    loss: rows.reduce((sum, row) => sum + row.loss, 0),
    gradient: rows.flatMap((row) => row.gradient),
  };
}

describe("crossEntropy", () => {
  it.each([0, 0.1])("has the value and the gradient of its definition, smoothing %d", (smoothing) => {
    const labels = tf.tensor1d(LABELS, "int32");
    const logits = tf.tensor2d(LOGITS);
    const before = tf.memory().numTensors;
    const { value, grad } = tf.valueAndGrad((x: tf.Tensor) =>
      crossEntropy(x as tf.Tensor2D, labels, smoothing),
    )(logits);
    const expected = reference(smoothing);
    expect(value.dataSync()[0]).toBeCloseTo(expected.loss, 6);
    expect([...grad.dataSync()]).toEqual(
      expected.gradient.map((entry) => expect.closeTo(entry, 6) as number),
    );
    tf.dispose([value, grad]);
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose([labels, logits]);
  });

  it("stays finite for logits that overflow a naive softmax", () => {
    const loss = tf.tidy(
      () => crossEntropy(tf.tensor2d([[1000, -1000]]), tf.tensor1d([1], "int32"), 0).dataSync()[0],
    );
    expect(loss).toBe(2000);
  });
});

describe("mixedCrossEntropy", () => {
  it("is that of both labels in the parts of the mixture, and so is its gradient", () => {
    const labels = tf.tensor1d(LABELS, "int32");
    const others = tf.tensor1d([2, 0], "int32");
    const mixture = { labels: Int32Array.of(2, 0), weight: 0.3 };
    const logits = tf.tensor2d(LOGITS);
    const before = tf.memory().numTensors;
    const mixed = tf.valueAndGrad((x: tf.Tensor) =>
      mixedCrossEntropy(x as tf.Tensor2D, labels, { mixture, smoothing: 0.1 }),
    )(logits);
    expect(tf.memory().numTensors).toBe(before + 2);
    const [own, other] = [labels, others].map((some) =>
      tf.valueAndGrad((x: tf.Tensor) => crossEntropy(x as tf.Tensor2D, some, 0.1))(logits),
    );
    const expected = 0.3 * own!.value.dataSync()[0]! + 0.7 * other!.value.dataSync()[0]!;
    expect(mixed.value.dataSync()[0]).toBeCloseTo(expected, 6);
    const [first, second] = [own!.grad.dataSync(), other!.grad.dataSync()];
    [...mixed.grad.dataSync()].forEach((value, index) => {
      expect(value).toBeCloseTo(0.3 * first[index]! + 0.7 * second[index]!, 6);
    });
  });
});
