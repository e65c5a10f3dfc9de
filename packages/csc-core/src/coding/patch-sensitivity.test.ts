import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../tensor/random.js";
import { patchSensitivity } from "./patch-sensitivity.js";

const FEATURES = 6;
const PATCHES = 40;
const ITERATIONS = 50;
const stream = randomStream(5, "sensitivity");
const numbers = (length: number): number[] => Array.from({ length }, () => stream.normal());

/** A dictionary, codes of which about `density` are active, and gradients. */
function problem(atoms: number, density: number) {
  const matrix = numbers(FEATURES * atoms).map((value) => 0.3 * value);
  const codes = numbers(PATCHES * atoms).map((value) => (stream.uniform() < density ? Math.abs(value) : 0));
  const gradient = numbers(PATCHES * atoms);
  const atomsTensor = tf.tensor2d(matrix, [FEATURES, atoms]);
  const gram = tf.matMul<tf.Tensor2D>(atomsTensor, atomsTensor, true);
  const rows = (values: number[]): tf.Tensor2D => tf.tensor2d(values, [PATCHES, atoms]);
  const options = { gram, features: FEATURES, iterations: ITERATIONS };
  const solution = patchSensitivity(rows(gradient), rows(codes), options).dataSync();
  return { codes, gradient, gram: gram.dataSync(), solution };
}

describe("patchSensitivity", () => {
  it("solves (G + 1e-6) v = g on the support, and is 0 elsewhere", () => {
    const atoms = 5;
    const { codes, gradient, gram, solution } = problem(atoms, 0.6);
    const left = codes.map((code, index) => {
      if (code === 0) return 0;
      const [row, i] = [Math.floor(index / atoms) * atoms, index % atoms];
      const v = [...solution.slice(row, row + atoms)];
      return v.reduce((sum, value, j) => sum + gram[i * atoms + j]! * value, 1e-6 * v[i]!);
    });
    // A part of 1e-6 of each right-hand side, times its length.
    const right = gradient.map((value, index) => (codes[index] === 0 ? 0 : value));
    expectAllClose(left, right, { absolute: 1e-5, relative: 0 });
    expect(codes.every((code, index) => code > 0 || solution[index] === 0)).toBe(true);
  });

  it("is bounded by ‖g‖ / 4ρ and blind to what the dictionary does not see, for more active atoms than numbers", () => {
    const atoms = 20;
    const { codes, gradient, gram, solution } = problem(atoms, 0.8);
    // ‖D‖² is between the largest diagonal entry and the trace of DᵀD; the largest diagonal entry makes the bound larger.
    const largest = Math.max(...Array.from({ length: atoms }, (_, i) => gram[i * atoms + i]!));
    const ridge = largest / ITERATIONS ** 2;
    for (let patch = 0; patch < PATCHES; patch++) {
      const own = <T>(values: ArrayLike<T>): T[] =>
        Array.from(values).slice(patch * atoms, (patch + 1) * atoms);
      const active = own(codes).map((code) => code > 0);
      expect(active.filter(Boolean).length).toBeGreaterThan(FEATURES);
      const g = own(gradient).map((value, i) => (active[i] === true ? value : 0));
      const v = own(solution);
      expect(Math.hypot(...v)).toBeLessThan(Math.hypot(...g) / (4 * ridge));
      // G G⁺ g has the same correlations with all that G reaches as g has: G v is the part of g that D_S sees.
      const seen = v.map((_, i) =>
        active[i] === true ? v.reduce((sum, value, j) => sum + gram[i * atoms + j]! * value, 0) : 0,
      );
      expect(Math.hypot(...seen)).toBeLessThan(1.001 * Math.hypot(...g));
      const unseen = g.map((value, i) => value - seen[i]!);
      const blind = unseen.map((_, i) =>
        active[i] === true ? unseen.reduce((sum, value, j) => sum + gram[i * atoms + j]! * value, 0) : 0,
      );
      // What is left of g in directions seen is what the ridge holds back there: ρ G (2 G + ρ) / (G + ρ)² g, of length 2 ρ ‖g‖ at most.
      const trace = Array.from({ length: atoms }, (_, i) => gram[i * atoms + i]!).reduce((a, b) => a + b);
      expect(Math.hypot(...blind)).toBeLessThan((2 * trace * Math.hypot(...g)) / ITERATIONS ** 2);
    }
  });

  it("solves patches with gradients of every size, while those that are solved wait for the slowest", () => {
    const [atoms, sizes, rows] = [12, 16, 1600];
    // Eigenvalues from 1 to 1e-5: many rounds. The last patch is active everywhere, the others where it is easy.
    const eigenvalues = Float64Array.from({ length: atoms }, (_, i) => 10 ** ((-5 * i) / (atoms - 1)));
    const gram = tf.mul<tf.Tensor2D>(tf.eye(atoms), tf.tensor1d(Float32Array.from(eigenvalues)));
    const size = (row: number): number => (row === rows - 1 ? 1 : 10 ** -(row % sizes));
    const scaled = Array.from({ length: rows * atoms }, (_, index) => {
      const isActive = index % atoms < 5 || index >= (rows - 1) * atoms;
      return isActive ? size(Math.floor(index / atoms)) * (1 + stream.uniform()) : 0;
    });
    const gradient = tf.tensor2d(scaled, [rows, atoms]);
    const options = { gram, features: atoms, iterations: 50 };
    const solution = patchSensitivity(gradient, tf.step(gradient), options).dataSync();
    const left = scaled.map((value, index) => {
      const product = solution[index]! * (eigenvalues[index % atoms]! + 1e-6);
      return (product - value) / size(Math.floor(index / atoms));
    });
    // 1e-6 of the length of the right-hand side, 5, and the rounding of sums over 12 atoms.
    expectAllClose(left, new Float64Array(left.length), { absolute: 2e-5, relative: 0 });
  });

  it("is NaN where the gradient is", () => {
    const options = { gram: tf.eye(3), features: 3, iterations: 2 };
    const solution = patchSensitivity(tf.tensor2d([[NaN, 1, 1]]), tf.tensor2d([[1, 1, 0]]), options);
    expect(solution.dataSync()[0]).toBeNaN();
  });
});
