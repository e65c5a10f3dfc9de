import { encode } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { curves, logarithmic, renderChart } from "./chart.mjs";
import { stemProblem } from "./stem-problem.mjs";

const ITERATIONS = [2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100];
const REFERENCE = 600;
const CASES = [
  { name: "unrolled", gradient: { kind: "unrolled" } },
  { name: "truncated to 1 step", gradient: { kind: "truncated", steps: 1 } },
  { name: "truncated to 10 steps", gradient: { kind: "truncated", steps: 10 } },
  { name: "implicit", gradient: { kind: "implicit", iterations: 100, tolerance: 1e-6 } },
];

/** Agreement of the gradients after some iterations with the gradient at the solution. */
export async function gradientAgreement() {
  const { signal, kernel, geometry, squaredNorm } = stemProblem(12);
  const upstream = tf.randomNormal([1, 12, 12, 64], 0, 1, "float32", 3);
  const lambda = tf.scalar(0.1);
  const stepSize = tf.scalar(0.9 / squaredNorm);
  const coding = { ...geometry, mu: 1, nonNegative: true, loss: "square", method: "fista" };
  const gradientOf = (options) =>
    tf.grad((w) => encode({ signal, kernel: w, lambda, stepSize }, { ...coding, ...options }))(
      kernel,
      upstream,
    );

  const exact = gradientOf({
    iterations: REFERENCE,
    gradient: { kind: "implicit", iterations: 500, tolerance: 1e-7 },
  });
  const length = tf.norm(exact).dataSync()[0];
  const values = CASES.flatMap(({ name, gradient }) =>
    ITERATIONS.map((iterations) => ({
      name,
      iterations,
      distance: tf.norm(tf.sub(gradientOf({ iterations, gradient }), exact)).dataSync()[0] / length,
    })),
  );
  const svg = await renderChart({
    data: { values },
    mark: { type: "line", strokeWidth: 2.2 },
    encoding: {
      x: logarithmic("iterations", {
        title: "iterations of FISTA",
        domain: [2, 100],
        values: [2, 5, 10, 20, 50, 100],
      }),
      y: logarithmic("distance", { title: "relative distance from the exact gradient", domain: [1e-4, 10] }),
      color: curves(
        "name",
        CASES.map(({ name }) => name),
      ),
    },
  });
  return { svg, figures: values.filter(({ iterations }) => [2, 10, 50, 100].includes(iterations)) };
}
