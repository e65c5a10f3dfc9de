import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { ShapeError } from "../tensor/shapes.js";
import { solve } from "./solve.js";
import type { SolveOptions } from "./solve-options.js";

const kernel = normalizeAtoms(tf.randomNormal<tf.Rank.R4>([3, 3, 2, 5], 0, 1, "float32", 1));
const dictionary = new ConvDictionary(kernel, { stride: 1, padding: 1 });
const signal = tf.randomNormal<tf.Rank.R4>([2, 4, 6, 2], 0, 1, "float32", 2);
const options = {
  lambda: 0.3,
  mu: 0.1,
  nonNegative: true,
  method: "fista",
  maxIterations: 2000,
  stepSize: 0.1,
} as const satisfies SolveOptions<tf.Tensor4D>;
const optimality = { gap: "optimality", tolerance: 1e-5, every: 7 } as const;

describe("solve", () => {
  it("refuses a dictionary so long that float32 has no step for it", () => {
    const long = new ConvDictionary(tf.fill([3, 3, 2, 5], 1e20), { stride: 1, padding: 1 });
    expect(() => solve(signal, long, { ...options, stepSize: "backtracking" })).toThrow(
      /^solve: `dictionary` must have a norm below 1e18, got at least \S+e\+2[01]: its steps are too short for float32\. Divide the atoms and `lambda` by it, and then the codes\.$/,
    );
  });

  it.each([
    [{ maxIterations: 0 }, "`maxIterations` must be a positive integer, got 0."],
    [{ maxIterations: 2.5 }, "`maxIterations` must be a positive integer, got 2.5."],
    [{ lambda: -1 }, "`lambda` must be finite and >= 0, got -1."],
    [{ lambda: NaN }, "`lambda` must be finite and >= 0, got NaN."],
    [{ mu: -0.1 }, "`mu` must be finite and >= 0, got -0.1."],
    [{ stepSize: 0 }, "`stepSize` must be finite and > 0, got 0."],
    [{ stepSize: Infinity }, "`stepSize` must be finite and > 0, got Infinity."],
    [{ stop: { ...optimality, tolerance: 0 } }, "`stop.tolerance` must be finite and > 0, got 0."],
    [{ stop: { ...optimality, every: 0 } }, "`stop.every` must be a positive integer, got 0."],
    [
      { method: "ista", restart: "gradient" },
      "`restart` must be none with the method ista, got gradient. There is no momentum to drop.",
    ],
  ] as const)("refuses %o", (wrong, message) => {
    const before = tf.memory().numTensors;
    expect(() => solve(signal, dictionary, { ...options, ...wrong })).toThrow(
      new RangeError(`solve: ${message}`),
    );
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses one lambda too many, and initial codes of another shape", () => {
    const [lambda, initialCodes] = [tf.tensor1d([1, 1, 1]), tf.zeros<tf.Rank.R4>([1, 4, 6, 5])];
    const before = tf.memory().numTensors;
    expect(() => solve(signal, dictionary, { ...options, lambda })).toThrow(
      new ShapeError("solve: `lambda` must have shape [2], got [3]."),
    );
    expect(() => solve(signal, dictionary, { ...options, initialCodes })).toThrow(
      new ShapeError("solve: `initialCodes` must have shape [2, 4, 6, 5], got [1, 4, 6, 5]."),
    );
    expect(tf.memory().numTensors).toBe(before);
  });
});
