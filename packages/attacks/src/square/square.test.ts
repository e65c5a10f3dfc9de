import { randomStream } from "@sdnet/csc-core/tensor";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BudgetProblem, Classifier } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { margins } from "../goal.js";
import { square, type SquareOptions } from "./square.js";

const batch = 6;
const shape = [batch, 8, 8, 3] as const;
const size = 8 * 8 * 3;
const stream = randomStream(2, "square test");
const images = tf.tensor4d(
  Array.from({ length: batch * size }, () => 0.25 + 0.5 * stream.uniform()),
  [...shape],
);
/** Smooth in space, as weights of networks are: a window then means something. */
const weights = tf.tidy(() => {
  const coarse = tf.tensor4d(
    Array.from({ length: 3 * 4 * 4 * 3 }, () => stream.normal()),
    [3, 4, 4, 3],
  );
  const fine = tf.image.resizeBilinear(coarse, [8, 8]);
  return tf.keep(tf.transpose<tf.Tensor2D>(tf.reshape(fine, [3, size])));
});
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.sub(tf.reshape(x, [-1, size]), 0.5), weights));
const labels = tf.argMax<tf.Tensor1D>(linear(images), 1);
const problemOf = (change: Partial<BudgetProblem> = {}): BudgetProblem => ({
  classifier: linear,
  images,
  labels,
  norm: "linf",
  epsilon: 0.15,
  seed: 4,
  indices: Array.from({ length: batch }, (_, index) => index),
  ...change,
});
const OPTIONS: SquareOptions = { queries: 300, initialShare: 0.3, scheduleLength: 300 };

describe.each([
  { norm: "linf", epsilon: 0.15 },
  { norm: "l2", epsilon: 2 },
] as const)("square in $norm", ({ norm, epsilon }) => {
  it("breaks every image of a linear classifier with a generous budget, without its gradient", () => {
    const withoutGradient: Classifier = (x) =>
      tf.tidy(() => tf.tensor2d(linear(x).dataSync(), [x.shape[0], 3]));
    const found = square(OPTIONS).perturb(problemOf({ norm, epsilon, classifier: withoutGradient }));
    expect([...tf.argMax(linear(found), 1).dataSync()].filter((k, i) => k === labels.dataSync()[i])).toEqual(
      [],
    );
    for (const length of ballOf(norm).size(tf.sub(found, images)).dataSync()) {
      expect(length).toBeLessThanOrEqual(epsilon * (1 + 1e-5));
    }
  });

  it("asks no more than its budget, and nothing of images that are broken", () => {
    const asked: number[] = [];
    const counting: Classifier = (x) => {
      asked.push(x.shape[0]);
      return linear(x);
    };
    square({ ...OPTIONS, queries: 25 }).perturb(
      problemOf({ norm, epsilon: epsilon / 4, classifier: counting }),
    );
    expect(asked.length).toBeLessThanOrEqual(25);
    expect(asked).toEqual([...asked].sort((a, b) => b - a));
    asked.length = 0;
    // Every image is broken by every first candidate.
    const never = tf.tensor1d(new Array<number>(batch).fill(7), "int32");
    square(OPTIONS).perturb(problemOf({ norm, epsilon, labels: never, classifier: sevenless(counting) }));
    expect(asked).toEqual([batch]);
  });

  it("lowers the margin from query to query", () => {
    const after = (queries: number) =>
      margins(linear(square({ ...OPTIONS, queries }).perturb(problemOf({ norm, epsilon: epsilon / 20 }))), {
        labels,
      }).dataSync();
    const [early, late] = [after(1), after(40)];
    late.forEach((margin, image) => expect(margin).toBeLessThanOrEqual(early[image]!));
    expect(late.some((margin, image) => margin < early[image]!)).toBe(true);
  });

  it("reaches targets", () => {
    const targets = tf.tensor1d(
      [...labels.dataSync()].map((label) => (label + 1) % 3),
      "int32",
    );
    const found = square(OPTIONS).perturb(problemOf({ norm, epsilon: 2 * epsilon, targets }));
    expect([...tf.argMax(linear(found), 1).dataSync()]).toEqual([...targets.dataSync()]);
  });

  it("gives an image the same candidates in whatever company", () => {
    const whole = square({ ...OPTIONS, queries: 10 }).perturb(problemOf({ norm, epsilon: epsilon / 4 }));
    const part = square({ ...OPTIONS, queries: 10 }).perturb(
      problemOf({
        norm,
        epsilon: epsilon / 4,
        images: tf.slice(images, [4, 0, 0, 0]),
        labels: tf.slice(labels, [4]),
        indices: [4, 5],
      }),
    );
    expect(part.dataSync()).toEqual(tf.slice(whole, [4, 0, 0, 0]).dataSync());
  });

  it("frees every tensor but the images it returns", () => {
    const problem = problemOf({ norm, epsilon });
    expectNoTensorLeak(() =>
      square({ ...OPTIONS, queries: 3 })
        .perturb(problem)
        .dispose(),
    );
  });
});

describe("square", () => {
  it.each([
    [{ queries: 0 }, "square: `queries` must be a positive integer, got 0."],
    [{ scheduleLength: 0.5 }, "square: `scheduleLength` must be a positive integer, got 0.5."],
    [{ initialShare: 0 }, "square: `initialShare` must be in (0, 1], got 0."],
    [{ initialShare: 1.5 }, "square: `initialShare` must be in (0, 1], got 1.5."],
  ])("refuses %o", (wrong, message) => {
    expect(() => square({ ...OPTIONS, ...wrong })).toThrow(new RangeError(message));
  });

  it("knows no candidates in l1", () => {
    expect(() => square(OPTIONS).perturb(problemOf({ norm: "l1" }))).toThrow(
      new RangeError("square: `norm` must be linf or l2, got l1."),
    );
  });
});

/** Eight classes, of which the last never wins. */
function sevenless(classifier: Classifier): Classifier {
  return (x) =>
    tf.tidy(() =>
      tf.pad(
        classifier(x),
        [
          [0, 0],
          [0, 5],
        ],
        -1e3,
      ),
    );
}
