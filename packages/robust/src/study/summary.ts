import {
  auroc,
  CLEAN,
  corruptionErrors,
  describeRule,
  SIGNALS,
  type Calibration,
  type NormChoice,
  type RuleKey,
  type Signal,
} from "@sdnet/robust";
import { wilsonInterval } from "../runs/evaluate-model.js";
import { knownCorruptions, paperRule, pooledRules, ruleOfNoise } from "./questions.js";
import type { RobustRecord, SweepRecord } from "./records.js";

/** How a method did under one condition. */
export interface Cell {
  readonly corruption: string;
  readonly severity: number;
  readonly images: number;
  readonly correct: number;
  /** Fraction. */
  readonly accuracy: number;
  /** 95 % interval of the accuracy (Wilson's). */
  readonly interval: readonly [number, number];
  /** λ, the mean over the images. */
  readonly lambda?: number | undefined;
}

/** How a method did. */
export interface MethodResult {
  readonly name: string;
  /** In words. */
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly clean: number | undefined;
  /** Mean accuracy over the severities of each corruption. */
  readonly byCorruption: Readonly<Record<string, number>>;
  /** Mean over the corruptions. */
  readonly mean: number;
  /** mCE and rCE against the baseline, where there is one. */
  readonly errors?: { readonly mean: number; readonly relative: number | undefined } | undefined;
}

/** How well a signal tells noisy images from clean ones, without knowing labels. */
export interface SignalScore {
  readonly signal: Signal;
  readonly corruption: string;
  readonly severity: number;
  readonly auroc: number;
}

/** What an evaluation found. */
export interface RobustSummary {
  readonly methods: readonly MethodResult[];
  readonly scores: readonly SignalScore[];
}

/** Makes methods of records. The recommended rule comes second, after the fixed λ. */
export function summarise(records: readonly RobustRecord[], calibration: Calibration): RobustSummary {
  const sweeps = records.filter((record) => record.kind === "sweep");
  const rules = records.filter((record) => record.kind === "rule");
  const ratios = records.filter((record) => record.kind === "ratio");
  const baseline = records.filter((record) => record.kind === "baseline");
  const of = (norms: NormChoice) => sweeps.filter((record) => record.norms === norms);

  const methods: [string, string, readonly Cell[]][] = [
    ["fixed", "λ of training", of("running").map((record) => cellAt(record, calibration.trainingLambda))],
    ...pooledRules(calibration).map((key, index): [string, string, readonly Cell[]] => {
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
    [
      "entropy",
      "label-free: least entropy",
      of("running").map((record) => cellAt(record, leastEntropy(record))),
    ],
    [
      "residual ratio",
      "label-free: ACSC's objective",
      ratios.flatMap((ratio) =>
        of("running")
          .filter(sameCondition(ratio))
          .map((record) => cellAt(record, ratio.lambda)),
      ),
    ],
    [
      "oracle",
      "best λ of each type and severity",
      of("running").map((record) => cellAt(record, bestLambda(record))),
    ],
    [
      "oracle, estimated norms",
      "the same with estimated norms",
      of("estimated").map((record) => cellAt(record, bestLambda(record))),
    ],
    [
      "upper bound",
      "any λ right for the image (not attainable)",
      of("running").map((record) => cell(record, { correct: record.everCorrect })),
    ],
    ["baseline", "baseline network", baseline.map((record) => cell(record, record))],
  ];
  const results = methods
    .filter(([, , cells]) => cells.length > 0)
    .map(([name, label, cells]) => method(name, label, cells));
  const reference = results.find(({ name }) => name === "baseline");
  return {
    methods: results.map((result) => ({ ...result, errors: errorsAgainst(result, reference) })),
    scores: scoresOf(of("running")),
  };
}

function cell(
  { corruption, severity, images }: Pick<RobustRecord, "corruption" | "severity" | "images">,
  { correct, meanLambda }: { readonly correct: number; readonly meanLambda?: number },
): Cell {
  const interval = wilsonInterval(correct, images);
  return {
    ...{ corruption, severity, images, correct, accuracy: correct / images, interval },
    ...(meanLambda === undefined ? {} : { lambda: meanLambda }),
  };
}

/** At the λ of the sweep that is nearest. */
function cellAt(record: SweepRecord, lambda: number): Cell {
  const [first, ...rest] = record.points;
  const distance = (point = first) => Math.abs((point?.lambda ?? NaN) - lambda);
  const nearest = rest.reduce((best, point) => (distance(point) < distance(best) ? point : best), first);
  const correct = Math.round((nearest?.accuracy ?? NaN) * record.images);
  return cell(record, { correct, meanLambda: nearest?.lambda ?? NaN });
}

function bestLambda({ points }: SweepRecord): number {
  return points.reduce((best, point) => (point.accuracy > best.accuracy ? point : best)).lambda;
}

function leastEntropy({ points }: SweepRecord): number {
  return points.reduce((best, point) => (point.entropy < best.entropy ? point : best)).lambda;
}

function sameCondition(one: RobustRecord): (other: RobustRecord) => boolean {
  return ({ corruption, severity }) => corruption === one.corruption && severity === one.severity;
}

/** Each noise with the rule of its own; clean images, of which nobody knows the noise, with all of them in turn. */
function ofNoise(
  rules: readonly Extract<RobustRecord, { kind: "rule" }>[],
  calibration: Calibration,
  ruleOf: (corruption: string) => RuleKey,
): readonly Cell[] {
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

function method(name: string, label: string, cells: readonly Cell[]): MethodResult {
  const corruptions = [...new Set(cells.map(({ corruption }) => corruption))].filter(
    (each) => each !== CLEAN,
  );
  const means = corruptions.map((corruption): [string, number] => [
    corruption,
    average(cells.filter((each) => each.corruption === corruption).map(({ accuracy }) => accuracy)),
  ]);
  return {
    ...{ name, label, cells },
    clean: cells.find(({ corruption }) => corruption === CLEAN)?.accuracy,
    byCorruption: Object.fromEntries(means),
    mean: average(means.map(([, mean]) => mean)),
  };
}

function errorsAgainst(result: MethodResult, baseline: MethodResult | undefined): MethodResult["errors"] {
  if (baseline === undefined) return undefined;
  const rates = ({ clean, cells, byCorruption }: MethodResult) => ({
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

function scoresOf(sweeps: readonly SweepRecord[]): readonly SignalScore[] {
  const clean = sweeps.find(({ corruption }) => corruption === CLEAN);
  return SIGNALS.flatMap((signal) => {
    const usual = clean?.signals[signal];
    if (usual === undefined) return [];
    return sweeps
      .filter(({ corruption, signals }) => corruption !== CLEAN && signals[signal] !== undefined)
      .map(({ corruption, severity, signals }) => ({
        ...{ signal, corruption, severity },
        auroc: auroc(usual, signals[signal] ?? []),
      }));
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
