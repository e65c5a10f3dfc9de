import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { MatrixDictionary } from "../dictionary/matrix-dictionary.js";
import { solve } from "./solve.js";

describe("restarts", () => {
  /** Singular values from 0.1 to 1 make it strongly convex, which momentum alone does not notice. */
  const stretched = new MatrixDictionary(tf.diag(tf.linspace(0.1, 1, 8)) as tf.Tensor2D);
  const x = tf.randomNormal<tf.Rank.R2>([3, 8], 0, 1, "float32", 5);
  const one = tf.slice2d(x, [0, 0], [1, 8]);
  const stop = { gap: "optimality", tolerance: 1e-5, every: 7 } as const;
  const own = {
    lambda: 1e-3,
    mu: 0,
    nonNegative: false,
    method: "fista",
    maxIterations: 2000,
    stepSize: 0.9,
  } as const;

  it.each(["function", "gradient"] as const)("by %s need fewer iterations", (restart) => {
    const without = solve(x, stretched, { ...own, stop });
    const restarted = solve(x, stretched, { ...own, stop, restart });
    expect(without.converged && restarted.converged).toBe(true);
    expect(restarted.iterations).toBeLessThan(without.iterations / 2);
  });

  it.each(["function", "gradient"] as const)("by %s take the ripples out of the energy", (restart) => {
    const rises = (given: "none" | typeof restart) => {
      const { trace } = solve(one, stretched, { ...own, maxIterations: 200, restart: given, trace: true });
      const energies = trace.map((point) => point.energy);
      return energies.slice(1).filter((value, index) => value > energies[index]! * (1 + 1e-5)).length;
    };
    expect(rises("none")).toBeGreaterThan(3 * rises(restart));
  });
});
