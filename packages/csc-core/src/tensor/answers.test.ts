import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnswered, isCorrect, labelRanks } from "./answers.js";

/** Logits of three classes, and what is expected for the labels 0, 1 and 2. */
const CASES = [
  { name: "numbers", logits: [1, 3, 2], answered: true, ranks: [2, 0, 1] },
  {
    name: "equal numbers, of which the first class is taken",
    logits: [2, 2, 2],
    answered: true,
    ranks: [0, 1, 2],
  },
  { name: "zeros of either sign, which are equal", logits: [-0, 0, -1], answered: true, ranks: [0, 1, 2] },
  { name: "a masked class", logits: [-Infinity, -5, 2], answered: true, ranks: [2, 1, 0] },
  { name: "one class that is left", logits: [-Infinity, -Infinity, -9], answered: true, ranks: [1, 2, 0] },
  { name: "a NaN at the label", logits: [NaN, 1, 2], answered: false, ranks: [3, 3, 3] },
  { name: "a NaN behind the largest logit", logits: [9, 1, NaN], answered: false, ranks: [3, 3, 3] },
  { name: "NaN alone", logits: [NaN, NaN, NaN], answered: false, ranks: [3, 3, 3] },
  { name: "+Infinity", logits: [Infinity, 1, 2], answered: false, ranks: [3, 3, 3] },
  { name: "-Infinity alone", logits: [-Infinity, -Infinity, -Infinity], answered: false, ranks: [3, 3, 3] },
];

const values = (tensor: tf.Tensor) => [...tensor.dataSync()];

describe.each(CASES)("an answer of $name", ({ logits, answered, ranks }) => {
  const rows = tf.tensor2d([logits, logits, logits]);
  const labels = tf.tensor1d([0, 1, 2], "int32");

  it(`${answered ? "has" : "has no"} label that is correct, and its ranks`, () => {
    expect(values(isAnswered(rows))).toEqual([0, 1, 2].map(() => Number(answered)));
    expect(values(labelRanks(rows, labels))).toEqual(ranks);
    expect(values(isCorrect(rows, labels))).toEqual(ranks.map((rank) => Number(rank === 0)));
  });
});

describe("labelRanks", () => {
  it("is the place of the label when the classes are sorted, each row by itself", () => {
    const logit = fc.integer({ min: -3, max: 3 });
    const row = fc.tuple(fc.array(logit, { minLength: 5, maxLength: 5 }), fc.nat(4));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (batch) => {
        const logits = batch.map(([scores]) => scores);
        const labels = batch.map(([, label]) => label);
        const places = batch.map(([scores, label]) =>
          // Array.prototype.sort is stable: equal logits stay in the order of their classes.
          [...scores.keys()].sort((one, other) => scores[other]! - scores[one]!).indexOf(label),
        );
        expect(values(labelRanks(tf.tensor2d(logits), tf.tensor1d(labels, "int32")))).toEqual(places);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it.each([-1, 3, 300])("takes no label for correct that is none of the classes, such as %d", (label) => {
    const logits = tf.tensor2d([[-1, -2, -3]]);
    expect(values(labelRanks(logits, tf.tensor1d([label], "int32")))).toEqual([3]);
    expect(values(isCorrect(logits, tf.tensor1d([label], "int32")))).toEqual([0]);
  });

  it("takes labels of either number type, and frees every tensor but its result", () => {
    const logits = tf.tensor2d([[1, 2]]);
    for (const type of ["int32", "float32"] as const) {
      const labels = tf.tensor1d([1], type);
      expect(labelRanks(logits, labels).dtype).toBe("int32");
      expect(isCorrect(logits, labels).dtype).toBe("bool");
      expect(values(isCorrect(logits, labels))).toEqual([1]);
      expectNoTensorLeak(() => {
        isCorrect(logits, labels).dispose();
      });
    }
  });
});
