import { randomStream } from "@sdnet/csc-core/tensor";
import { expectAllClose, expectNoTensorLeak, perturbationNorm, shortestToHyperplane } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stepToHyperplane } from "./step-to-hyperplane.js";

const NORMS = ["linf", "l2", "l1"] as const;
type Norm = (typeof NORMS)[number];

const inner = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const rows = 40;
const size = 12;
const stream = randomStream(3, "hyperplanes");
const points = Array.from({ length: rows }, () =>
  Array.from({ length: size }, () => {
    const draw = stream.uniform();
    return draw < 0.15 ? 0 : draw > 0.85 ? 1 : stream.uniform(); // many at a wall
  }),
);
const normals = Array.from({ length: rows }, (_, row) =>
  Array.from({ length: size }, () => (stream.uniform() < 0.1 ? 0 : stream.normal() * 10 ** ((row % 7) - 3))),
);
/** The largest that a step inside the box can gain towards a value of this sign. */
const reach = (row: number, sign: number) =>
  normals[row]!.reduce((sum, w, i) => {
    const x = points[row]![i]!;
    return sum + Math.abs(w) * (sign * w > 0 ? x : 1 - x);
  }, 0);
const values = Array.from({ length: rows }, (_, row) => {
  const sign = row % 2 === 0 ? 1 : -1;
  return sign * reach(row, sign) * (0.02 + 0.9 * stream.uniform());
});
const stepsFor = (norm: Norm, value: readonly number[] = values) =>
  tf.tidy(() =>
    stepToHyperplane(
      tf.tensor2d(points),
      { normal: tf.tensor2d(normals), value: tf.tensor1d([...value]) },
      norm,
    ).arraySync(),
  );

describe.each(NORMS)("stepToHyperplane in %s", (norm) => {
  it("ends on the hyperplane, inside the box, in as short a step as float64 bisection", () => {
    stepsFor(norm).forEach((step, row) => {
      const scale = Math.abs(values[row]!);
      expect(Math.abs(values[row]! + inner(normals[row]!, step)) / scale).toBeLessThan(1e-5);
      step.forEach((move, i) => {
        expect(points[row]![i]! + move).toBeGreaterThanOrEqual(-1e-6);
        expect(points[row]![i]! + move).toBeLessThanOrEqual(1 + 1e-6);
      });
      const plane = { normal: normals[row]!, value: values[row]! };
      const shortest = shortestToHyperplane(points[row]!, plane, norm);
      expect(perturbationNorm(step, norm) / shortest).toBeCloseTo(1, 5);
    });
  });

  it("leads to the nearest corner where the hyperplane misses the box", () => {
    const tooFar = values.map((value, row) => 1.5 * Math.sign(value) * reach(row, Math.sign(value)));
    stepsFor(norm, tooFar).forEach((step, row) => {
      const gained = -Math.sign(tooFar[row]!) * inner(normals[row]!, step);
      expect(gained / reach(row, Math.sign(tooFar[row]!))).toBeCloseTo(1, 5);
    });
  });

  it("stays where it is on the hyperplane, and where the normal is zero", () => {
    const point = tf.tensor2d([[0.2, 0.7]]);
    const on = { normal: tf.tensor2d([[1, -2]]), value: tf.tensor1d([0]) };
    const flat = { normal: tf.tensor2d([[0, 0]]), value: tf.tensor1d([1]) };
    expectAllClose(stepToHyperplane(point, on, norm), [0, 0], { absolute: 0, relative: 0 });
    expectAllClose(stepToHyperplane(point, flat, norm), [0, 0], { absolute: 0, relative: 0 });
  });

  it("does not care how small the gradient is", () => {
    const tiny = tf.tidy(() =>
      stepToHyperplane(
        tf.tensor2d(points),
        { normal: tf.mul(tf.tensor2d(normals), 1e-25), value: tf.mul(tf.tensor1d(values), 1e-25) },
        norm,
      ),
    );
    expectAllClose(tiny, stepsFor(norm).flat(), { absolute: 1e-5, relative: 1e-5 });
  });

  it("frees every intermediate tensor", () => {
    const point = tf.tensor2d(points);
    const plane = { normal: tf.tensor2d(normals), value: tf.tensor1d(values) };
    expectNoTensorLeak(() => stepToHyperplane(point, plane, norm).dispose());
  });
});

describe("stepToHyperplane", () => {
  it("moves the steepest numbers first in l1, all alike in linf and by slope in l2", () => {
    // Value 1 and normal (3, -1), far from the walls: by hand, -1/3 of the first, 1/4 of both, or (3, -1)/10.
    const point = tf.tensor2d([[0.5, 0.5]]);
    const plane = { normal: tf.tensor2d([[3, -1]]), value: tf.tensor1d([1]) };
    const close = { absolute: 1e-7, relative: 1e-6 };
    expectAllClose(stepToHyperplane(point, plane, "l1"), [-1 / 3, 0], close);
    expectAllClose(stepToHyperplane(point, plane, "linf"), [-0.25, 0.25], close);
    expectAllClose(stepToHyperplane(point, plane, "l2"), [-0.3, 0.1], close);
  });

  it("lets the others do what a number at its wall cannot", () => {
    const point = tf.tensor2d([[0.1, 0.5]]);
    const plane = { normal: tf.tensor2d([[3, -1]]), value: tf.tensor1d([0.6]) };
    for (const norm of NORMS) {
      expectAllClose(stepToHyperplane(point, plane, norm), [-0.1, 0.3], { absolute: 1e-6, relative: 0 });
    }
  });
});
