import { checkAdjoint, expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimalityGap } from "../objective/optimality-gap.js";
import { fista } from "../solvers/fista.js";
import { solve } from "../solvers/solve.js";
import { ShapeError } from "../tensor/shapes.js";
import { ConvDictionary } from "./conv-dictionary.js";
import { MaskedDictionary } from "./masked-dictionary.js";
import { MatrixDictionary } from "./matrix-dictionary.js";
import { normalizeAtoms } from "./normalize-atoms.js";
import { spectralNormSquared } from "./spectral-norm.js";

const normal = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

const whole = new ConvDictionary(normalizeAtoms(normal([3, 3, 2, 5], 1)), { stride: 2, padding: 1 });
const signal = normal([2, 6, 8, 2], 2);
const mask = tf.cast(tf.greater(normal([2, 6, 8, 1], 3), -0.5), "float32");
const masked = new MaskedDictionary(whole, mask);
const known = tf.mul<tf.Tensor4D>(mask, signal);
const normOptions = { tolerance: 1e-4, rounds: 5000, seed: 1 };
const problem = { lambda: 0.05, mu: 0, nonNegative: false };

describe("MaskedDictionary", () => {
  it.each([
    { masks: "one mask per image", shape: [2, 6, 8, 1] },
    { masks: "one mask for all", shape: [1, 6, 8, 1] },
    { masks: "a weight for every number", shape: [2, 6, 8, 2] },
  ])("analyze is the adjoint of synthesize with $masks", ({ shape }) => {
    const dictionary = new MaskedDictionary(whole, tf.randomUniform(shape, 0, 1, "float32", 4));
    checkAdjoint<tf.Tensor4D, tf.Tensor4D>(
      {
        forward: (z) => dictionary.synthesize(z),
        adjoint: (x) => dictionary.analyze(x),
        x: normal([2, 3, 4, 5], 5),
        y: signal,
      },
      { relative: 1e-6 },
    );
  });

  it("is the dictionary itself under a mask of ones", () => {
    const open = new MaskedDictionary(whole, tf.ones([1, 1, 1, 1]));
    expectAllClose(open.analyze(signal), whole.analyze(signal), { absolute: 0, relative: 0 });
  });

  it("leaves missing pixels without influence", () => {
    const other = tf.where(tf.equal(tf.tile(mask, [1, 1, 1, 2]), 1), signal, tf.fill(signal.shape, 9));
    const encode = (x: tf.Tensor4D) =>
      fista(x, masked, { ...problem, stepSize: 0.1, iterations: 20, loss: "square" });
    expectAllClose(encode(other), encode(known), { absolute: 0, relative: 0 });
  });

  it("solves the problem that the matrix without the missing rows has", () => {
    const atoms = tf.randomNormal<tf.Rank.R2>([5, 8], 0, 0.4, "float32", 6);
    const x = tf.randomNormal<tf.Rank.R2>([1, 5], 0, 1, "float32", 7);
    const kept = tf.tensor1d([0, 2, 3], "int32");
    const options = {
      ...problem,
      mu: 0.1,
      method: "fista",
      stepSize: "backtracking",
      maxIterations: 5000,
      stop: { gap: "optimality", tolerance: 1e-6, every: 10 },
    } as const;
    const rows = tf.tensor2d([[1, 0, 1, 1, 0]]);
    const ours = solve(
      tf.mul<tf.Tensor2D>(rows, x),
      new MaskedDictionary(new MatrixDictionary(atoms), rows),
      options,
    );
    const theirs = solve(tf.gather(x, kept, 1), new MatrixDictionary(tf.gather(atoms, kept)), options);
    expect(ours.converged && theirs.converged).toBe(true);
    // A gap of 1e-6 over the ridge of 0.1.
    expectAllClose(ours.codes, theirs.codes, { absolute: 5e-5, relative: 0 });
  });

  it("restores missing pixels of a signal that has sparse codes", () => {
    const dictionary = new ConvDictionary(normalizeAtoms(normal([3, 3, 3, 6], 8)), { stride: 1, padding: 1 });
    const sparse = tf.mul<tf.Tensor4D>(
      tf.cast(tf.greater(normal([1, 12, 12, 6], 9), 1.5), "float32"),
      tf.abs(normal([1, 12, 12, 6], 10)),
    );
    const truth = dictionary.synthesize(sparse);
    const holes = tf.cast(tf.greater(normal([1, 12, 12, 1], 11), -1), "float32");
    const partly = new MaskedDictionary(dictionary, holes);
    const { codes } = solve(tf.mul<tf.Tensor4D>(holes, truth), partly, {
      lambda: 0.01,
      mu: 0,
      nonNegative: true,
      method: "fista",
      restart: "gradient",
      stepSize: "backtracking",
      maxIterations: 500,
    });
    const missing = tf.sub(1, holes);
    const energyOf = (x: tf.Tensor) => tf.sum(tf.square(tf.mul(missing, x))).dataSync()[0]!;
    expect(energyOf(truth)).toBeGreaterThan(1);
    expect(energyOf(tf.sub(dictionary.synthesize(codes), truth)) / energyOf(truth)).toBeLessThan(0.1);
  });

  it("has no larger norm than the dictionary inside, whose step size therefore serves", () => {
    const norm = spectralNormSquared(whole, [1, 3, 4, 5], normOptions);
    const first = new MaskedDictionary(whole, tf.slice(mask, 0, 1));
    // Power iteration stops 1e-8 below the norm.
    expect(spectralNormSquared(first, [1, 3, 4, 5], normOptions)).toBeLessThanOrEqual(norm * (1 + 1e-6));
    const { codes } = solve(known, masked, {
      ...problem,
      method: "fista",
      restart: "gradient",
      stepSize: 0.9 / norm,
      maxIterations: 3000,
    });
    const gap = optimalityGap(codes, { signal: known, dictionary: masked, ...problem });
    expect(tf.max(gap).dataSync()[0]).toBeLessThan(1e-5);
  });

  it("frees every intermediate tensor", () =>
    expectNoTensorLeak(() => {
      const codes = masked.analyze(signal);
      tf.dispose([codes, masked.synthesize(codes)]);
    }));

  it.each([
    { shape: [6, 8, 1], got: "[6, 8, 1]" },
    { shape: [3, 6, 8, 1], got: "[3, 6, 8, 1]" },
    { shape: [2, 6, 8, 3], got: "[2, 6, 8, 3]" },
  ])("refuses a mask of shape $got", ({ shape, got }) => {
    const wrong = new MaskedDictionary(whole, tf.ones(shape));
    const message = `\`mask\` must have the signal's shape [2, 6, 8, 2] or 1 on some of its axes, got ${got}.`;
    expect(() => wrong.analyze(signal)).toThrow(new ShapeError(`MaskedDictionary.analyze: ${message}`));
    expect(() => wrong.synthesize(normal([2, 3, 4, 5], 5))).toThrow(
      new ShapeError(`MaskedDictionary.synthesize: ${message}`),
    );
  });
});
