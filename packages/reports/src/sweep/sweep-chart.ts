import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../page/chart.js";
import { settingText, shortName, type SweepRow, type SweepTable } from "./sweep-table.js";

/** Colours that can be told apart on light and on dark. */
const COLOURS = ["#2f81f7", "#d9730d", "#1a9d5a", "#a371f7", "#d4478f", "#c0a000", "#8b949e"];

/**
 * The figures of runs that are done against one setting, as SVG: a panel for each figure, a line for each combination of the other settings.
 *
 * @returns Undefined where nothing is done.
 */
export async function sweepChart(table: SweepTable, x: string | undefined): Promise<string | undefined> {
  const done = table.rows.filter(({ state }) => state === "done");
  const points = done.flatMap((row) =>
    table.figures.flatMap((path) => {
      const value = row.figures[path];
      return value === undefined
        ? []
        : [{ figure: shortName(path), x: placeOf(row, x), series: seriesOf(row, table, x), value }];
    }),
  );
  return points.length === 0 ? undefined : renderChart(specOf(points, x));
}

interface Point {
  readonly figure: string;
  readonly x: string | number;
  readonly series: string;
  readonly value: number;
}

function placeOf({ id, settings }: SweepRow, x: string | undefined): string | number {
  const value = x === undefined ? undefined : settings[x];
  return typeof value === "number" ? value : value === undefined ? id : settingText(value);
}

function seriesOf({ settings }: SweepRow, { keys }: SweepTable, x: string | undefined): string {
  return keys
    .filter((key) => key !== x)
    .map((key) => `${key} ${settingText(settings[key])}`)
    .join(", ");
}

function specOf(points: readonly Point[], x: string | undefined): TopLevelSpec {
  const isNumeric = points.every(({ x: place }) => typeof place === "number");
  const series = [...new Set(points.map((point) => point.series))];
  const figures = [...new Set(points.map(({ figure }) => figure))];
  const color =
    series.length === 1
      ? { value: COLOURS[0] }
      : ({
          field: "series",
          type: "nominal",
          scale: { domain: series, range: COLOURS },
          legend: { columns: 2 },
        } as const);
  return {
    data: { values: [...points] },
    facet: { field: "figure", type: "nominal", title: null, sort: figures },
    columns: 2,
    spec: {
      width: 340,
      height: 240,
      mark: isNumeric
        ? { type: "line", strokeWidth: 2, point: { size: 35 } }
        : { type: "point", filled: true, size: 60 },
      encoding: {
        x: isNumeric
          ? { field: "x", type: "quantitative", title: x ?? "run", scale: { zero: false } }
          : { field: "x", type: "nominal", title: x ?? "run", sort: null, axis: { labelAngle: -30 } },
        y: { field: "value", type: "quantitative", title: null, scale: { zero: false } },
        color,
      },
    },
    resolve: { scale: { y: "independent" } },
  };
}
