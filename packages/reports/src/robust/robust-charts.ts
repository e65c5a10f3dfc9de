import {
  type Calibration,
  CLEAN,
  findRule,
  lambdaAt,
  type NormChoice,
  type Signal,
  type StudyMethod,
  type StudySummary,
} from "@sdnet/robust";
import type { TopLevelSpec } from "vega-lite";
import { renderChart } from "../page/chart.js";

/** Charts of the report as SVG texts. */
export interface RobustCharts {
  /** Accuracy against severity, one for each corruption. */
  readonly severity: readonly string[];
  /** Best λ against the signal with the fitted lines: the paper's, and the recommended rule. */
  readonly fits: readonly string[];
}

/** Colours that can be told apart on light and on dark. */
const COLOURS = ["#8b949e", "#2f81f7", "#d9730d", "#1a9d5a", "#a371f7", "#d4478f", "#c0a000"];

/** Draws everything the report shows as curves. */
export async function robustCharts(summary: StudySummary, calibration: Calibration): Promise<RobustCharts> {
  const shown = shownMethods(summary);
  const corruptions = Object.keys(summary.methods[0]?.byCorruption ?? {});
  const { recommended } = calibration;
  const paper = { signal: "residual", norms: "running", fit: "line" } as const;
  const same =
    recommended.signal === paper.signal && recommended.norms === paper.norms && recommended.fit === paper.fit;
  return {
    severity: await Promise.all(corruptions.map((name) => renderChart(severityChart(name, shown)))),
    fits: await Promise.all(
      (same ? [paper] : [paper, recommended]).map((fit) => renderChart(fitChart(calibration, fit))),
    ),
  };
}

/** Fixed, recommended and best λ and the baseline: more curves could not be told apart. */
function shownMethods({ methods }: StudySummary): readonly StudyMethod[] {
  return methods.filter(
    ({ name }, index) =>
      index <= 1 || name === "oracle" || name === "oracle, estimated norms" || name === "baseline",
  );
}

function severityChart(corruption: string, methods: readonly StudyMethod[]): TopLevelSpec {
  const values = methods.flatMap(({ label, cells }) =>
    cells
      .filter((cell) => cell.corruption === corruption || cell.corruption === CLEAN)
      .map(({ severity, accuracy, interval: [low, high] }) => ({
        ...{ severity, method: label, percent: 100 * accuracy, low: 100 * low, high: 100 * high },
      })),
  );
  const color = {
    field: "method",
    type: "nominal",
    scale: { domain: methods.map(({ label }) => label), range: COLOURS },
    legend: { columns: 1 },
  } as const;
  const x = {
    field: "severity",
    type: "quantitative",
    title: "severity (0: clean)",
    axis: { tickCount: 5 },
  } as const;
  const y = { field: "percent", type: "quantitative", title: "accuracy, %", scale: { zero: false } } as const;
  return {
    width: 400,
    height: 240,
    title: corruption,
    data: { values },
    encoding: { x, color },
    layer: [
      { mark: { type: "line", strokeWidth: 2, point: { size: 35 } }, encoding: { y } },
      {
        mark: { type: "rule", opacity: 0.4 },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
    ],
  };
}

interface FitKey {
  readonly signal: Signal;
  readonly norms: NormChoice;
  readonly fit: "line" | "monotone";
}

/** Each level's mean signal and best λ, and the rule of each noise and the pooled one. */
function fitChart(calibration: Calibration, { signal, norms, fit }: FitKey): TopLevelSpec {
  const { levels, lambdas, rules } = calibration;
  const points = levels.map(({ corruption, signals, best }) => ({
    ...{ scope: corruption, signal: signals[signal] ?? 0, lambda: best[norms] ?? 0 },
  }));
  const largest = Math.max(...points.map((point) => point.signal));
  const range = [lambdas[0] ?? 0, lambdas.at(-1) ?? 0] as const;
  const scopes = [...new Set(rules.map(({ scope }) => scope))];
  const lines = scopes.flatMap((scope) => {
    const { rule } = findRule(calibration, { signal, norms, fit, scope });
    return Array.from({ length: 121 }, (_, index) => {
      const at = (index / 120) * largest;
      return { scope, signal: at, lambda: lambdaAt(rule, at, range) };
    });
  });
  const color = {
    field: "scope",
    type: "nominal",
    scale: { domain: [CLEAN, "pooled", ...scopes.filter((scope) => scope !== "pooled")], range: COLOURS },
    legend: { columns: 3 },
  } as const;
  const x = { field: "signal", type: "quantitative", title: `${signal} at the λ of training` } as const;
  const y = { field: "lambda", type: "quantitative", title: "λ" } as const;
  return {
    width: 430,
    height: 280,
    title: `${fit} over the ${signal}, ${norms} norms`,
    layer: [
      { data: { values: lines }, mark: { type: "line", strokeWidth: 2 }, encoding: { x, y, color } },
      {
        data: { values: points },
        mark: { type: "point", filled: true, size: 50 },
        encoding: { x, y, color },
      },
    ],
  };
}
