import { expectAllClose, expectNoTensorLeak, checkGradient } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { equilibrium, type EquilibriumSolvers, type ParametricMap } from "./implicit-equilibrium.js";

const f: ParametricMap = (z, { matrix, offset, mask }) =>
  tf.tanh(tf.add(tf.matMul(tf.mul(z, mask as tf.Tensor2D), matrix as tf.Tensor2D), offset as tf.Tensor2D));
const matrix = tf.mul<tf.Tensor2D>(tf.randomNormal([5, 5], 0, 1, "float32", 1), 0.25);
const offset = tf.randomNormal<tf.Rank.R2>([2, 5], 0, 1, "float32", 2);
const mask = tf.tensor2d([1, 1, 0, 2, 1], [1, 5]);
const weights = tf.randomNormal<tf.Rank.R2>([2, 5], 0, 1, "float32", 3);
const start = tf.zeros<tf.Rank.R2>([2, 5]);
const precise = { iterations: 60, tolerance: 1e-7, measure: "relative" } as const;
const solversOf = (solver: "broyden" | "anderson"): EquilibriumSolvers => ({
  solver,
  forward: precise,
  backward: precise,
});

function solved(
  parameters: { matrix: tf.Tensor; offset: tf.Tensor },
  solvers: EquilibriumSolvers,
): tf.Tensor2D {
  return equilibrium({ f, start, parameters: { ...parameters }, constants: { mask } }, solvers);
}

describe.each(["broyden", "anderson"] as const)("equilibrium by %s", (solver) => {
  const solvers = solversOf(solver);

  it("has the gradients that central differences give", () => {
    const check = { step: 1e-2, tolerance: 1e-2 }; // float32
    checkGradient((m: tf.Tensor2D) => tf.mul(solved({ matrix: m, offset }, solvers), weights), matrix, check);
    checkGradient((b: tf.Tensor2D) => tf.mul(solved({ matrix, offset: b }, solvers), weights), offset, check);
  });

  it("has the gradients of backpropagation through a hundred plain iterations", () => {
    const loss = (z: tf.Tensor): tf.Scalar => tf.sum(tf.mul(tf.square(z), weights));
    const unrolled = (m: tf.Tensor, b: tf.Tensor): tf.Tensor2D => {
      let z = start;
      for (let step = 0; step < 100; step++) z = f(z, { matrix: m, offset: b, mask });
      return z;
    };
    const implicit = tf.grads((m, b) => loss(solved({ matrix: m, offset: b }, solvers)))([matrix, offset]);
    const explicit = tf.grads((m, b) => loss(unrolled(m, b)))([matrix, offset]);
    explicit.forEach((gradient, index) => {
      expectAllClose(implicit[index] as tf.Tensor, gradient, { absolute: 1e-5, relative: 1e-4 });
    });
  });

  it("keeps the gradients of an image apart from those of one that is NaN", () => {
    const gradientOf = (b: tf.Tensor2D, from: tf.Tensor2D, upstream: tf.Tensor2D): tf.Tensor =>
      tf.grad((x) =>
        tf.sum(
          tf.mul(
            equilibrium({ f, start: from, parameters: { matrix, offset: x }, constants: { mask } }, solvers),
            upstream,
          ),
        ),
      )(b);
    const two = tf.concat<tf.Tensor2D>([tf.fill([1, 5], NaN), offset]);
    const upstream = tf.concat<tf.Tensor2D>([tf.ones([1, 5]), weights]);
    const gradient = gradientOf(two, tf.zeros([3, 5]), upstream);
    expectAllClose(tf.slice(gradient, [1, 0]), gradientOf(offset, start, weights), {
      absolute: 1e-6,
      relative: 1e-6,
    });
    expect([...tf.slice(gradient, [0, 0], [1, 5]).dataSync()].every(Number.isNaN)).toBe(true);
  });

  it("works between other layers that are differentiated", () => {
    const before = tf.variable(offset.clone());
    const head = tf.variable(weights.clone());
    const { grads } = tf.variableGrads(
      () => tf.sum(tf.square(tf.mul(solved({ matrix, offset: tf.sin(before) }, solvers), head))),
      [before, head],
    );
    const numeric = (variable: tf.Variable, index: number): number => {
      const at = (shift: number): number =>
        tf.tidy(() => {
          const moved = Float32Array.from(variable.dataSync());
          moved[index] = moved[index]! + shift;
          const values = tf.tensor(moved, variable.shape);
          const [b, h] = variable === before ? [values, head] : [before, values];
          return tf.sum(tf.square(tf.mul(solved({ matrix, offset: tf.sin(b) }, solvers), h))).dataSync()[0]!;
        });
      return (at(1e-2) - at(-1e-2)) / 2e-2;
    };
    expect(grads[before.name]!.dataSync()[4]).toBeCloseTo(numeric(before, 4), 2);
    expect(grads[head.name]!.dataSync()[7]).toBeCloseTo(numeric(head, 7), 2);
    tf.dispose([before, head]);
  });

  it("tells how each solve went", () => {
    const seen: string[] = [];
    const told = {
      ...solvers,
      onSolve: (pass: string, { converged }: { converged: boolean }) => seen.push(`${pass} ${converged}`),
    };
    const tidied = tf.tidy(() => tf.grad((b) => solved({ matrix, offset: b }, told))(offset));
    expect(seen).toEqual(["forward true", "backward true"]);
    tidied.dispose();
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      solved({ matrix, offset }, solvers).dispose();
      tf.grad((b) => solved({ matrix, offset: b }, solvers))(offset).dispose();
    });
  });
});
