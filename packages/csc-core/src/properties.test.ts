import { checkAdjoint, expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "./dictionary/conv-dictionary.js";
import type { Dictionary } from "./dictionary/dictionary.js";
import { MaskedDictionary } from "./dictionary/masked-dictionary.js";
import { MatrixDictionary } from "./dictionary/matrix-dictionary.js";
import { normalizeAtoms } from "./dictionary/normalize-atoms.js";
import { powerIteration } from "./dictionary/spectral-norm.js";
import { conv2d } from "./ops/conv2d.js";
import { conv2dTranspose } from "./ops/conv2d-transpose.js";
import { solve } from "./solvers/solve.js";

/** Laws that hold for every problem, checked on random ones. Examples of them stand beside each subject. */
const normal = <R extends tf.Rank>(shape: tf.ShapeMap[R], seed: number) =>
  tf.randomNormal<R>(shape, 0, 1, "float32", seed);
const largest = (values: tf.Tensor) => tf.max(values).dataSync()[0]!;
const seeds = fc.integer({ min: 1, max: 1e6 });
const upTo = (max: number) => fc.integer({ min: 1, max });

/** Runs `check` on random inputs inside a tidy. */
function holds<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void, numRuns = 40): void {
  fc.assert(
    fc.property(inputs, (input) => {
      tf.tidy(() => {
        check(input);
      });
    }),
    { seed: 1, numRuns },
  );
}

const geometries = fc.record({
  seed: seeds,
  kernelHeight: upTo(5),
  kernelWidth: upTo(5),
  stride: upTo(2),
  padding: fc.integer({ min: 0, max: 3 }),
  codeHeight: upTo(4),
  codeWidth: upTo(4),
  channels: upTo(3),
  atoms: upTo(5),
  batch: upTo(3),
});

function convolution(given: typeof geometries extends fc.Arbitrary<infer T> ? T : never) {
  const { seed, kernelHeight, kernelWidth, channels, atoms, stride, padding } = given;
  const kernel = normal<tf.Rank.R4>([kernelHeight, kernelWidth, channels, atoms], seed);
  return new ConvDictionary(kernel, { stride, padding });
}

/** Geometries whose codes synthesize a signal of at least one pixel. */
const drawable = geometries.filter(
  ({ codeHeight, codeWidth, kernelHeight, kernelWidth, stride, padding }) =>
    codeHeight * stride + kernelHeight - 1 - 2 * padding > 0 &&
    codeWidth * stride + kernelWidth - 1 - 2 * padding > 0,
);

const problems = fc.record({
  seed: seeds,
  features: fc.integer({ min: 2, max: 8 }),
  atoms: fc.integer({ min: 2, max: 10 }),
  lambda: fc.double({ min: 0.01, max: 1, noNaN: true }),
  mu: fc.constantFrom(0, 0.05, 0.5),
  nonNegative: fc.boolean(),
});

function dense({ seed, features, atoms }: { seed: number; features: number; atoms: number }) {
  const dictionary = new MatrixDictionary(normalizeAtoms(normal<tf.Rank.R2>([features, atoms], seed)));
  const vector = normal<tf.Rank.R2>([1, atoms], seed + 1);
  const { squaredNorm } = powerIteration(dictionary, { vector, rounds: 300 });
  return {
    dictionary,
    norm: squaredNorm.dataSync()[0]!,
    signal: normal<tf.Rank.R2>([3, features], seed + 2),
  };
}

describe("every dictionary", () => {
  const checkPair = <S extends tf.Tensor, C extends tf.Tensor>(dictionary: Dictionary<S, C>, x: C, y: S) =>
    checkAdjoint<C, S>(
      { forward: (z) => dictionary.synthesize(z), adjoint: (s) => dictionary.analyze(s), x, y },
      { relative: 1e-5 }, // Ten roundings: the inner products of few numbers may cancel.
    );

  it("of atoms of any size, stride and padding has analyze for the adjoint of synthesize, masked or not", () =>
    holds(drawable, (given) => {
      const { seed, batch, codeHeight, codeWidth, atoms } = given;
      const dictionary = convolution(given);
      const codes = normal<tf.Rank.R4>([batch, codeHeight, codeWidth, atoms], seed + 1);
      const { shape } = dictionary.synthesize(codes);
      const signal = normal<tf.Rank.R4>(shape, seed + 2);
      checkPair(dictionary, codes, signal);

      const mask = tf.randomUniform([1, shape[1], shape[2], 1], 0.1, 1, "float32", seed + 3);
      checkPair(new MaskedDictionary(dictionary, mask), codes, signal);
    }));

  it("that is a matrix has analyze for the adjoint of synthesize", () =>
    holds(problems, (given) => {
      const { dictionary, signal } = dense(given);
      checkPair(dictionary, normal<tf.Rank.R2>([3, given.atoms], given.seed + 3), signal);
    }));
});

describe("atoms", () => {
  it("are back at unit norm after any update that is projected", () =>
    holds(
      fc.record({ geometry: geometries, size: fc.double({ min: 1e-3, max: 1e3, noNaN: true }) }),
      (given) => {
        const { kernel } = convolution(given.geometry);
        const update = tf.mul(given.size, normal<tf.Rank.R4>(kernel.shape, given.geometry.seed + 1));
        const updated = normalizeAtoms(tf.sub<tf.Tensor4D>(normalizeAtoms(kernel), update));
        expectAllClose(
          tf.sum(tf.square(updated), [0, 1, 2]),
          new Float32Array(given.geometry.atoms).fill(1),
          { absolute: 1e-6, relative: 0 },
        );
      },
    ));
});

describe("every coding problem", () => {
  it("has an energy that ISTA never raises with a step up to 1 / ‖A‖²", () =>
    holds(fc.tuple(problems, fc.double({ min: 0.05, max: 0.99, noNaN: true })), ([given, fraction]) => {
      const { dictionary, norm, signal } = dense(given);
      const { trace } = solve(signal, dictionary, {
        ...given,
        method: "ista",
        maxIterations: 40,
        stepSize: fraction / norm,
        trace: true,
      });
      const energies = trace.map(({ energy }) => energy);
      // One float32 rounding of the energy itself.
      energies
        .slice(1)
        .forEach((value, index) => expect(value).toBeLessThanOrEqual(energies[index]! * (1 + 1e-6)));
    }));

  it("has a step size that backtracking finds, above half of 1 / ‖A‖², without raising the energy", () =>
    holds(problems, (given) => {
      const { dictionary, norm, signal } = dense(given);
      const { trace, stepSize } = solve(signal, dictionary, {
        ...given,
        method: "ista",
        maxIterations: 40,
        stepSize: "backtracking",
        trace: true,
      });
      // Power iteration approaches the norm from below, to 1e-3 where the two largest values are close.
      expect(1 / stepSize).toBeLessThanOrEqual(2 * norm * (1 + 1e-3));
      const energies = trace.map(({ energy }) => energy);
      energies
        .slice(1)
        .forEach((value, index) => expect(value).toBeLessThanOrEqual(energies[index]! * (1 + 1e-6)));
    }));

  it("has one minimiser, that ISTA and FISTA with either restart reach and stop at", () =>
    holds(
      problems,
      (given) => {
        const { dictionary, norm, signal } = dense(given);
        // The ridge makes the minimiser unique: codes are apart by at most ‖A^T x‖ times both gaps over it.
        const common = { ...given, mu: 0.2, stepSize: 0.95 / norm, maxIterations: 3000 };
        const stop = { gap: "optimality", tolerance: 1e-5, every: 10 } as const;
        const plain = solve(signal, dictionary, { ...common, stop, method: "ista" });
        expect(plain).toMatchObject({ converged: true });
        expect(plain.iterations).toBeLessThan(3000);
        for (const restart of ["function", "gradient"] as const) {
          const fast = solve(signal, dictionary, { ...common, stop, method: "fista", restart });
          expect(fast).toMatchObject({ converged: true });
          expect(fast.gap).toBeLessThanOrEqual(1e-5);
          const scale = largest(tf.norm(dictionary.analyze(signal), 2, 1));
          expectAllClose(fast.codes, plain.codes, {
            absolute: ((1 + norm) * 2e-5 * scale) / 0.2,
            relative: 0,
          });
        }
      },
      15,
    ));

  it("has zero codes exactly from the largest correlation on, and not below", () =>
    holds(problems, (given) => {
      const { dictionary, norm, signal } = dense(given);
      const correlation = dictionary.analyze(signal);
      const threshold = largest(given.nonNegative ? correlation : tf.abs(correlation));
      fc.pre(threshold > 0.01);
      const codes = (lambda: number) =>
        solve(signal, dictionary, {
          ...given,
          lambda,
          method: "fista",
          maxIterations: 10,
          stepSize: 0.9 / norm,
        }).codes;
      // One rounding: the threshold is compared after both sides were multiplied by the step.
      expect(largest(tf.abs(codes(threshold * (1 + 1e-6))))).toBe(0);
      expect(largest(tf.abs(codes(threshold * 0.999)))).toBeGreaterThan(0);
    }));

  it("is least squares for lambda = 0: no atom correlates with the residual, or none positively", () =>
    holds(
      problems,
      (given) => {
        const { dictionary, norm, signal } = dense(given);
        const { codes } = solve(signal, dictionary, {
          ...given,
          lambda: 0,
          mu: 0,
          method: "fista",
          restart: "gradient",
          maxIterations: 3000,
          stepSize: 0.95 / norm,
          stop: { gap: "optimality", tolerance: 1e-5, every: 25 },
        });
        const correlation = dictionary.analyze(tf.sub(signal, dictionary.synthesize(codes)));
        // Ten times the gap: nearly singular matrices spend all iterations before they get there.
        const small = 1e-4 * largest(tf.abs(dictionary.analyze(signal)));
        expect(largest(given.nonNegative ? correlation : tf.abs(correlation))).toBeLessThan(small);
        // Where the constraint holds an atom back its code is zero.
        expect(largest(tf.minimum(tf.abs(codes), tf.abs(correlation)))).toBeLessThan(small);
      },
      15,
    ));
});

describe("convolutional codes", () => {
  const shifts = fc.record({
    seed: seeds,
    stride: upTo(2),
    down: fc.integer({ min: -2, max: 2 }),
    right: fc.integer({ min: -2, max: 2 }),
    nonNegative: fc.boolean(),
    method: fc.constantFrom("ista" as const, "fista" as const),
  });

  it("move with a signal that moves by the stride inside a border of zeros, to the last bit", () =>
    holds(
      shifts,
      ({ seed, stride, down, right, ...given }) => {
        const kernel = normalizeAtoms(normal<tf.Rank.R4>([3, 3, 1, 3], seed));
        const dictionary = new ConvDictionary(kernel, { stride, padding: 1 });
        const patch = normal<tf.Rank.R4>([1, 4, 4, 1], seed + 1);
        // Four steps at stride 2 reach 12 pixels; the shift and the patch take the rest of 24 + 4 + 4.
        const encode = (rows: number, columns: number) =>
          solve(
            tf.pad<tf.Tensor4D>(patch, [
              [0, 0],
              [16 + rows * stride, 16 - rows * stride],
              [16 + columns * stride, 16 - columns * stride],
              [0, 0],
            ]),
            dictionary,
            { ...given, lambda: 0.05, mu: 0, maxIterations: 4, stepSize: 0.1 },
          ).codes;
        const [still, moved] = [encode(0, 0), encode(down, right)];
        const [, height, width] = still.shape;
        const inner: [number, number, number, number] = [1, height - 4, width - 4, -1];
        expectAllClose(
          tf.slice4d(moved, [0, 2 + down, 2 + right, 0], inner),
          tf.slice4d(still, [0, 2, 2, 0], inner),
          { absolute: 0, relative: 0 },
        );
        expect(largest(tf.abs(still))).toBeGreaterThan(0);
      },
      20,
    ));
});

describe("an odd side at stride 2", () => {
  const sides = fc.record({
    seed: seeds,
    height: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
  });

  it("has an exact adjoint where its size is told, as in the layers", () =>
    holds(sides, ({ seed, height, width }) => {
      const [rows, columns] = [2 * height + 1, 2 * width + 1];
      const kernel = normal<tf.Rank.R4>([3, 3, 2, 4], seed);
      const geometry = { stride: 2, padding: 1 };
      checkAdjoint<tf.Tensor4D, tf.Tensor4D>(
        {
          forward: (z) => conv2dTranspose(z, kernel, { ...geometry, outputShape: [2, rows, columns, 2] }),
          adjoint: (x) => conv2d(x, kernel, geometry),
          x: normal<tf.Rank.R4>([2, height + 1, width + 1, 4], seed + 1),
          y: normal<tf.Rank.R4>([2, rows, columns, 2], seed + 2),
        },
        { relative: 1e-5 }, // Ten roundings.
      );
    }));
});
