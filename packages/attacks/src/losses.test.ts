import { checkGradient, expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ATTACK_LOSSES, carliniWagnerMargin, crossEntropy, differenceOfLogitsRatio } from "./losses.js";

const rows = [
  [3, 1, -2, 0.5, 2.5],
  [0.2, 4, 1, -1, 3],
  [-3, -1, -2, -5, 0],
];
const logits = tf.tensor2d(rows);
const labels = tf.tensor1d([0, 4, 1], "int32");
const targets = tf.tensor1d([1, 0, 3], "int32");
const descending = (row: readonly number[]) =>
  [...row].sort((a, b) => b - a) as [number, number, number, number];

describe("the losses of attackers", () => {
  it("take cross-entropy as minus the log-likelihood of the label, and the log-likelihood of a target", () => {
    const likelihood = (classes: readonly number[]) =>
      rows.map((row, i) => row[classes[i]!]! - Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)));
    const close = { absolute: 1e-6, relative: 1e-6 };
    expectAllClose(
      crossEntropy(logits, { labels }),
      likelihood([0, 4, 1]).map((value) => -value),
      close,
    );
    expectAllClose(crossEntropy(logits, { labels, targets }), likelihood([1, 0, 3]), close);
  });

  it("take the lead of the strongest other class over the label as the margin, and that of the target", () => {
    const close = { absolute: 1e-6, relative: 0 };
    expectAllClose(carliniWagnerMargin(logits, { labels }), [-0.5, 1, 1], close);
    expectAllClose(carliniWagnerMargin(logits, { labels, targets }), [-2, -3.8, -5], close);
  });

  it("take the published ratios of differences of logits", () => {
    const untargeted = rows.map((row, i) => {
      const label = row[[0, 4, 1][i]!]!;
      const [first, second, third] = descending(row);
      return -(label - (label === first ? second : first)) / (first - third);
    });
    const targeted = rows.map((row, i) => {
      const [first, , third, fourth] = descending(row);
      return -(row[[0, 4, 1][i]!]! - row[[1, 0, 3][i]!]!) / (first - (third + fourth) / 2);
    });
    const close = { absolute: 1e-6, relative: 1e-6 };
    expectAllClose(differenceOfLogitsRatio(logits, { labels }), untargeted, close);
    expectAllClose(differenceOfLogitsRatio(logits, { labels, targets }), targeted, close);
  });

  it("do not change the ratio when logits are shifted and scaled", () => {
    const other = tf.add<tf.Tensor2D>(tf.mul(logits, 100), 7);
    for (const goal of [{ labels }, { labels, targets }]) {
      const expected = differenceOfLogitsRatio(logits, goal).dataSync();
      expectAllClose(differenceOfLogitsRatio(other, goal), expected, { absolute: 1e-5, relative: 1e-5 });
    }
  });

  it.each(Object.entries(ATTACK_LOSSES))("have the gradient that central differences give: %s", (_, loss) => {
    for (const goal of [{ labels }, { labels, targets }]) {
      checkGradient((z) => tf.sum(loss(z, goal)), logits, { step: 1e-2, tolerance: 1e-2 });
    }
  });

  it("refuse a ratio of too few classes", () => {
    expect(() => differenceOfLogitsRatio(tf.zeros([3, 2]), { labels })).toThrow(
      new RangeError(
        "differenceOfLogitsRatio: `logits` must have at least 3 classes, got 2. Take the cross-entropy.",
      ),
    );
    expect(() => differenceOfLogitsRatio(tf.zeros([3, 3]), { labels, targets })).toThrow(
      /at least 4 classes, got 3/,
    );
  });
});
