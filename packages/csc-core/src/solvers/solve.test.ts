import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { spectralNormSquared } from "../dictionary/spectral-norm.js";
import { dualityGap } from "../objective/duality-gap.js";
import { energy } from "../objective/energy.js";
import { optimalityGap } from "../objective/optimality-gap.js";
import { sumPerImage } from "../objective/sum-per-image.js";
import { ShapeError } from "../tensor/shapes.js";
import { fista } from "./fista.js";
import { ista } from "./ista.js";
import { solve } from "./solve.js";
import type { SolveOptions } from "./solve-options.js";

const normal = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

const dictionary = new ConvDictionary(normalizeAtoms(normal([3, 3, 2, 5], 1)), { stride: 1, padding: 1 });
const signal = normal([2, 4, 6, 2], 2);
const norm = spectralNormSquared(dictionary, [1, 4, 6, 5], { tolerance: 1e-4, rounds: 5000, seed: 1 });
const options = {
  lambda: 0.3,
  mu: 0.1,
  nonNegative: true,
  method: "fista",
  maxIterations: 2000,
  stepSize: 0.9 / norm,
} as const satisfies SolveOptions<tf.Tensor4D>;
const problem = { signal, dictionary, lambda: 0.3, mu: 0.1, nonNegative: true };
const optimality = { gap: "optimality", tolerance: 1e-5, every: 7 } as const;
const rounding = { absolute: 1e-6, relative: 1e-6 };
const largest = (values: tf.Tensor) => tf.max(values).dataSync()[0]!;

describe("solve", () => {
  it.each([
    { method: "ista", reference: ista },
    { method: "fista", reference: fista },
  ] as const)("takes the steps of $method", ({ method, reference }) => {
    const { codes, ...rest } = solve(signal, dictionary, { ...options, method, maxIterations: 12 });
    const expected = reference(signal, dictionary, { ...options, iterations: 12, loss: "square" });
    expectAllClose(codes, expected, rounding);
    expect(rest).toEqual({
      iterations: 12,
      converged: false,
      gap: undefined,
      trace: [],
      stepSize: 0.9 / norm,
    });
  });

  it.each([
    { method: "ista", gap: "optimality" },
    { method: "ista", gap: "duality", mu: 0, nonNegative: false },
    { method: "fista", gap: "duality", lambda: tf.tensor1d([0.1, 0.6]) },
    { method: "fista", gap: "optimality", mu: 0, nonNegative: false, stepSize: "backtracking" },
    { method: "fista", gap: "optimality", restart: "gradient", stepSize: "backtracking" },
    { method: "fista", gap: "duality", restart: "function" },
  ] as const)("stops once both images are within the tolerance: %o", ({ gap: kind, ...given }) => {
    const stop = { gap: kind, tolerance: 1e-4, every: 7 };
    const own = { ...options, ...given, stop };
    const { codes, iterations, converged, gap } = solve(signal, dictionary, own);
    expect(converged).toBe(true);
    expect(gap).toBeLessThanOrEqual(1e-4);
    expect(iterations).toBeLessThan(options.maxIterations);
    expect(iterations % 7).toBe(0);

    const measured =
      kind === "optimality"
        ? optimalityGap(codes, { ...problem, ...given })
        : tf.div(dualityGap(codes, { ...problem, ...given }), tf.mul(0.5, sumPerImage(tf.square(signal))));
    // The duality gap is a difference of energies, relative to them.
    expect(Math.abs(largest(measured) - gap!)).toBeLessThanOrEqual(1e-6);
    expect(solve(signal, dictionary, { ...own, maxIterations: iterations - 7 }).converged).toBe(false);
  });

  it("measures once more behind the last step", () => {
    const { gap, converged, iterations } = solve(signal, dictionary, {
      ...options,
      maxIterations: 10,
      stop: optimality,
    });
    expect({ converged, iterations }).toEqual({ converged: false, iterations: 10 });
    const expected = solve(signal, dictionary, {
      ...options,
      maxIterations: 10,
      stop: { ...optimality, every: 1 },
    });
    expect(gap).toBe(expected.gap);
  });

  it("records energy, gap and sparsity of every iteration", () => {
    const seen: tf.Tensor4D[] = [];
    const { trace } = solve(signal, dictionary, {
      ...options,
      maxIterations: 9,
      trace: true,
      onIteration: ({ codes }) => void seen.push(tf.keep(tf.clone(codes))),
    });
    expect(trace.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen).toHaveLength(9);
    for (const [index, point] of trace.entries()) {
      const codes = seen[index]!;
      const energies = energy(codes, problem).dataSync();
      expectAllClose([point.energy], [(energies[0]! + energies[1]!) / 2], { absolute: 0, relative: 1e-6 });
      expect(point.gap).toBe(largest(optimalityGap(codes, problem)));
      const used = codes.dataSync().filter((code) => code !== 0).length;
      expect(point.nonZero).toBeCloseTo(used / codes.size, 6);
    }
    expect(trace.at(-1)!.nonZero).toBeGreaterThan(0);
    expect(trace.at(-1)!.nonZero).toBeLessThan(1);
    tf.dispose(seen);
  });

  it("stops where it would stop without a trace, which then has the gap of the stop rule", () => {
    const stop = { gap: "duality", tolerance: 1e-3, every: 5 } as const;
    const plain = solve(signal, dictionary, { ...options, stop });
    const traced = solve(signal, dictionary, { ...options, stop, trace: true });
    expect(traced.iterations).toBe(plain.iterations);
    expectAllClose(traced.codes, plain.codes, { absolute: 0, relative: 0 });
    const within = traced.trace.filter(({ iteration, gap }) => iteration % 5 === 0 && gap <= 1e-3);
    expect(within.map(({ iteration }) => iteration)).toEqual([plain.iterations]);
    expect(traced.trace.at(-1)!.gap).toBe(plain.gap);
  });

  it("shows every iteration to a callback, which may end it", () => {
    const seen: { iteration: number; gap: number | undefined }[] = [];
    const { codes, iterations, converged, gap } = solve(signal, dictionary, {
      ...options,
      stop: { ...optimality, every: 3 },
      onIteration: (progress) => {
        seen.push({ iteration: progress.iteration, gap: progress.gap });
        return progress.iteration < 4;
      },
    });
    expect({ iterations, converged }).toEqual({ iterations: 4, converged: false });
    expect(seen).toEqual([
      { iteration: 1, gap: undefined },
      { iteration: 2, gap: undefined },
      { iteration: 3, gap },
      { iteration: 4, gap },
    ]);
    expectAllClose(codes, solve(signal, dictionary, { ...options, maxIterations: 4 }).codes, {
      absolute: 0,
      relative: 0,
    });
  });

  it("goes on from codes that it is given", () => {
    const exact = { absolute: 0, relative: 0 };
    const run = (maxIterations: number, given: Partial<SolveOptions<tf.Tensor4D>> = {}) =>
      solve(signal, dictionary, { ...options, method: "ista", maxIterations, ...given }).codes;
    const five = run(5);
    expectAllClose(run(6, { initialCodes: five }), run(11), exact);
    expectAllClose(run(6, { initialCodes: tf.zerosLike(five) }), run(6), exact);
    expect(five.isDisposed).toBe(false);

    const stop = { ...optimality, every: 1 };
    const solution = solve(signal, dictionary, { ...options, stop });
    const again = solve(signal, dictionary, { ...options, stop, initialCodes: solution.codes });
    expect(again).toMatchObject({ converged: true, iterations: 1 });
    expect(solution.iterations).toBeGreaterThan(10);
  });

  it.each(["none", "function", "gradient"] as const)(
    "gives each image what it would get alone, with its own lambda (restart %s)",
    (restart) => {
      const lambdas = [0.05, 0.5];
      const own = { ...options, restart, maxIterations: 60 };
      const together = solve(signal, dictionary, { ...own, lambda: tf.tensor1d(lambdas) }).codes;
      const alone = lambdas.map((lambda, image) => {
        const one = tf.slice4d(signal, [image, 0, 0, 0], [1, -1, -1, -1]);
        return solve(one, dictionary, { ...own, lambda }).codes;
      });
      expectAllClose(together, tf.concat(alone), { absolute: 1e-5, relative: 1e-5 });
    },
  );

  it("gives each atom its own lambda", () => {
    const own = { ...options, stop: optimality };
    const lambda = tf.tensor4d([0.3, 0.3, 50, 0.3, 0.3], [1, 1, 1, 5]);
    const { codes, converged } = solve(signal, dictionary, { ...own, lambda });
    const perAtom = tf.sum(codes, [0, 1, 2]).dataSync();
    expect(converged).toBe(true);
    expect(perAtom[2]).toBe(0);
    expect(perAtom.filter((value) => value > 0)).toHaveLength(4);
    const refused = { ...own, lambda, mu: 0, stop: { ...optimality, gap: "duality" } } as const;
    expect(() => solve(signal, dictionary, refused)).toThrow(
      new ShapeError("dualityGap: `lambda` must have shape [2], got [1, 1, 1, 5]."),
    );
  });

  it("is a constant to gradients", () => {
    const own = { ...options, maxIterations: 5 };
    const gradient = tf.grad((x) =>
      tf.mul(tf.sum(x), tf.sum(solve(x as tf.Tensor4D, dictionary, own).codes)),
    )(signal);
    const total = tf.sum(solve(signal, dictionary, own).codes);
    expectAllClose(gradient, tf.mul(tf.onesLike(signal), total), rounding);
  });

  it.each([0.9 / norm, "backtracking"] as const)("answers a zero signal with zeros (step %s)", (stepSize) => {
    const own = { ...options, stepSize, stop: { gap: "duality", tolerance: 1e-6, every: 1 } } as const;
    const { codes, ...rest } = solve(tf.zerosLike(signal), dictionary, own);
    expect(rest).toMatchObject({ iterations: 1, converged: true, gap: 0 });
    expect(largest(tf.abs(codes))).toBe(0);
  });

  it.each([0.9 / norm, "backtracking"] as const)(
    "never calls an image with NaN solved, and solves the other (step %s)",
    (stepSize) => {
      const broken = tf.concat<tf.Tensor4D>([
        tf.fill([1, 4, 6, 2], NaN),
        tf.slice4d(signal, [1, 0, 0, 0], [1, -1, -1, -1]),
      ]);
      const own = { ...options, stepSize, maxIterations: 300, stop: optimality };
      const { codes, converged, gap } = solve(broken, dictionary, own);
      expect(converged).toBe(false);
      expect(gap).toBeNaN();
      expect(optimalityGap(codes, { ...problem, signal: broken }).dataSync()[1]).toBeLessThan(1e-5);
    },
  );

  it.each([
    { method: "ista" },
    { stepSize: "backtracking" },
    { restart: "gradient", stop: optimality },
    { restart: "function", stop: { ...optimality, gap: "duality" } },
    { trace: true, nonNegative: false, mu: 0 },
    { initialCodes: tf.ones<tf.Rank.R4>([2, 4, 6, 5]), onIteration: () => true },
  ] as const)("frees every intermediate tensor with %o", (given) =>
    expectNoTensorLeak(() =>
      solve(signal, dictionary, { ...options, maxIterations: 20, ...given }).codes.dispose(),
    ),
  );

  it("holds the same number of tensors however long it runs", () => {
    const alive: number[] = [];
    const own = { ...options, restart: "gradient", stop: optimality, maxIterations: 50 } as const;
    solve(signal, dictionary, { ...own, onIteration: () => void alive.push(tf.memory().numTensors) });
    expect(new Set(alive.slice(1)).size).toBe(1);
  });

  it("frees its tensors when the callback throws, and what the callback made when it does not", () => {
    const before = tf.memory().numTensors;
    const fails = () => {
      throw new Error("enough");
    };
    expect(() => solve(signal, dictionary, { ...options, onIteration: fails })).toThrow(new Error("enough"));
    expect(tf.memory().numTensors).toBe(before);
    const { codes } = solve(signal, dictionary, {
      ...options,
      maxIterations: 3,
      onIteration: (progress) => void tf.square(progress.codes),
    });
    codes.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([0, 1e-20, 1e-12, 1e12])("finds its own step for atoms times %d", (factor) => {
    const scaled = new ConvDictionary(tf.mul<tf.Tensor4D>(dictionary.kernel, factor), {
      stride: 1,
      padding: 1,
    });
    const own = { ...options, stepSize: "backtracking", mu: 0 } as const;
    // Of atoms of 1e-20 float32 has no step: the longest there is goes nowhere near.
    const lambda = factor < 1e-15 ? 0.3 : 0.3 * factor;
    const { codes } = solve(signal, scaled, { ...own, lambda });
    const expected = solve(signal, dictionary, own).codes;
    expectAllClose(
      factor < 1e-15 ? codes : tf.mul(codes, factor),
      factor < 1e-15 ? tf.zerosLike(codes) : expected,
      { absolute: 1e-4, relative: 1e-4 },
    );
  });
});
