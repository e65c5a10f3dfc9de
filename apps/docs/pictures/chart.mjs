import { parse, View } from "vega";
import { compile } from "vega-lite";

/** One colour per curve, told apart on white also by readers who do not see red and green. */
const COLOURS = ["#1f6fd1", "#d1690e", "#7a3fb0", "#15803d"];

const INK = "#24292f";

const STYLE = {
  background: "white",
  padding: 14,
  font: "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif",
  view: { stroke: "#d0d7de" },
  axis: {
    labelColor: INK,
    titleColor: INK,
    titleFontWeight: "normal",
    labelFontSize: 13,
    titleFontSize: 14,
    titlePadding: 10,
    gridColor: "#e6e8eb",
    domain: false,
    ticks: false,
    labelPadding: 6,
  },
  legend: {
    labelColor: INK,
    titleColor: INK,
    labelFontSize: 13,
    labelLimit: 400,
    symbolType: "stroke",
    symbolSize: 250,
    symbolStrokeWidth: 3,
    columnPadding: 18,
    orient: "top",
    title: null,
    offset: 10,
  },
};

/**
 * A chart as SVG text. Its ground is white: an image in a page cannot know whether the page is dark.
 *
 * @param {object} spec - Vega-Lite, with its data inside.
 * @returns {Promise<string>}
 */
export async function renderChart(spec) {
  const view = new View(parse(compile({ width: 620, height: 320, ...spec, config: STYLE }).spec), {
    renderer: "none",
  });
  try {
    return `${await view.toSVG()}\n`;
  } finally {
    view.finalize();
  }
}

/**
 * A logarithmic axis.
 *
 * @param {string} field
 * @param {{title: string, domain: [number, number], values?: number[]}} options - Labels stand at `values`, or at every
 * power of ten.
 */
export function logarithmic(field, { title, domain, values = powersOfTen(domain) }) {
  const labelExpr = "datum.value < 0.01 ? format(datum.value, '.0e') : format(datum.value, '~g')";
  return { field, title, type: "quantitative", scale: { type: "log", domain }, axis: { values, labelExpr } };
}

function powersOfTen([low, high]) {
  const first = Math.ceil(Math.log10(low));
  const count = Math.floor(Math.log10(high)) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(`1e${first + index}`));
}

/** Names and colours of the curves, in the order of the legend. */
export function curves(field, names) {
  return { field, type: "nominal", scale: { domain: names, range: COLOURS.slice(0, names.length) } };
}

/** Solid and dashed curves, explained in a free corner inside the chart, or at its right. */
export function dashes(field, { names, corner }) {
  return {
    field,
    type: "nominal",
    scale: { domain: names, range: [[], [5, 4]] },
    legend: { orient: corner, fillColor: "white", padding: 4, offset: 10 },
  };
}
