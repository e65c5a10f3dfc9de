import { checkGradient, expectAllClose, expectNoTensorLeak, naiveCodes, toNaive } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { MatrixDictionary } from "../dictionary/matrix-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { spectralNormSquared } from "../dictionary/spectral-norm.js";
import { energy } from "../objective/energy.js";
import { optimalityGap } from "../objective/optimality-gap.js";
import { fista } from "./fista.js";
import { ista } from "./ista.js";
import { published } from "./published.js";
import type { SolverOptions } from "./solver.js";

const normal = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

const kernel = normalizeAtoms(normal([3, 3, 2, 5], 1));
const geometry = { stride: 1, padding: 1 };
const dictionary = new ConvDictionary(kernel, geometry);
const signal = normal([2, 4, 6, 2], 2);
const norm = spectralNormSquared(dictionary, [1, 4, 6, 5], { tolerance: 1e-4, rounds: 5000, seed: 1 });
const options: SolverOptions = {
  lambda: 0.3,
  mu: 0.1,
  stepSize: 0.9 / norm,
  iterations: 4,
  nonNegative: true,
  loss: "square",
};
const objective = { signal, dictionary, lambda: options.lambda, mu: options.mu, nonNegative: true };
const SOLVERS = [
  { name: "ista", solve: ista },
  { name: "fista", solve: fista },
  { name: "published", solve: published },
] as const;

describe.each(SOLVERS)("$name", ({ name, solve }) => {
  it.each([
    { stride: 1, mu: 0, nonNegative: true, loss: "square", lambda: 0.3 },
    { stride: 2, mu: 0.2, nonNegative: false, loss: "square", lambda: [0.1, 0.6] },
    { stride: 1, mu: 0, nonNegative: false, loss: "root", lambda: 0.05 },
    { stride: 2, mu: 0.2, nonNegative: true, loss: "root", lambda: [0.01, 0.1] },
  ] as const)("agrees with float64 loops for %o", (given) => {
    const { stride, lambda } = given;
    const own = { ...given, stepSize: 0.05, iterations: 5 };
    const weight = typeof lambda === "number" ? lambda : tf.tensor1d([...lambda]);
    const codes = solve(signal, new ConvDictionary(kernel, { stride, padding: 1 }), {
      ...own,
      lambda: weight,
    });
    const expected = naiveCodes(toNaive(signal), toNaive(kernel), { ...own, method: name, padding: 1 });
    expect(expected.data.some((value) => value !== 0)).toBe(true);
    expectAllClose(codes, expected, { absolute: 1e-6, relative: 1e-5 });
  });

  it("meets the optimality conditions in the end", () => {
    const codes = solve(signal, dictionary, { ...options, iterations: 300 });
    expectAllClose(optimalityGap(codes, objective), [0, 0], { absolute: 1e-4, relative: 0 });
  });

  it("reproduces a signal when lambda is 0 and the atoms span it", () => {
    const orthogonal = new MatrixDictionary(tf.eye(4));
    const x = tf.randomNormal<tf.Rank.R2>([2, 4], 0, 1, "float32", 3);
    const own = { lambda: 0, mu: 0, stepSize: 0.9, iterations: 300, nonNegative: false };
    const codes = solve(x, orthogonal, { ...options, ...own });
    // Momentum that tends to 1 makes the published iteration ring: it settles only as iterations^-1.5.
    expectAllClose(orthogonal.synthesize(codes), x, {
      absolute: name === "published" ? 1e-3 : 1e-6,
      relative: 0,
    });
  });

  it("answers with zeros from lambda = max |A^T x| on", () => {
    const largest = tf.max(tf.abs(dictionary.analyze(signal))).dataSync()[0]!;
    const codes = (lambda: number) => solve(signal, dictionary, { ...options, lambda, nonNegative: false });
    expect(tf.max(tf.abs(codes(largest * (1 + 1e-6)))).dataSync()[0]).toBe(0);
    expect(tf.max(tf.abs(codes(largest * 0.99))).dataSync()[0]).toBeGreaterThan(0);
  });

  it("gives each image what it would get alone, with its own lambda", () => {
    const together = solve(signal, dictionary, { ...options, lambda: tf.tensor1d([0.1, 0.5]) });
    const alone = [0.1, 0.5].map((lambda, image) =>
      solve(tf.slice(signal, [image, 0, 0, 0], [1, 4, 6, 2]), dictionary, { ...options, lambda }),
    );
    expectAllClose(together, tf.concat(alone), { absolute: 1e-6, relative: 1e-6 });
  });

  it("takes lambda and the step size as tensors too", () => {
    const tensors = { lambda: tf.scalar(0.3), stepSize: tf.scalar(0.9 / norm) };
    expectAllClose(
      solve(signal, dictionary, { ...options, ...tensors }),
      solve(signal, dictionary, options),
      {
        absolute: 1e-7,
        relative: 1e-6,
      },
    );
  });

  it.each([1, 2])("moves the codes when the signal moves, away from the border (stride %i)", (stride) => {
    const strided = new ConvDictionary(kernel, { stride, padding: 1 });
    const patch = normal([1, 2, 2, 2], 4);
    // Three steps at stride 2 reach less than 10 pixels from the patch.
    const placed = (by: number) =>
      tf.pad<tf.Tensor4D>(patch, [
        [0, 0],
        [10 + by, 12 - by],
        [10, 10],
        [0, 0],
      ]);
    const encode = (x: tf.Tensor4D) => solve(x, strided, { ...options, lambda: 0.01, iterations: 3 });
    const [still, moved] = [encode(placed(0)), encode(placed(stride))];
    const [, rows] = still.shape;
    expectAllClose(
      tf.slice(moved, [0, 1, 0, 0], [1, rows - 1, -1, -1]),
      tf.slice(still, [0, 0, 0, 0], [1, rows - 1, -1, -1]),
      {
        absolute: 0,
        relative: 0,
      },
    );
    expect(tf.max(still).dataSync()[0]).toBeGreaterThan(0);
  });

  it("has the gradients that central differences give", () => {
    // The golden vectors check the root loss: its norm is a constant to gradients but not to differences.
    const own = { ...options, iterations: 3, nonNegative: false };
    const x = normal([1, 2, 2, 1], 5);
    const w = normal([3, 3, 1, 2], 6);
    const weights = normal([1, 2, 2, 2], 7);
    const encode = (image: tf.Tensor4D, atoms: tf.Tensor4D, lambda: number | tf.Scalar = 0.02) =>
      tf.mul(weights, solve(image, new ConvDictionary(atoms, geometry), { ...own, lambda }));
    const close = { step: 2e-3, tolerance: 5e-3 };
    checkGradient((image: tf.Tensor4D) => encode(image, w), x, close);
    checkGradient((atoms: tf.Tensor4D) => encode(x, atoms), w, close);
    checkGradient((lambda: tf.Scalar) => encode(x, w, lambda), tf.scalar(0.02), close);
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => solve(signal, dictionary, options).dispose());
    expectNoTensorLeak(() =>
      solve(signal, dictionary, { ...options, loss: "root", nonNegative: false }).dispose(),
    );
  });

  it("codes by atoms of zeros as zeros, whatever the step", () => {
    const dead = new ConvDictionary(tf.zerosLike(kernel), geometry);
    for (const loss of ["square", "root"] as const) {
      for (const lambda of [0.3, 0]) {
        for (const stepSize of [0.1, 1e30, tf.scalar(Infinity)]) {
          const codes = solve(signal, dead, { ...options, loss, lambda, stepSize, nonNegative: false });
          expect(codes.dataSync().every((code) => code === 0)).toBe(true);
        }
      }
    }
  });

  it("keeps NaN visible in its image and out of the others", () => {
    const broken = tf.concat<tf.Tensor4D>([tf.fill([1, 4, 6, 2], NaN), tf.slice(signal, [1, 0, 0, 0])]);
    const codes = solve(broken, dictionary, options);
    const bad = tf.isNaN(codes).dataSync();
    expect(bad.subarray(0, 120).every((flag) => flag === 1)).toBe(true);
    expect(bad.subarray(120).some((flag) => flag === 1)).toBe(false);
  });

  it.each([
    [{ iterations: 0 }, "`iterations` must be a positive integer, got 0."],
    [{ iterations: 1.5 }, "`iterations` must be a positive integer, got 1.5."],
    [{ lambda: -0.1 }, "`lambda` must be finite and >= 0, got -0.1."],
    [{ lambda: NaN }, "`lambda` must be finite and >= 0, got NaN."],
    [{ mu: -1 }, "`mu` must be finite and >= 0, got -1."],
    [{ stepSize: 0 }, "`stepSize` must be finite and > 0, got 0."],
    [{ stepSize: Infinity }, "`stepSize` must be finite and > 0, got Infinity."],
    [
      { stepSize: 9e-41 },
      "`stepSize` must be at least 1.18e-38, the smallest float32 (divide the atoms and `lambda` by ‖A‖, and then the codes), got 9e-41.",
    ],
  ])("refuses %o", (wrong, message) => {
    const before = tf.memory().numTensors;
    expect(() => solve(signal, dictionary, { ...options, ...wrong })).toThrow(
      new RangeError(`${name}: ${message}`),
    );
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("the solvers compared", () => {
  const after = (solve: typeof ista, iterations: number) =>
    tf.sum(energy(solve(signal, dictionary, { ...options, iterations }), objective)).dataSync()[0]!;

  it("ista never raises the energy", () => {
    const energies = Array.from({ length: 25 }, (_, index) => after(ista, index + 1));
    // One float32 rounding of the energy itself.
    energies
      .slice(1)
      .forEach((value, index) => expect(value).toBeLessThanOrEqual(energies[index]! * (1 + 1e-6)));
    expect(energies.at(-1)).toBeLessThan(energies[0]! * 0.99);
  });

  it("fista and the published iteration are closer to the minimum than ista after 15 steps", () => {
    const minimum = after(fista, 400);
    const excess = [ista, fista, published].map((solve) => after(solve, 15) - minimum);
    expect(excess[0]).toBeGreaterThan(3 * Math.abs(excess[1]!));
    expect(excess[0]).toBeGreaterThan(3 * Math.abs(excess[2]!));
  });

  it("all take the same first two steps", () => {
    const [a, b, c] = [ista, fista, published].map((solve) =>
      solve(signal, dictionary, { ...options, iterations: 2 }),
    );
    expectAllClose(b!, a!, { absolute: 0, relative: 0 });
    expectAllClose(c!, a!, { absolute: 0, relative: 0 });
  });

  it("part ways from the third step on", () => {
    const codes = [ista, fista, published].map((solve) =>
      solve(signal, dictionary, { ...options, iterations: 3 }),
    );
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(tf.max(tf.abs(tf.sub(codes[i]!, codes[j]!))).dataSync()[0]).toBeGreaterThan(1e-4);
    }
  });
});
