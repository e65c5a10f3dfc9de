import type { Knot, MonotoneRule } from "../inference/lambda-rule.js";
import type { Signal } from "../signal.js";
import { smooth } from "./smooth.js";
import type { Sweep } from "./sweep.js";

/** A sweep and how much it counts. */
export interface WeightedSweep {
  readonly sweep: Sweep;
  /** Weight of the sweep as a whole. */
  readonly weight: number;
}

/** From which signal, how finely. */
export interface FitMonotoneOptions {
  readonly signal: Signal;
  /** Number of groups of equal weight that images are sorted into by their signal. */
  readonly groups: number;
}

/**
 * The never-falling λ of the signal that classifies most images correctly: images are sorted by their signal into groups, and the
 * λ of all groups are chosen together, by dynamic programming. The paper's line sees one best λ for each strength of noise;
 * this sees every image.
 *
 * @param sweeps - All at the same λ.
 * @throws RangeError if there are no images or one lacks the signal.
 */
export function fitMonotone(sweeps: readonly WeightedSweep[], options: FitMonotoneOptions): MonotoneRule {
  const lambdas = sweeps[0]?.sweep.lambdas ?? [];
  const groups = groupBySignal(sweeps, options);
  if (groups.length === 0) throw new RangeError("fitMonotone: `sweeps` must hold images, got none.");
  const choice = bestNeverFalling(
    groups.map(({ accuracies, weight }) => smooth(lambdas, accuracies).map((accuracy) => weight * accuracy)),
  );
  const knots = groups.map(({ signal }, index): Knot => ({
    signal,
    lambda: lambdas[choice[index] ?? 0] ?? NaN,
  }));
  return { kind: "monotone", knots: withoutIdle(knots) };
}

interface Group {
  /** Mean signal. */
  readonly signal: number;
  readonly weight: number;
  /** For each λ, the part of the weight that is classified correctly. */
  readonly accuracies: readonly number[];
}

function groupBySignal(
  sweeps: readonly WeightedSweep[],
  { signal, groups }: FitMonotoneOptions,
): readonly Group[] {
  const images = sweeps.flatMap(({ sweep, weight }) => {
    const values = sweep.signals[signal];
    if (values === undefined) {
      throw new RangeError(`fitMonotone: \`sweeps\` must hold the signal ${signal}, got one without.`);
    }
    return Array.from(values, (value, index) => ({ value, index, sweep, weight: weight / sweep.images }));
  });
  images.sort((left, right) => left.value - right.value);
  const total = images.reduce((sum, { weight }) => sum + weight, 0);
  const members = Array.from({ length: groups }, (): typeof images => []);
  let before = 0;
  for (const image of images) {
    members[Math.min(groups - 1, Math.floor((groups * (before + image.weight / 2)) / total))]?.push(image);
    before += image.weight;
  }
  return members
    .filter((group) => group.length > 0)
    .map((group) => {
      const weight = group.reduce((sum, image) => sum + image.weight, 0);
      const mean = (pick: (image: (typeof group)[number]) => number) =>
        group.reduce((sum, image) => sum + image.weight * pick(image), 0) / weight;
      const count = group[0]?.sweep.lambdas.length ?? 0;
      return {
        signal: mean(({ value }) => value),
        weight,
        accuracies: Array.from({ length: count }, (_, row) =>
          mean(({ sweep, index }) => sweep.correct[row]?.[index] ?? 0),
        ),
      };
    });
}

/** For each row, the index of one of its values, never falling from row to row, such that the sum is largest. */
function bestNeverFalling(rows: readonly (readonly number[])[]): readonly number[] {
  // best[k]: the largest sum so far that ends at an index of at most k, and the indices that give it.
  let best: { sum: number; path: readonly number[] }[] = (rows[0] ?? []).map(() => ({ sum: 0, path: [] }));
  for (const row of rows) {
    const ending = row.map((value, index) => ({
      sum: (best[index]?.sum ?? 0) + value,
      path: [...(best[index]?.path ?? []), index],
    }));
    let leader = ending[0] ?? { sum: 0, path: [] };
    best = ending.map((candidate) => {
      if (candidate.sum > leader.sum + 1e-9) leader = candidate;
      return leader;
    });
  }
  return best.at(-1)?.path ?? [];
}

/** Leaves out knots between two of the same λ, and of equal signals all but the last. */
function withoutIdle(knots: readonly Knot[]): readonly Knot[] {
  const distinct = knots.filter(({ signal }, index) => (knots[index + 1]?.signal ?? Infinity) > signal);
  return distinct.filter(({ lambda }, index) => {
    const [before, after] = [distinct[index - 1], distinct[index + 1]];
    return before?.lambda !== lambda || after?.lambda !== lambda;
  });
}
