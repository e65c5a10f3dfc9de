import { ista, solve } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { curves, dashes, logarithmic, renderChart } from "./chart.mjs";
import { stemProblem } from "./stem-problem.mjs";

const LABELS = [0.03, 0.1, 0.3, 1, 3, 5];
const LAMBDAS = [0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 5];

/** Number of atoms in use, and residual, as λ grows. */
export async function lambdaPath() {
  const { signal, dictionary, squaredNorm } = stemProblem(16);
  const options = { mu: 0, nonNegative: true, stepSize: 0.9 / squaredNorm };
  const rows = LAMBDAS.flatMap((lambda) => {
    const { codes, converged } = solve(signal, dictionary, {
      ...options,
      lambda,
      method: "fista",
      restart: "gradient",
      maxIterations: 6000,
      stop: { gap: "duality", tolerance: 3e-4, every: 10 },
    });
    if (!converged) throw new Error(`lambdaPath: no solution for λ = ${lambda}.`);
    const twoSteps = ista(signal, dictionary, { ...options, lambda, iterations: 2, loss: "square" });
    return [
      { lambda, codes, after: "solved" },
      { lambda, codes: twoSteps, after: "two iterations" },
    ];
  }).map(({ codes, ...row }) => ({ ...row, ...measure(codes, { signal, dictionary }) }));
  const values = rows.flatMap(({ lambda, after, used, unexplained }) => [
    { lambda, after, what: "codes that are not zero", percent: used },
    { lambda, after, what: "energy left, ‖x − A z‖² ÷ ‖x‖²", percent: unexplained },
  ]);
  const names = ["codes that are not zero", "energy left, ‖x − A z‖² ÷ ‖x‖²"];

  const largest = tf.max(dictionary.analyze(signal)).dataSync()[0];
  const svg = await renderChart({
    data: { values },
    mark: { type: "line", strokeWidth: 2.2 },
    encoding: {
      x: logarithmic("lambda", {
        title: "λ, in units of the normalised image",
        domain: [0.03, 5],
        values: LABELS,
      }),
      y: { field: "percent", type: "quantitative", title: "percent", scale: { domain: [0, 100] } },
      color: curves("what", names),
      strokeDash: dashes("after", { names: ["solved", "two iterations"], corner: "top-left" }),
    },
  });
  return {
    svg,
    figures: { "largest A^T x": largest, rows: rows.filter(({ lambda }) => [0.1, 0.5, 1].includes(lambda)) },
  };
}

function measure(codes, { signal, dictionary }) {
  const residual = tf.sub(signal, dictionary.synthesize(codes));
  const total = (values) => tf.sum(values).dataSync()[0];
  return {
    used: (100 * total(tf.cast(tf.notEqual(codes, 0), "float32"))) / codes.size,
    unexplained: (100 * total(tf.square(residual))) / total(tf.square(signal)),
  };
}
