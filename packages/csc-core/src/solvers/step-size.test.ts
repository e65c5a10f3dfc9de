import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { MatrixDictionary } from "../dictionary/matrix-dictionary.js";
import { solve } from "./solve.js";

/** The norm is 9; a signal that shows the weak atom only does not tell. */
const lopsided = new MatrixDictionary(tf.tensor2d([3, 0, 0, 1], [2, 2]));
const x = tf.tensor2d([[0.01, 1]]);
const options = { lambda: 0, mu: 0, nonNegative: false, method: "fista", stepSize: "backtracking" } as const;

describe("backtracking", () => {
  const boundAfter = (maxIterations: number, signal = x) =>
    1 / solve(signal, lopsided, { ...options, maxIterations }).stepSize;

  it("begins with the stretch of the signal's correlation and grows where a step disproves it", () => {
    // ‖A d‖² / ‖d‖² for d = A^T x = (0.03, 1).
    expect(boundAfter(1)).toBeCloseTo(1.0081 / 1.0009, 5);
    expect(boundAfter(300)).toBeGreaterThan(8);
    expect(boundAfter(300)).toBeLessThanOrEqual(18);
  });

  it("does not depend on the scale of the signal, even where squares leave float32", () => {
    for (const scale of [1e-25, 1e25]) {
      expect(boundAfter(300, tf.mul<tf.Tensor2D>(scale, x)) / boundAfter(300)).toBeCloseTo(1, 5);
    }
  });

  it("solves what a fixed step solves", () => {
    const dictionary = new MatrixDictionary(tf.randomNormal([6, 9], 0, 0.4, "float32", 1));
    const signal = tf.randomNormal<tf.Rank.R2>([3, 6], 0, 1, "float32", 2);
    // The sum of squares of all entries bounds the norm from above.
    const safe = 1 / tf.sum(tf.square(dictionary.atoms)).dataSync()[0]!;
    const [searched, fixed] = (["backtracking", safe] as const).map((stepSize) =>
      solve(signal, dictionary, {
        ...options,
        lambda: 0.1,
        mu: 0.2,
        stepSize,
        restart: "gradient",
        maxIterations: 2000,
        stop: { gap: "optimality", tolerance: 1e-6, every: 10 },
      }),
    );
    expect(searched!.converged && fixed!.converged).toBe(true);
    // Twice the gap times (1 + ‖A‖²) ‖A^T x‖ / mu, about 100.
    expectAllClose(searched!.codes, fixed!.codes, { absolute: 2e-4, relative: 0 });
  });
});
