import { randomStream } from "@sdnet/csc-core/tensor";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { anderson } from "./anderson.js";
import { broyden } from "./broyden.js";
import type { FixedPointMap, FixedPointOptions } from "./fixed-point.js";
import { solveLinear } from "./solve-linear.js";

const SOLVERS = [
  { name: "broyden", solve: broyden },
  { name: "anderson", solve: anderson },
];
const SIZE = 8;
const BATCH = 3;

function normals(count: number, ...path: readonly (string | number)[]): Float32Array {
  const stream = randomStream(1, ...path);
  return Float32Array.from({ length: count }, () => stream.normal());
}

/** A contraction: of norm about 0.6, far from symmetric. */
const matrix = tf.tensor2d(
  normals(SIZE * SIZE, "matrix").map((value) => (0.6 * value) / (2 * Math.sqrt(SIZE))),
  [SIZE, SIZE],
);
const offset = tf.tensor2d(normals(BATCH * SIZE, "offset"), [BATCH, SIZE]);
const linear: FixedPointMap = (z) => tf.add(tf.matMul(z, matrix), offset);
/** Contracts slowly, so that acceleration pays. */
const nonlinear: FixedPointMap = (z) =>
  tf.tanh(tf.add(tf.add(tf.mul(0.8, z), tf.mul(0.4, tf.matMul(z, matrix))), tf.mul(0.1, offset)));
const start = tf.zeros<tf.Rank.R2>([BATCH, SIZE]);
const options: FixedPointOptions = { iterations: 40, tolerance: 1e-6, measure: "relative" };

describe.each(SOLVERS)("$name", ({ solve }) => {
  const withRow = (row: number, value: number): tf.Tensor2D =>
    tf.where(
      tf.equal(tf.range(0, BATCH, 1, "int32").expandDims(1), tf.scalar(row, "int32")),
      tf.fill([BATCH, SIZE], value),
      offset,
    );
  const rowsBut = (row: number, states: tf.Tensor2D): tf.Tensor2D =>
    tf.gather(
      states,
      [0, 1, 2].filter((index) => index !== row),
    );

  it.each([
    [0, NaN],
    [1, NaN],
    [2, Infinity],
    [1, -Infinity],
  ])("leaves image %i, whose numbers are %d, to itself", (row, value) => {
    for (const measure of ["relative", "absolute"] as const) {
      for (const slow of [false, true]) {
        const mapWith =
          (offsets: tf.Tensor2D): FixedPointMap =>
          (z) => {
            const sum: tf.Tensor2D = tf.add(tf.matMul(z, matrix), offsets);
            return slow ? tf.add(tf.mul(0.5, z), tf.mul(0.4, tf.tanh(sum)).add(tf.mul(0, offsets))) : sum;
          };
        const alone = solve(mapWith(rowsBut(row, offset)), tf.zeros([BATCH - 1, SIZE]), {
          ...options,
          measure,
        });
        const all = solve(mapWith(withRow(row, value)), start, { ...options, measure });
        expectAllClose(rowsBut(row, all.state), alone.state, { absolute: 1e-6, relative: 1e-6 });
        expect(all.residuals).toHaveLength(alone.residuals.length);
        expect(all.converged).toBe(true);
        expect([...tf.gather(all.state, [row]).dataSync()].every(Number.isNaN)).toBe(true);
      }
    }
  });

  it("keeps the last finite state of an image that breaks on the way", () => {
    let evaluations = 0;
    const breaking: FixedPointMap = (z) => {
      evaluations++;
      const broken = tf.mul<tf.Tensor2D>(z, tf.tensor2d([1, evaluations > 3 ? NaN : 1, 1], [BATCH, 1]));
      return linear(broken);
    };
    const { state, converged } = solve(breaking, start, options);
    expect(converged).toBe(true);
    const whole = solve(linear, start, options).state;
    expectAllClose(rowsBut(1, state), rowsBut(1, whole), { absolute: 1e-5, relative: 1e-5 });
    expect([...state.dataSync()].every(Number.isFinite)).toBe(true);
  });

  it("ends at once where no image is finite", () => {
    const { state, residuals, converged } = solve((z) => tf.add(linear(z), NaN), start, options);
    expect(residuals).toEqual([NaN]);
    expect(converged).toBe(false);
    expect([...state.dataSync()].every(Number.isNaN)).toBe(true);
  });

  it("solves a linear problem as elimination in float64 does", () => {
    const { state, converged } = solve(linear, start, options);
    expect(converged).toBe(true);
    const m = matrix.arraySync();
    const transposed = m.map((row, i) => row.map((_, j) => Number(i === j) - m[j]![i]!));
    const expected = offset.arraySync().flatMap((right) => solveLinear(transposed, right));
    expectAllClose(state.dataSync(), expected, { absolute: 1e-5, relative: 1e-5 });
  });

  it("solves a nonlinear problem, in fewer evaluations than plain iteration", () => {
    const { state, residuals } = solve(nonlinear, start, options);
    let plain = start;
    let steps = 0;
    const residualOf = (z: tf.Tensor2D): number =>
      tf.div(tf.norm(tf.sub(nonlinear(z), z)), tf.norm(nonlinear(z))).dataSync()[0]!;
    for (; residualOf(plain) > options.tolerance; steps++) plain = nonlinear(plain);
    expectAllClose(state, plain, { absolute: 1e-5, relative: 1e-5 });
    expect(residuals.length).toBeLessThan(steps);
  });

  it("stops at the tolerance, and says how it got there", () => {
    const { residuals, residual, converged } = solve(linear, start, { ...options, tolerance: 1e-2 });
    expect(converged).toBe(true);
    expect(residual).toBe(residuals.at(-1));
    expect(residual).toBeLessThanOrEqual(1e-2);
    expect(residuals.at(-2)).toBeGreaterThan(1e-2);
  });

  it("returns the best state when the iterations end first", () => {
    const { state, residual, converged, residuals } = solve(linear, start, { ...options, iterations: 2 });
    expect(converged).toBe(false);
    expect(residuals).toHaveLength(3);
    const difference = tf.sub(linear(state), state);
    expect(tf.div(tf.norm(difference), tf.norm(linear(state))).dataSync()[0]).toBeCloseTo(residual, 6);
    expect(residual).toBe(Math.min(...residuals));
  });

  it("measures the root mean square where asked to", () => {
    const { residuals } = solve(linear, start, { iterations: 1, tolerance: 0, measure: "absolute" });
    const first = Math.sqrt(
      [...offset.dataSync<"float32">()].reduce((sum, value) => sum + value ** 2, 0) / offset.size,
    );
    expect(residuals[0]).toBeCloseTo(first, 5);
  });

  it("gives up where residuals explode, with the state it began with", () => {
    const explosive: FixedPointMap = (z) => tf.add(tf.mul(tf.exp(tf.mul(z, 40)), 1e3), 1);
    const { state, residuals } = solve(explosive, start, options);
    expect(residuals.length).toBeLessThan(options.iterations);
    expect(tf.all(tf.isFinite(state)).dataSync()[0]).toBe(1);
  });

  it("lets images that are solved already wait for the others", () => {
    const done = solve(linear, start, options).state;
    const mixed = tf.concat<tf.Tensor2D>([done.slice([0], [1]), start.slice([1])]);
    const { state } = solve(linear, mixed, options);
    expectAllClose(state, done, { absolute: 1e-5, relative: 1e-5 });
  });

  it("frees all but its result", () => {
    expectNoTensorLeak(() => {
      solve(nonlinear, start, options).state.dispose();
    });
  });

  it("refuses options out of range", () => {
    expect(() => solve(linear, start, { ...options, iterations: 0 })).toThrow(
      ": `iterations` must be a positive integer, got 0.",
    );
    expect(() => solve(linear, start, { ...options, tolerance: NaN })).toThrow(
      ": `tolerance` must be finite and >= 0, got NaN.",
    );
  });
});
