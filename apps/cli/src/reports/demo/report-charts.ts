import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../chart.js";
import { shortName } from "./result-table.js";
import type { Accuracy, ConditionResult, DemoResult } from "./demo-result.js";

/** Colour of each network, readable on light and on dark. */
const COLOURS = { sdnet: "#2f81f7", resnet: "#d9730d" } as const;

const NAMES = { sdnet: "SDNet-18", resnet: "ResNet-18" } as const;
const COLOUR = {
  field: "network",
  type: "nominal",
  scale: { domain: Object.values(NAMES), range: Object.values(COLOURS) },
} as const;

/** Charts of the report as SVG texts. */
export interface ReportCharts {
  readonly loss: string;
  readonly accuracy: string;
  /** One for each kind of images. */
  readonly lambda: readonly string[];
}

/** Draws everything the report shows as curves. */
export async function reportCharts(result: DemoResult): Promise<ReportCharts> {
  return {
    loss: await renderChart(lossChart(result)),
    accuracy: await renderChart(accuracyChart(result)),
    lambda: await Promise.all(lambdaCharts(result).map(renderChart)),
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
      color: COLOUR,
    },
  };
}

function accuracyChart(result: DemoResult): TopLevelSpec {
  const values = perNetwork(result, (network) =>
    network.curve.map((point) => ({ step: point.step, ...inPercent(point) })),
  );
  const y = { field: "percent", type: "quantitative", title: "accuracy on test images, %" } as const;
  return {
    ...LEARNING_SIZE,
    data: { values },
    encoding: { x: imagesAxis(), color: COLOUR },
    layer: [
      {
        mark: { type: "line", strokeWidth: 2, point: { size: 40 } },
        encoding: { y: { ...y, scale: { zero: false } } },
      },
      {
        mark: { type: "rule", opacity: 0.5 },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
    ],
  };
}

function perNetwork<Point extends { readonly step: number }>(
  result: DemoResult,
  pointsOf: (network: DemoResult["networks"]["sdnet"]) => readonly Point[],
) {
  const { batchSize } = result.experiment.training;
  return (["sdnet", "resnet"] as const).flatMap((key) =>
    pointsOf(result.networks[key]).map((point) => ({
      ...point,
      thousands: (point.step * batchSize) / 1000,
      network: NAMES[key],
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

/** One chart for each kind of images, all with the same scale so that they can be compared. */
function lambdaCharts({ conditions }: DemoResult): TopLevelSpec[] {
  const all = conditions.flatMap(({ resnet, sdnet }) => [resnet, ...sdnet].map(inPercent));
  const lowest = Math.min(...all.map(({ low }) => low));
  const highest = Math.max(...all.map(({ high }) => high));
  const domain = [5 * Math.floor(lowest / 5), 5 * Math.ceil(highest / 5)];
  return conditions.map((condition) => lambdaChart(condition, domain));
}

function lambdaChart({ name, resnet, sdnet }: ConditionResult, domain: number[]): TopLevelSpec {
  const y = { field: "percent", type: "quantitative", title: "accuracy, %", scale: { domain } } as const;
  const band = { y: { ...y, field: "low" }, y2: { field: "high" } } as const;
  const color = { value: COLOURS.sdnet } as const;
  const reference = { value: COLOURS.resnet } as const;
  const twin = { values: [inPercent(resnet)] };
  return {
    width: 245,
    height: 180,
    title: shortName(name),
    data: { values: sdnet.map((accuracy) => ({ lambda: accuracy.lambda, ...inPercent(accuracy) })) },
    layer: [
      { data: twin, mark: { type: "rect", opacity: 0.12 }, encoding: { ...band, color: reference } },
      {
        data: twin,
        mark: { type: "rule", strokeWidth: 2, strokeDash: [5, 4] },
        encoding: { y, color: reference },
      },
      { mark: { type: "area", opacity: 0.15 }, encoding: { x: lambdaAxis(), ...band, color } },
      {
        mark: { type: "line", strokeWidth: 2, point: { size: 40, color: COLOURS.sdnet } },
        encoding: { x: lambdaAxis(), y, color },
      },
    ],
  };
}

function lambdaAxis() {
  const values = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return { field: "lambda", type: "quantitative", title: "λ", axis: { values } } as const;
}

function inPercent({ top1, interval: [low, high] }: Accuracy) {
  return { percent: 100 * top1, low: 100 * low, high: 100 * high };
}
