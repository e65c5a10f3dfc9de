import type { Knot, LambdaRule } from "../inference/lambda-rule.js";
import type { Signal } from "../signal.js";
import { CLEAN, type CalibratedRule, type NormChoice } from "./calibration.js";
import { countedLevels, type CountedCorruption } from "./counted-levels.js";
import { estimateRule } from "./estimate-rule.js";
import { fitLine } from "./fit-line.js";
import { fitMonotone } from "./fit-monotone.js";
import { foldSweeps, type FoldedSweeps } from "./fold-sweep.js";
import type { LevelSweep } from "./level-sweep.js";
import { isSurelySmall } from "./recommend.js";
import { indexOfLargest, smooth } from "./smooth.js";
import type { Sweep } from "./sweep.js";

/** Groups of images by signal in monotone fits: some hundred images in each with the paper's levels. */
const GROUPS = 16;
/** Weights of clean images in monotone fits, in those of a corruption: the first at which they surely lose little, else the last. */
const CLEAN_WEIGHTS = [1, 2, 4, 8];

/** Sweeps of all levels with one choice of norms. */
export interface MeasuredNorms {
  readonly norms: NormChoice;
  readonly sweeps: readonly LevelSweep[];
}

/** The λ of the highest smoothed accuracy; of equal ones the smallest. */
export function bestLambda({ lambdas, points }: Pick<Sweep, "lambdas" | "points">): number {
  const accuracies = points.map(({ accuracy }) => accuracy);
  return lambdas[indexOfLargest(smooth(lambdas, accuracies))] ?? NaN;
}

/**
 * Fits every rule: each choice of norms, each signal, line and monotone, pooled and for each corruption. In monotone fits and in estimates
 * a corruption counts as much as any other, however many levels it has. Estimates are of images that were held out in turn.
 *
 * @param measured - The same levels in the same order with each choice of norms.
 */
export function fitRules(
  measured: readonly MeasuredNorms[],
  { signals }: { readonly signals: readonly Signal[] },
): readonly CalibratedRule[] {
  const counted = countedLevels(measured.map(({ sweeps }) => sweeps));
  const found = counted.filter(({ isLost }) => !isLost);
  const scopes: readonly Scope[] = [
    { scope: "pooled", fitted: found.length > 0 ? found : counted, judged: counted },
    ...counted.map((own): Scope => ({ scope: own.corruption, fitted: [own], judged: [own] })),
  ];
  return measured.flatMap(({ norms, sweeps }) => {
    const clean = sweeps.flatMap(({ corruption }, index) => (corruption === CLEAN ? [index] : []));
    const sources = { clean, levels: foldSweeps(sweeps.map(({ sweep }) => sweep)) };
    return scopes.flatMap((scope) =>
      signals.flatMap((signal) =>
        [fittedLine, fittedMonotone].map((fit): CalibratedRule => {
          const { rule, estimate } = fit({ ...scope, ...sources, signal });
          return { norms, signal, fit: rule.kind, scope: scope.scope, rule, estimate };
        }),
      ),
    );
  });
}

/** Corruptions that a rule is for. */
interface Scope {
  readonly scope: string;
  readonly fitted: readonly CountedCorruption[];
  /** Those that its estimates are of. */
  readonly judged: readonly CountedCorruption[];
}

/** Sweeps, signal and corruptions that a rule is fitted on. */
interface Fitting extends Scope {
  readonly signal: Signal;
  readonly levels: FoldedSweeps;
  /** Places of the clean levels. */
  readonly clean: readonly number[];
}

type Fitted = Pick<CalibratedRule, "rule" | "estimate">;

/** The paper's line, through one point for each level. */
function fittedLine(fitting: Fitting): Fitted {
  const { signal, clean, fitted } = fitting;
  const places = [...clean, ...fitted.flatMap(({ levels }) => levels)];
  return fittedBy(
    (sweeps) => fitLine(places.map((index) => knotOf(sweeps[index] as Sweep, signal))),
    fitting,
  );
}

/** The monotone rule with the least weight of clean images at which they surely lose little. */
function fittedMonotone(fitting: Fitting): Fitted {
  const { signal, clean, fitted, levels } = fitting;
  const fixed = mean(clean.map((index) => levels.whole[index]?.points[0]?.accuracy ?? NaN));
  const images = clean.reduce((sum, index) => sum + (levels.whole[index]?.images ?? NaN), 0);
  const weighted = (sweeps: readonly Sweep[], places: readonly number[], weight: number) =>
    places.map((index) => ({ sweep: sweeps[index] as Sweep, weight: weight / places.length }));
  let last: Fitted | undefined;
  for (const cleanWeight of CLEAN_WEIGHTS) {
    const fit = (sweeps: readonly Sweep[]) =>
      fitMonotone(
        [
          ...weighted(sweeps, clean, cleanWeight),
          ...fitted.flatMap((corruption) => weighted(sweeps, corruption.levels, 1)),
        ],
        { signal, groups: GROUPS },
      );
    last = fittedBy(fit, fitting);
    if (isSurelySmall(fixed - last.estimate.clean, images)) return last;
  }
  return last as Fitted;
}

/** A rule of all images, and what rules of four fifths of them make of the last fifth. */
function fittedBy(fit: (sweeps: readonly Sweep[]) => LambdaRule, fitting: Fitting): Fitted {
  const { levels, ...options } = fitting;
  const judgements = levels.folds.map(({ rest, held }) => ({ rule: fit(rest), sweeps: held }));
  return { rule: fit(levels.whole), estimate: estimateRule(judgements, options) };
}

function knotOf(sweep: Sweep, signal: Signal): Knot {
  const values = sweep.signals[signal] ?? new Float32Array();
  return { signal: mean([...values]), lambda: bestLambda(sweep) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
