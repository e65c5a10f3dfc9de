// Time and memory against one axis, side by side, in Vega-Lite.

const TITLES = {
  batch: "batch, images",
  image: "image side, pixels",
  atoms: "atoms",
  iterations: "iterations",
};
const FIGURES = [
  { field: "milliseconds", title: "time of a step, ms" },
  { field: "peakTensorMiB", title: "peak of tensors, MiB" },
  { field: "peakRssMiB", title: "peak resident memory, MiB" },
];

/** The chart of one axis; `results` hold `value`, `gradient` and the three figures. */
export function growthChart(axis, results) {
  const values = [...new Set(results.map(({ value }) => value))];
  const points = results.map(({ value, gradient, ...result }) => ({
    value,
    gradient,
    ...Object.fromEntries(FIGURES.map(({ field }) => [field, result[field]])),
  }));
  return {
    data: { values: points },
    hconcat: FIGURES.map(({ field, title }) => ({
      width: 240,
      height: 200,
      mark: { type: "line", point: true },
      encoding: {
        x: { field: "value", type: "quantitative", title: TITLES[axis], axis: { values } },
        y: { field, type: "quantitative", title },
        color: { field: "gradient", type: "nominal", scale: { range: ["#d9730d", "#2f81f7"] } },
      },
    })),
    config: { background: "white" },
  };
}
