import { lambdaAt, type LambdaRange, type LambdaRule } from "../inference/lambda-rule.js";
import type { Signal } from "../signal.js";
import type { RuleEstimate } from "./calibration.js";
import type { CountedCorruption } from "./counted-levels.js";
import { indexOfLargest } from "./smooth.js";
import type { Sweep } from "./sweep.js";

/** A rule and the sweeps of all levels that it is judged on. */
interface Judgement {
  readonly rule: LambdaRule;
  readonly sweeps: readonly Sweep[];
}

/**
 * Accuracy if each image had the λ of its rule, rounded to the nearest that was tried: on clean images, and the mean over the levels of
 * each corruption.
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
      hits += correct[nearest(lambdas, lambdaAt(rule, value, range))]?.[image] ?? 0;
    });
    images += sweep.images;
  }
  return hits / images;
}

function nearest(lambdas: readonly number[], lambda: number): number {
  return indexOfLargest(lambdas.map((tried) => -Math.abs(tried - lambda)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
