import { randomStream } from "@sdnet/csc-core/tensor";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { AttackProblem, Classifier } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { fab, type FabOptions } from "./fab.js";

const batch = 6;
const size = 8;
const stream = randomStream(8, "fab test");
const normals = (rows: number, columns: number) =>
  tf.tensor2d(Array.from({ length: rows }, () => Array.from({ length: columns }, () => stream.normal())));
const [hidden, output] = [normals(size, 10), normals(10, 5)];
const images = tf.tensor4d(
  Array.from({ length: batch * size }, () => stream.uniform()),
  [batch, 2, 2, 2],
);
const curved: Classifier = (x) =>
  tf.tidy(() => tf.matMul(tf.tanh(tf.matMul(tf.sub(tf.reshape(x, [-1, size]), 0.5), hidden)), output));
const labels = tf.argMax<tf.Tensor1D>(curved(images), 1);
const problemOf = (change: Partial<AttackProblem> = {}): AttackProblem => ({
  classifier: curved,
  images,
  labels,
  norm: "l2",
  seed: 4,
  indices: Array.from({ length: batch }, (_, index) => index),
  ...change,
});
const OPTIONS: FabOptions = {
  iterations: 6,
  largestBias: 0.1,
  overshoot: 1.05,
  backward: 0.9,
  restarts: 1,
  boundaries: "all",
  startDistance: 1,
};
/** Number of images in each call of the classifier. */
function calls(options: Partial<FabOptions>): number[] {
  const asked: number[] = [];
  const counting: Classifier = (x) => {
    asked.push(x.shape[0]);
    return curved(x);
  };
  fab({ ...OPTIONS, ...options })
    .perturb(problemOf({ classifier: counting }))
    .dispose();
  return asked;
}
const distances = (options: Partial<FabOptions>) => {
  const found = fab({ ...OPTIONS, ...options }).perturb(problemOf());
  const isMissed = tf.notEqual(tf.argMax(curved(found), 1), labels).dataSync();
  return Array.from(ballOf("l2").size(tf.sub(found, images)).dataSync(), (length, image) =>
    isMissed[image] === 1 ? length : Infinity,
  );
};

describe("fab", () => {
  /** The logits of the clean images; the two ends and three points of the final search. */
  const around = 1 + 2 + 3;

  it("takes a pass for every other class a step, and one to see where it got", () => {
    expect(calls({}).length).toBe(around + 6 * (4 + 1));
    expect(calls({ restarts: 3 }).length).toBe(around + 3 * 6 * (4 + 1));
  });

  it("takes two passes a step for each class it heads for", () => {
    expect(calls({ boundaries: 2 }).length).toBe(around + 2 * 6 * 2);
    expect(calls({ boundaries: 9 }).length).toBe(around + 4 * 6 * 2);
  });

  it("asks no further for images whose success is near enough", () => {
    const enough = 1.01 * distances({ boundaries: 1 }).sort((a, b) => a - b)[2]!;
    const asked = calls({ boundaries: 4, enough });
    expect(asked.slice(1, 1 + 6 * 2)).toEqual(new Array(6 * 2).fill(batch));
    expect(Math.max(...asked.slice(1 + 6 * 2, -5))).toBeLessThanOrEqual(batch - 3);
    expect(calls({ boundaries: 4, enough: 100 }).length).toBe(around + 6 * 2);
  });

  it("comes nearer with more runs, never farther", () => {
    const [one, five] = [distances({}), distances({ restarts: 4 })];
    five.forEach((distance, image) => expect(distance).toBeLessThanOrEqual(one[image]! * (1 + 1e-6)));
  });

  it("begins later runs at points that depend on the seed and the image alone", () => {
    const options = { ...OPTIONS, restarts: 2, iterations: 2 };
    const whole = fab(options).perturb(problemOf());
    const part = fab(options).perturb(
      problemOf({
        images: tf.slice(images, [3, 0, 0, 0]),
        labels: tf.slice(labels, [3]),
        indices: [3, 4, 5],
      }),
    );
    const difference = tf.max(tf.abs(tf.sub(part, tf.slice(whole, [3, 0, 0, 0]))));
    expect(difference.dataSync()[0]).toBeLessThan(1e-6);
  });

  it("returns the image itself where it finds nothing", () => {
    const constant: Classifier = (x) =>
      tf.tidy(() => tf.add<tf.Tensor2D>(tf.mul(0, curved(x)), tf.tensor1d([1, 0, 0, 0, 0])));
    const zeros = tf.zeros<tf.Rank.R1>([batch], "int32");
    const found = fab(OPTIONS).perturb(problemOf({ classifier: constant, labels: zeros }));
    expect(found.dataSync()).toEqual(images.dataSync());
  });

  it.each(["linf", "l2", "l1"] as const)("frees every tensor but the images it returns, in %s", (norm) => {
    const problem = problemOf({ norm });
    const attack = fab({ ...OPTIONS, restarts: 2, boundaries: 2, iterations: 2, enough: 0.1 });
    expectNoTensorLeak(() => attack.perturb(problem).dispose());
  });

  it.each([
    [{ iterations: 0 }, "fab: `iterations` must be a positive integer, got 0."],
    [{ boundaries: 0 }, "fab: `boundaries` must be a positive integer, got 0."],
    [{ largestBias: 2 }, "fab: `largestBias` must be in [0, 1], got 2."],
    [{ overshoot: 0.5 }, "fab: `overshoot` must be in [1, ∞), got 0.5."],
    [{ backward: 1 }, "fab: `backward` must be in (0, 1), got 1."],
    [{ startDistance: 0 }, "fab: `startDistance` must be in (0, ∞), got 0."],
    [{ enough: NaN }, "fab: `enough` must be in [0, ∞), got NaN."],
  ])("refuses %o", (wrong, message) => {
    expect(() => fab({ ...OPTIONS, ...wrong })).toThrow(new RangeError(message));
  });
});
