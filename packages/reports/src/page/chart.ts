import type { TopLevelSpec } from "vega-lite";

/**
 * A chart as SVG text without a background, for a page: text, axes and grid have the colour of the text around it, so
 * that light and dark pages both can hold it.
 *
 * @param spec - Vega-Lite, with its data inside. Must not clip: clip paths of two charts of a page would share a name.
 */
export async function renderChart(spec: TopLevelSpec): Promise<string> {
  const [{ parse, View }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const view = new View(parse(compile({ ...spec, config: { ...PAGE_STYLE, ...spec.config } }).spec), {
    renderer: "none",
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

const FONT = "system-ui, sans-serif";
const INK = "currentColor";

const PAGE_STYLE: NonNullable<TopLevelSpec["config"]> = {
  background: "transparent",
  font: FONT,
  view: { stroke: null },
  axis: {
    labelColor: INK,
    labelOpacity: 0.75,
    titleColor: INK,
    titleOpacity: 0.75,
    titleFontWeight: "normal",
    labelFontSize: 12,
    titleFontSize: 12,
    gridColor: INK,
    gridOpacity: 0.12,
    domain: false,
    ticks: false,
    labelPadding: 6,
  },
  header: { labelColor: INK, labelFontSize: 13, labelFontWeight: "bold", titleColor: INK },
  legend: { labelColor: INK, titleColor: INK, labelFontSize: 12, orient: "top", title: null },
  title: { color: INK, fontSize: 13, anchor: "start" },
};
