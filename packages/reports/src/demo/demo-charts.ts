import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../page/chart.js";
import { methodNames, shortName } from "./demo-table.js";
import type { Accuracy, DemoResult, FirstLook } from "./demo-result.js";

/** Colour of each method, readable on light and on dark; the twin's is that of `.twin` in the style, the SDNet's of `.sdnet`. */
const COLOURS = { twin: "#d9730d", fixed: "#8fb8f5", adaptive: "#2f81f7" } as const;

/** Charts of the report as SVG texts. */
export interface DemoCharts {
  readonly firstLook: string;
  readonly loss: string;
  readonly accuracy: string;
}

/** Draws everything the report shows as bars and curves. */
export async function demoCharts(result: DemoResult): Promise<DemoCharts> {
  return {
    firstLook: await renderChart(firstLookChart(result.firstLook)),
    loss: await renderChart(lossChart(result)),
    accuracy: await renderChart(accuracyChart(result)),
  };
}

/** Bars of the three methods for each kind of images, with their intervals. */
function firstLookChart(look: FirstLook): TopLevelSpec {
  const names = methodNames(look);
  const methods = ["twin", "fixed", "adaptive"] as const;
  const values = look.conditions.flatMap((condition) =>
    methods.map((method) => ({
      images: shortName(condition.name),
      method: names[method],
      ...inPercent(condition[method]),
    })),
  );
  const x = { field: "images", type: "nominal", title: null, sort: null, axis: { labelAngle: 0 } } as const;
  const xOffset = { field: "method", sort: methods.map((method) => names[method]) };
  return {
    width: 720,
    height: 260,
    data: { values },
    encoding: { x, xOffset },
    layer: [
      {
        mark: { type: "bar" },
        encoding: {
          y: { field: "percent", type: "quantitative", title: "accuracy, %" },
          color: {
            field: "method",
            type: "nominal",
            title: null,
            sort: null,
            legend: { orient: "top", labelLimit: 320 },
            scale: {
              domain: methods.map((method) => names[method]),
              range: methods.map((method) => COLOURS[method]),
            },
          },
        },
      },
      {
        mark: { type: "rule", opacity: 0.6 },
        encoding: {
          y: { field: "low", type: "quantitative", title: "accuracy, %" },
          y2: { field: "high" },
        },
      },
    ],
  };
}

const LEARNING_SIZE = { width: 410, height: 230 } as const;

function lossChart(result: DemoResult): TopLevelSpec {
  const values = perNetwork(result, (network) => network.loss);
  return {
    ...LEARNING_SIZE,
    data: { values },
    mark: { type: "line", strokeWidth: 2 },
    encoding: {
      x: imagesAxis(),
      y: {
        field: "loss",
        type: "quantitative",
        title: "training loss (cross-entropy)",
        scale: { zero: false },
      },
      color: networkColours(result),
    },
  };
}

/** Learning curves of the pair trained here, and where the shipped pair came to as dashed lines. */
function accuracyChart(result: DemoResult): TopLevelSpec {
  const values = perNetwork(result, (network) =>
    network.curve.map((point) => ({ step: point.step, ...inPercent(point) })),
  );
  const { networks, shown } = result;
  const reached = (["sdnet", "twin"] as const).map((key) => ({
    network: networks[key].name,
    percent: shown[key].top1,
  }));
  const y = { field: "percent", type: "quantitative", title: "accuracy on test images, %" } as const;
  const color = networkColours(result);
  return {
    ...LEARNING_SIZE,
    layer: [
      {
        data: { values: reached },
        mark: { type: "rule", strokeDash: [6, 4], strokeWidth: 1.5 },
        encoding: { y, color },
      },
      {
        data: { values },
        mark: { type: "line", strokeWidth: 2, point: { size: 40 } },
        encoding: { x: imagesAxis(), y: { ...y, scale: { zero: false } }, color },
      },
      {
        data: { values },
        mark: { type: "rule", opacity: 0.5 },
        encoding: { x: imagesAxis(), y: { ...y, field: "low" }, y2: { field: "high" }, color },
      },
    ],
  };
}

function networkColours({ networks }: DemoResult) {
  return {
    field: "network",
    type: "nominal",
    scale: { domain: [networks.sdnet.name, networks.twin.name], range: [COLOURS.adaptive, COLOURS.twin] },
  } as const;
}

function perNetwork<Point extends { readonly step: number }>(
  result: DemoResult,
  pointsOf: (network: DemoResult["networks"]["sdnet"]) => readonly Point[],
) {
  const { batchSize } = result.experiment.training;
  return (["sdnet", "twin"] as const).flatMap((key) =>
    pointsOf(result.networks[key]).map((point) => ({
      ...point,
      thousands: (point.step * batchSize) / 1000,
      network: result.networks[key].name,
    })),
  );
}

function imagesAxis() {
  const title = "training images seen, thousands";
  return {
    field: "thousands",
    type: "quantitative",
    title,
    scale: { zero: true },
    axis: { tickCount: 6 },
  } as const;
}

function inPercent({ top1, interval: [low, high] }: Accuracy) {
  return { percent: 100 * top1, low: 100 * low, high: 100 * high };
}
