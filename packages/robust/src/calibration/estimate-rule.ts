import { lambdaAt, type LambdaRange, type LambdaRule } from "../inference/lambda-rule.js";
import type { Signal } from "../signal.js";
import type { RuleEstimate } from "./calibration.js";
import type { CountedCorruption } from "./counted-levels.js";
import type { Sweep } from "./sweep.js";

/** A rule and the sweeps of all levels that it is judged on. */
interface Judgement {
  readonly rule: LambdaRule;
  readonly sweeps: readonly Sweep[];
}

/**
 * Accuracy if each image had the λ of its rule: on clean images, and the mean over the levels of each corruption. Between two λ that were
 * tried, an image counts as the mean of both, each weighted by how near it is: rounded to the nearest, a λ of 0.14 would pass for 0.1, and
 * a rule that raises λ a little for every clean image would seem to cost nothing.
 */
export function estimateRule(
  judgements: readonly Judgement[],
  options: {
    readonly signal: Signal;
    /** Places of the clean levels. */
    readonly clean: readonly number[];
    /** Corruptions that the rule was fitted to, of which the mean is taken. */
    readonly fitted: readonly CountedCorruption[];
    /** Corruptions that it is judged by, each for itself. */
    readonly judged: readonly CountedCorruption[];
  },
): RuleEstimate {
  const { signal, clean, fitted, judged } = options;
  const over = (places: readonly number[]) =>
    mean(places.map((index) => accuracyOf(judgements, { index, signal })));
  const byCorruption = judged.map(({ corruption, levels }) => [corruption, over(levels)] as const);
  return {
    clean: over(clean),
    noisy: mean(fitted.map(({ levels }) => over(levels))),
    byCorruption: Object.fromEntries(byCorruption),
  };
}

/** Over the images of one level, of all judgements. */
function accuracyOf(
  judgements: readonly Judgement[],
  { index, signal }: { readonly index: number; readonly signal: Signal },
): number {
  let [hits, images] = [0, 0];
  for (const { rule, sweeps } of judgements) {
    const { lambdas, correct, ...sweep } = sweeps[index] as Sweep;
    const range: LambdaRange = [lambdas[0] ?? 0, lambdas.at(-1) ?? 0];
    (sweep.signals[signal] ?? new Float32Array()).forEach((value, image) => {
      hits += between(lambdas, {
        lambda: lambdaAt(rule, value, range),
        hits: (row) => correct[row]?.[image] ?? 0,
      });
    });
    images += sweep.images;
  }
  return hits / images;
}

/** Hits at a λ within those that were tried: a straight line between its two neighbours. */
function between(
  lambdas: readonly number[],
  { lambda, hits }: { readonly lambda: number; readonly hits: (row: number) => number },
): number {
  const above = lambdas.findIndex((tried) => tried >= lambda);
  if (above <= 0) return hits(0);
  const [from = 0, to = 1] = lambdas.slice(above - 1, above + 1);
  const part = (lambda - from) / (to - from);
  return (1 - part) * hits(above - 1) + part * hits(above);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
