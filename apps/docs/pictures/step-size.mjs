import { energy, fista, ista } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { curves, dashes, logarithmic, renderChart } from "./chart.mjs";
import { stemProblem } from "./stem-problem.mjs";

const FACTORS = Array.from({ length: 39 }, (_, index) => (index + 2) / 10);
const CASES = [
  { name: "2 steps", method: ista, iterations: 2 },
  { name: "ISTA, 50 steps", method: ista, iterations: 50 },
  { name: "FISTA, 50 steps", method: fista, iterations: 50 },
];
const SIGNS = [
  { codes: "codes ≥ 0", nonNegative: true },
  { codes: "signed codes", nonNegative: false },
];
const TOP = 100;
/** Value drawn above the chart for what is larger, infinite or not a number. */
const OUTSIDE = 1e6;

/** Energy after steps of every length. */
export async function stepSize() {
  const { signal, dictionary, squaredNorm } = stemProblem(16);
  const objective = { lambda: 0.1, mu: 0 };
  const energyOf = (codes) => energy(codes, { signal, dictionary, ...objective }).dataSync()[0];
  const zero = energyOf(tf.zerosLike(dictionary.analyze(signal)));
  const rows = CASES.flatMap(({ name, method, iterations }) =>
    SIGNS.flatMap(({ codes, nonNegative }) =>
      FACTORS.map((factor) => {
        const step = { stepSize: factor / squaredNorm, iterations, loss: "square" };
        const reached = energyOf(method(signal, dictionary, { ...objective, ...step, nonNegative }));
        return { name, codes, factor, energy: reached / zero };
      }),
    ),
  );
  const figures = CASES.flatMap(({ name }) => SIGNS.map(({ codes }) => ({ name, codes }))).map((own) => {
    const curve = rows.filter(({ name, codes }) => name === own.name && codes === own.codes);
    const finite = curve.filter((row) => Number.isFinite(row.energy));
    const { factor, energy: lowest } = finite.reduce((a, b) => (a.energy < b.energy ? a : b));
    const above = curve.find((row) => !(row.energy <= 1))?.factor;
    return { ...own, "best factor": factor, lowest, "above zero codes from": above };
  });
  const marks = [
    { factor: 0.9, text: "0.9, the layers'" },
    { factor: 4 / 3, text: "4/3" },
    { factor: 2, text: "2" },
  ];
  const x = {
    field: "factor",
    type: "quantitative",
    title: "step size × ‖A‖²",
    scale: { domain: [0.2, 4] },
    axis: { values: [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4] },
  };
  const svg = await renderChart({
    layer: [
      {
        data: { values: marks },
        mark: { type: "rule", strokeDash: [4, 4], color: "#57606a" },
        encoding: { x },
      },
      {
        data: { values: marks },
        mark: { type: "text", align: "right", dx: -5, dy: 8, color: "#24292f", fontSize: 12, y: 4 },
        encoding: { x, text: { field: "text" } },
      },
      {
        data: {
          values: rows.map((row) => ({ ...row, energy: row.energy < OUTSIDE ? row.energy : OUTSIDE })),
        },
        mark: { type: "line", strokeWidth: 2.2, clip: true },
        encoding: {
          x,
          y: logarithmic("energy", { title: "energy ÷ energy of zero codes", domain: [0.05, TOP] }),
          color: curves(
            "name",
            CASES.map(({ name }) => name),
          ),
          strokeDash: dashes("codes", { names: SIGNS.map(({ codes }) => codes), corner: "right" }),
        },
      },
    ],
  });
  return { svg, figures };
}
