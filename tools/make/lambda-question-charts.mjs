// Plots of the λ question, made of what lambda-question.mjs reads from the records.
import { curves, renderChart } from "../../apps/docs/pictures/chart.mjs";

const NAMES = ["λ of training", "λ chosen for each image", "best λ, by labels"];

/** Plots as SVG text, by name. */
export async function charts({ questions, short, record, noises }) {
  return {
    "lambda-question": await dependence(questions),
    "lambda-short": await dependence(short),
    "lambda-noise": await byStrength(record, noises),
  };
}

/** Accuracy under noise against each setting whose values have an order. */
function dependence(questions) {
  const shown = questions.filter(
    ({ title, rows }) =>
      ["Channels of the body", "Epochs", "Atoms", "Iterations", "λ of training"].includes(title) &&
      rows.length > 1,
  );
  const values = shown.flatMap(({ title, rows }) =>
    rows.flatMap((row, order) =>
      [row.fixed, row.adaptive, row.oracle].map((percent, index) => ({
        title,
        setting: row.value,
        order,
        percent,
        what: NAMES[index],
      })),
    ),
  );
  return renderChart({
    data: { values },
    facet: { field: "title", type: "nominal", title: null, sort: shown.map(({ title }) => title) },
    columns: 3,
    resolve: { scale: { x: "independent" } },
    spec: {
      ...{ width: 190, height: 170 },
      mark: { type: "line", point: true, strokeWidth: 2.2 },
      encoding: {
        x: {
          field: "setting",
          type: "ordinal",
          title: null,
          sort: { field: "order" },
          axis: { labelAngle: -30, labelFontSize: 11 },
        },
        y: {
          field: "percent",
          type: "quantitative",
          title: "percent right under noise",
          scale: { zero: false },
        },
        color: curves("what", NAMES),
      },
    },
  });
}

/** Accuracy of the shipped network against the severity of each noise. */
function byStrength({ methods, recommended: { signal, fit, norms, scope } }, noises) {
  const shown = [
    ["fixed", NAMES[0]],
    [`adaptive ${signal}-${fit}-${norms}-${scope}`, NAMES[1]],
    ["oracle, estimated norms", NAMES[2]],
    ["baseline", "the twin, a convolution as stem"],
  ];
  const values = shown.flatMap(([name, what]) =>
    methods
      .find((method) => method.name === name)
      .cells.filter(({ severity }) => severity > 0)
      .map(({ corruption, severity, accuracy }) => ({
        noise: corruption.replace("_noise", ""),
        severity,
        percent: 100 * accuracy,
        what,
      })),
  );
  return renderChart({
    data: { values },
    facet: { field: "noise", type: "nominal", title: null, sort: noises },
    columns: 2,
    spec: {
      ...{ width: 270, height: 170 },
      mark: { type: "line", point: true, strokeWidth: 2.2 },
      encoding: {
        x: { field: "severity", type: "ordinal", title: "severity", axis: { labelAngle: 0 } },
        y: { field: "percent", type: "quantitative", title: "percent right" },
        color: {
          ...curves(
            "what",
            shown.map(([, what]) => what),
          ),
          legend: { columns: 2 },
        },
      },
    },
  });
}
