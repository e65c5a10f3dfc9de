import { energy, published, solve } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { curves, logarithmic, renderChart } from "./chart.mjs";
import { stemProblem } from "./stem-problem.mjs";

const STEPS = 1000;
const SOLVED = 5000;
/** Energies are sums in float32: what is left below this part of the first energy is rounding. */
const FLOOR = 1e-6;

/** Energy after each iteration of every method. */
export async function convergence() {
  const { signal, dictionary, squaredNorm } = stemProblem(16);
  const objective = { lambda: 0.1, mu: 0, nonNegative: true };
  const options = { ...objective, stepSize: 0.9 / squaredNorm, trace: true };
  const run = (name, own) =>
    solve(signal, dictionary, { ...options, maxIterations: STEPS, ...own }).trace.map(
      ({ iteration, energy: reached }) => ({ name, iteration, reached }),
    );
  const energyOf = (codes) => energy(codes, { signal, dictionary, ...objective }).dataSync()[0];

  const rows = [
    ...run("ISTA", { method: "ista" }),
    ...run("FISTA", { method: "fista" }),
    ...run("FISTA, gradient restart", { method: "fista", restart: "gradient" }),
    ...checkpoints(STEPS).map((iterations) => ({
      name: "published",
      iteration: iterations,
      reached: energyOf(
        published(signal, dictionary, {
          ...objective,
          stepSize: options.stepSize,
          iterations,
          loss: "square",
        }),
      ),
    })),
  ];
  const solved = solve(signal, dictionary, {
    ...options,
    method: "fista",
    restart: "gradient",
    maxIterations: SOLVED,
    trace: false,
  });
  const best = Math.min(energyOf(solved.codes), ...rows.map(({ reached }) => reached));
  const zero = energyOf(tf.zerosLike(solved.codes));
  const values = rows
    .map(({ name, iteration, reached }) => ({ name, iteration, excess: (reached - best) / zero }))
    .filter(({ excess }) => excess > FLOOR);

  const figures = [2, 10, 100, 1000].map((at) => [
    at,
    Object.fromEntries(
      rows
        .filter(({ iteration }) => iteration === at)
        .map(({ name, reached }) => [name, (reached - best) / zero]),
    ),
  ]);
  const svg = await renderChart({
    data: { values },
    mark: { type: "line", strokeWidth: 2.2, clip: true },
    encoding: {
      x: logarithmic("iteration", {
        title: "iteration",
        domain: [1, STEPS],
        values: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
      }),
      y: logarithmic("excess", {
        title: "energy above the minimum, relative",
        domain: [FLOOR, 1],
      }),
      color: curves("name", ["ISTA", "published", "FISTA", "FISTA, gradient restart"]),
    },
  });
  return { svg, figures: { best, zero, "‖A‖²": squaredNorm, ...Object.fromEntries(figures) } };
}

/** Whole numbers up to `last`, denser at the beginning. */
function checkpoints(last) {
  const all = Array.from({ length: 24 }, (_, index) => Math.round(last ** (index / 23)));
  return [...new Set([1, 2, 3, 4, 5, 6, 7, 8, 10, 100, ...all])].sort((a, b) => a - b);
}
