import { lambdaAt, type Knot, type LambdaRange, type LambdaRule } from "../inference/lambda-rule.js";
import type { Signal } from "../signal.js";
import { CLEAN, type CalibratedRule, type NormChoice, type RuleKey } from "./calibration.js";
import { fitLine } from "./fit-line.js";
import { fitMonotone } from "./fit-monotone.js";
import { indexOfLargest, smooth } from "./smooth.js";
import type { Sweep } from "./sweep.js";

/** A sweep on images of one level. */
export interface LevelSweep {
  /** {@link CLEAN}, or the name of a corruption. */
  readonly corruption: string;
  readonly sweep: Sweep;
}

/** Groups of images by signal in monotone fits: some hundred images in each with the paper's levels. */
const GROUPS = 16;
/** Largest loss of accuracy on clean images, in [0, 1], that a recommended rule may have. */
const CLEAN_LOSS = 0.003;
/** Standard errors by which a loss must exceed that before it counts as one: 95 of 100 losses by chance do not. */
const STANDARD_ERRORS = 1.645;

/** A level counts where some λ gets at least this part of the accuracy on clean images. */
const LEAST_PART = 1 / 3;

/** The λ of the highest smoothed accuracy; of equal ones the smallest. */
export function bestLambda({ lambdas, points }: Pick<Sweep, "lambdas" | "points">): number {
  const accuracies = points.map(({ accuracy }) => accuracy);
  return lambdas[indexOfLargest(smooth(lambdas, accuracies))] ?? NaN;
}

/** Fits every rule for one choice of norms: each signal, line and monotone, for each corruption and pooled. */
export function fitRules(
  sweeps: readonly LevelSweep[],
  options: { readonly norms: NormChoice; readonly signals: readonly Signal[] },
): readonly CalibratedRule[] {
  const { norms, signals } = options;
  const corruptions = [...new Set(sweeps.map(({ corruption }) => corruption))].filter(
    (name) => name !== CLEAN,
  );
  const isIn = (scope: string, corruption: string) => scope === "pooled" || scope === corruption;
  return ["pooled", ...corruptions].flatMap((scope) => {
    const clean = sweeps.filter(({ corruption }) => corruption === CLEAN);
    const noisy = withoutLost(
      sweeps.filter(({ corruption }) => corruption !== CLEAN && isIn(scope, corruption)),
      clean,
    );
    // Clean images count as much as all the levels of one corruption.
    const cleanWeight = noisy.length / (scope === "pooled" ? corruptions.length : 1);
    const weighted = [
      ...clean.map(({ sweep }) => ({ sweep, weight: cleanWeight })),
      ...noisy.map(({ sweep }) => ({ sweep, weight: 1 })),
    ];
    return signals.flatMap((signal) => {
      const fits: readonly LambdaRule[] = [
        fitLine([...clean, ...noisy].map(({ sweep }) => knotOf(sweep, signal))),
        fitMonotone(weighted, { signal, groups: GROUPS }),
      ];
      return fits.map((rule): CalibratedRule => ({
        ...{ norms, signal, fit: rule.kind, scope, rule },
        estimate: { clean: estimate(clean, rule, signal), noisy: estimate(noisy, rule, signal) },
      }));
    });
  });
}

/**
 * Levels at which the model still tells classes apart. At the others accuracy is chance at every λ, and which is best says nothing.
 * Where all are lost, all count.
 */
function withoutLost(noisy: readonly LevelSweep[], clean: readonly LevelSweep[]): readonly LevelSweep[] {
  const highest = ({ sweep }: LevelSweep) => Math.max(...sweep.points.map(({ accuracy }) => accuracy));
  const least = LEAST_PART * Math.max(0, ...clean.map(highest));
  const kept = noisy.filter((level) => highest(level) >= least);
  return kept.length > 0 ? kept : noisy;
}

/**
 * The rule of a scope with the highest estimate under noise among those that are not known to cost clean images more than 0.3 points:
 * of `n` images a rule that loses the share `c` has lost `c` within about `sqrt(c / n)`, and few images cannot tell a loss of one point
 * from none. If all are known to cost more, the one that costs least.
 *
 * @throws RangeError if there is no rule of this scope.
 */
export function recommend(
  rules: readonly CalibratedRule[],
  options: {
    /** Accuracy on clean images at the λ of training. */
    readonly fixed: number;
    /** Number of clean images that were measured; if unknown, a loss is taken as exact. */
    readonly images?: number | undefined;
    readonly scope: string;
  },
): RuleKey {
  const { fixed, images = Infinity, scope } = options;
  const own = rules.filter((rule) => rule.scope === scope);
  const harmless = own.filter(({ estimate: { clean } }) => {
    const loss = Math.max(0, fixed - clean);
    return loss - STANDARD_ERRORS * Math.sqrt(loss / images) <= CLEAN_LOSS + 1e-9;
  });
  const score = ({ estimate: { clean, noisy } }: CalibratedRule) => (harmless.length > 0 ? noisy : clean);
  const [first, ...others] = harmless.length > 0 ? harmless : own;
  if (first === undefined) {
    throw new RangeError(`recommend: \`rules\` must hold one of scope ${scope}, got none.`);
  }
  const { norms, signal, fit } = others.reduce(
    (leader, rule) => (score(rule) > score(leader) + 1e-9 ? rule : leader),
    first,
  );
  return { norms, signal, fit, scope };
}

function knotOf(sweep: Sweep, signal: Signal): Knot {
  const values = sweep.signals[signal] ?? new Float32Array();
  return { signal: values.reduce((sum, value) => sum + value, 0) / values.length, lambda: bestLambda(sweep) };
}

/** Mean over levels of the accuracy if each image had the nearest of the λ tried. */
function estimate(levels: readonly LevelSweep[], rule: LambdaRule, signal: Signal): number {
  const accuracies = levels.map(({ sweep }) => {
    const { lambdas, correct, images } = sweep;
    const range: LambdaRange = [lambdas[0] ?? 0, lambdas.at(-1) ?? 0];
    let hits = 0;
    (sweep.signals[signal] ?? new Float32Array()).forEach((value, image) => {
      hits += correct[nearest(lambdas, lambdaAt(rule, value, range))]?.[image] ?? 0;
    });
    return hits / images;
  });
  return accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length;
}

function nearest(lambdas: readonly number[], lambda: number): number {
  return indexOfLargest(lambdas.map((tried) => -Math.abs(tried - lambda)));
}
