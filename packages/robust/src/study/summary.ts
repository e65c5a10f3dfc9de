import {
  CLEAN,
  describeRule,
  type Calibration,
  type NormChoice,
  type RuleKey,
} from "../calibration/calibration.js";
import { auroc } from "../evaluation/auroc.js";
import { corruptionErrors } from "../evaluation/corruption-error.js";
import { wilsonInterval } from "../evaluation/wilson-interval.js";
import { SIGNALS, type Signal } from "../signal.js";
import type { Condition } from "./conditions.js";
import type { Measurement, RuleMeasurement, SweepMeasurement } from "./measurements.js";
import { knownCorruptions, paperRule, pooledRules, ruleOfNoise } from "./plan.js";

/** Accuracy of a method under one condition. */
export interface StudyCell extends Condition {
  readonly images: number;
  readonly correct: number;
  /** Fraction. */
  readonly accuracy: number;
  /** 95 % interval of the accuracy (Wilson's). */
  readonly interval: readonly [number, number];
  /** λ, the mean over the images. */
  readonly lambda?: number | undefined;
}

/** Accuracy of a method under every condition. */
export interface StudyMethod {
  readonly name: string;
  /** Name for people. */
  readonly label: string;
  readonly cells: readonly StudyCell[];
  readonly clean: number | undefined;
  /** Mean accuracy over the severities of each corruption. */
  readonly byCorruption: Readonly<Record<string, number>>;
  /** Mean over the corruptions. */
  readonly mean: number;
  /** mCE and rCE against the baseline, where there is one. */
  readonly errors?: { readonly mean: number; readonly relative: number | undefined } | undefined;
}

/** Area under the ROC curve of a signal, which tells noisy images from clean ones without knowing labels. */
export interface SignalScore {
  readonly signal: Signal;
  readonly corruption: string;
  readonly severity: number;
  readonly auroc: number;
}

/** Result of {@link runStudy}. */
export interface StudySummary {
  readonly methods: readonly StudyMethod[];
  readonly scores: readonly SignalScore[];
}

/** Name, label and cells of a method. */
type NamedCells = readonly [name: string, label: string, cells: readonly StudyCell[]];

/** Makes methods of measurements. The recommended rule comes second, after the fixed λ. */
export function summarise(measurements: readonly Measurement[], calibration: Calibration): StudySummary {
  const sweeps = measurements.filter((one) => one.kind === "sweep");
  const rules = measurements.filter((one) => one.kind === "rule");
  const running = sweeps.filter(({ norms }) => norms === "running");
  const baseline = measurements.filter((one) => one.kind === "baseline");
  const methods: readonly NamedCells[] = [
    ["fixed", "λ of training", running.map((record) => cellAt(record, calibration.trainingLambda))],
    ...adaptiveCells(rules, calibration),
    ...labelFreeCells(measurements, running),
    ...oracleCells(sweeps),
    ["baseline", "baseline network", baseline.map((record) => cell(record, record))],
  ];
  const results = methods
    .filter(([, , cells]) => cells.length > 0)
    .map(([name, label, cells]) => method(name, label, cells));
  const reference = results.find(({ name }) => name === "baseline");
  return {
    methods: results.map((result) => ({ ...result, errors: errorsAgainst(result, reference) })),
    scores: scoresOf(running),
  };
}

function adaptiveCells(rules: readonly RuleMeasurement[], calibration: Calibration): readonly NamedCells[] {
  return [
    ...pooledRules(calibration).map((key, index): NamedCells => {
      const name = describeRule(key);
      const words = `${key.signal}, ${key.fit}, ${key.norms} norms`;
      return [
        `adaptive ${name}`,
        index === 0 ? `adaptive, recommended (${words})` : `adaptive (${words})`,
        rules.filter(({ rule }) => rule === name).map((record) => cell(record, record)),
      ];
    }),
    ["adaptive line of the noise", "the paper's line, noise known", ofNoise(rules, calibration, paperRule)],
    [
      "adaptive rule of the noise",
      "adaptive, noise known",
      ofNoise(rules, calibration, (name) => ruleOfNoise(calibration, name)),
    ],
  ];
}

function labelFreeCells(
  measurements: readonly Measurement[],
  running: readonly SweepMeasurement[],
): readonly NamedCells[] {
  const ratios = measurements.filter((one) => one.kind === "ratio");
  return [
    ["entropy", "label-free: least entropy", running.map((record) => cellAt(record, leastEntropy(record)))],
    [
      "residual ratio",
      "label-free: ACSC's objective",
      ratios.flatMap((ratio) =>
        running.filter(sameCondition(ratio)).map((record) => cellAt(record, ratio.lambda)),
      ),
    ],
  ];
}

function oracleCells(sweeps: readonly SweepMeasurement[]): readonly NamedCells[] {
  const best = (choice: NormChoice) =>
    sweeps.filter(({ norms }) => norms === choice).map((record) => cellAt(record, bestLambda(record)));
  const bound = sweeps
    .filter(({ norms }) => norms === "running")
    .map((record) => cell(record, { correct: record.everCorrect }));
  return [
    ["oracle", "best λ of each type and severity", best("running")],
    ["oracle, estimated norms", "the same with estimated norms", best("estimated")],
    ["upper bound", "any λ right for the image (not attainable)", bound],
  ];
}

function cell(
  { corruption, severity, images }: Pick<Measurement, "corruption" | "severity" | "images">,
  { correct, meanLambda }: { readonly correct: number; readonly meanLambda?: number },
): StudyCell {
  const interval = wilsonInterval(correct, images);
  return {
    corruption,
    severity,
    images,
    correct,
    accuracy: correct / images,
    interval,
    ...(meanLambda === undefined ? {} : { lambda: meanLambda }),
  };
}

/** At the λ of the sweep that is nearest. */
function cellAt(record: SweepMeasurement, lambda: number): StudyCell {
  const [first, ...rest] = record.points;
  const distance = (point = first) => Math.abs((point?.lambda ?? NaN) - lambda);
  const nearest = rest.reduce((best, point) => (distance(point) < distance(best) ? point : best), first);
  const correct = Math.round((nearest?.accuracy ?? NaN) * record.images);
  return cell(record, { correct, meanLambda: nearest?.lambda ?? NaN });
}

function bestLambda({ points }: SweepMeasurement): number {
  return points.reduce((best, point) => (point.accuracy > best.accuracy ? point : best)).lambda;
}

function leastEntropy({ points }: SweepMeasurement): number {
  return points.reduce((best, point) => (point.entropy < best.entropy ? point : best)).lambda;
}

function sameCondition(one: Condition): (other: Condition) => boolean {
  return ({ corruption, severity }) => corruption === one.corruption && severity === one.severity;
}

/** Each noise with the rule of its own; clean images, of which nobody knows the noise, with all of them in turn. */
function ofNoise(
  rules: readonly RuleMeasurement[],
  calibration: Calibration,
  ruleOf: (corruption: string) => RuleKey,
): readonly StudyCell[] {
  const own = knownCorruptions(calibration).map((name) => ({ name, rule: describeRule(ruleOf(name)) }));
  const clean = own.flatMap(({ rule }) =>
    rules.filter((record) => record.corruption === CLEAN && record.rule === rule),
  );
  const mean = (pick: (record: (typeof clean)[number]) => number) =>
    clean.reduce((sum, record) => sum + pick(record), 0) / clean.length;
  const noisy = rules.filter(({ corruption, rule }) =>
    own.some((each) => each.name === corruption && each.rule === rule),
  );
  const [first] = clean;
  const onClean = first && {
    correct: Math.round(mean(({ correct }) => correct)),
    meanLambda: mean(({ meanLambda }) => meanLambda),
  };
  return [
    ...(first && onClean ? [cell(first, onClean)] : []),
    ...noisy.map((record) => cell(record, record)),
  ];
}

function method(name: string, label: string, cells: readonly StudyCell[]): StudyMethod {
  const corruptions = [...new Set(cells.map(({ corruption }) => corruption))].filter(
    (each) => each !== CLEAN,
  );
  const means = corruptions.map((corruption): [string, number] => [
    corruption,
    average(cells.filter((each) => each.corruption === corruption).map(({ accuracy }) => accuracy)),
  ]);
  return {
    name,
    label,
    cells,
    clean: cells.find(({ corruption }) => corruption === CLEAN)?.accuracy,
    byCorruption: Object.fromEntries(means),
    mean: average(means.map(([, mean]) => mean)),
  };
}

function errorsAgainst(result: StudyMethod, baseline: StudyMethod | undefined): StudyMethod["errors"] {
  if (baseline === undefined) return undefined;
  const rates = ({ clean, cells, byCorruption }: StudyMethod) => ({
    clean: clean === undefined ? undefined : 1 - clean,
    corrupted: Object.fromEntries(
      Object.keys(byCorruption).map((name) => [
        name,
        cells.filter(({ corruption }) => corruption === name).map(({ accuracy }) => 1 - accuracy),
      ]),
    ),
  });
  const { mean, relative } = corruptionErrors(rates(result), rates(baseline));
  return { mean, relative };
}

function scoresOf(sweeps: readonly SweepMeasurement[]): readonly SignalScore[] {
  const clean = sweeps.find(({ corruption }) => corruption === CLEAN);
  return SIGNALS.flatMap((signal) => {
    const usual = clean?.signals[signal];
    if (usual === undefined) return [];
    return sweeps
      .filter(({ corruption, signals }) => corruption !== CLEAN && signals[signal] !== undefined)
      .map(({ corruption, severity, signals }) => ({
        signal,
        corruption,
        severity,
        auroc: auroc(usual, signals[signal] ?? []),
      }));
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
