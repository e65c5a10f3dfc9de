import * as tf from "@tensorflow/tfjs";
import { apgdCe, apgdDlr, apgdT, APGD_DLR, APGD_T } from "../apgd/apgd.js";
import { assertCounts } from "../assert-options.js";
import type { Attack, AttackMetadata, BudgetAttack, BudgetProblem } from "../attack.js";
import { expectationOverTransformation } from "../expectation.js";
import { fab } from "../fab/fab.js";
import { square } from "../square/square.js";
import { advanceEnsemble, beginEnsemble, type EnsembleState } from "./ensemble.js";

/** Options of {@link autoAttack}. The published attack is `{ version: "standard" }` or `{ version: "rand" }`. */
export interface AutoAttackOptions {
  /** `standard`: for classifiers that answer the same every time. `rand`: for random ones. */
  readonly version: "standard" | "rand";
  /** Gradient steps of each attack. Default 100, as published; with fewer, say so beside the result. */
  readonly steps?: number | undefined;
  /** Queries of Square. Default 5,000, as published. */
  readonly queries?: number | undefined;
  /** Likeliest other classes that the targeted attacks aim at. Default 9, as published. */
  readonly classes?: number | undefined;
  /** Draws for each gradient of `rand`. Default 20, as published. */
  readonly samples?: number | undefined;
  /** Told of the state before the first attack and after each. The tensor of the state is freed after the call. */
  readonly observe?: ((state: EnsembleState) => void) | undefined;
}

const PUBLISHED = { steps: 100, queries: 5000, classes: 9, samples: 20 };

const SHARED = {
  norms: ["linf", "l2"],
  targeted: true,
  needsGradients: true,
  minimises: false,
  source: "Croce & Hein 2020",
} as const;

/** Facts of {@link autoAttack} in its standard version, to choose it by. */
export const AUTO_ATTACK: AttackMetadata = {
  ...SHARED,
  id: "autoattack",
  settings: ["steps", "queries"],
  title: "AutoAttack",
  cost: "the sum of APGD-CE, APGD-T, FAB-T and Square, each for what is left: at most 1,910 forward and backward and 5,900 forward passes",
};

/** Facts of {@link autoAttack} for random classifiers, to choose it by. */
export const AUTO_ATTACK_RAND: AttackMetadata = {
  ...SHARED,
  id: "autoattack-rand",
  settings: ["steps"],
  title: "AutoAttack for random classifiers",
  cost: "samples times the sum of APGD-CE and APGD-DLR: 4,040 forward and backward passes",
};

/**
 * AutoAttack: a fixed list of attacks without parameters to tune, each for the images that those before it did not break. `standard` is
 * APGD-CE, targeted APGD, FAB-T and Square; `rand` is APGD-CE and APGD-DLR on the expectation over draws of the classifier.
 *
 * @throws RangeError if an option is out of range.
 * @see Croce & Hein, "Reliable evaluation of adversarial robustness with an ensemble of diverse parameter-free attacks" (2020).
 */
export function autoAttack(options: AutoAttackOptions): BudgetAttack {
  const { version, samples = PUBLISHED.samples, observe } = options;
  const { steps = PUBLISHED.steps, queries = PUBLISHED.queries, classes = PUBLISHED.classes } = options;
  assertCounts("autoAttack", { steps, queries, classes, samples });
  return {
    kind: "budget",
    name: version === "standard" ? AUTO_ATTACK.id : AUTO_ATTACK_RAND.id,
    metadata: version === "standard" ? AUTO_ATTACK : AUTO_ATTACK_RAND,
    perturb: (problem) => {
      const { classifier, epsilon } = problem;
      const isTargeted = problem.targets !== undefined;
      const { attacks: list } = autoAttackPlan(options, {
        classes: classCount(problem),
        epsilon,
        isTargeted,
      });
      const seen =
        version === "rand" ? expectationOverTransformation(() => classifier, { samples }) : classifier;
      let state = beginEnsemble(problem);
      observe?.(state);
      for (const attack of list) {
        const before = state;
        state = advanceEnsemble(problem, before, { attack, seen });
        before.found.dispose();
        observe?.(state);
      }
      return state.found;
    },
  };
}

/** Facts of the classifier and the goal that decide which attacks AutoAttack runs. */
export interface AutoAttackSetting {
  /** Number of classes. */
  readonly classes: number;
  /** The budget. FAB leaves images alone of which it knows a success within it. */
  readonly epsilon: number;
  /** Whether targets are aimed at. Default false. */
  readonly isTargeted?: boolean | undefined;
}

/** The attacks of {@link autoAttack} in their order, for those who run them one by one and keep the state in between. */
export function autoAttackList(options: AutoAttackOptions, setting: AutoAttackSetting): Attack[] {
  return [...autoAttackPlan(options, setting).attacks];
}

/**
 * The attacks that {@link autoAttack} runs, and in plain words how they differ from the published ones: the ratio of logits needs three
 * classes, with targets four; the targeted attack needs four, with three the untargeted takes its place; FAB can aim at no class; and
 * numbers of steps, queries, classes and draws may be others.
 */
export function autoAttackPlan(
  options: AutoAttackOptions,
  { classes: known, epsilon, isTargeted = false }: AutoAttackSetting,
): { readonly attacks: readonly Attack[]; readonly differences: readonly string[] } {
  const { version } = options;
  const { steps = PUBLISHED.steps, queries = PUBLISHED.queries, classes = PUBLISHED.classes } = options;
  const once = { steps, restarts: 1 };
  const least = APGD_DLR.leastClasses[isTargeted ? "targeted" : "any"];
  const tooFew = (count: number) => `needs ${count} classes, and there are ${known}`;
  const dlr = known >= least ? [apgdDlr(once)] : [];
  const differences = changesOf(options);
  if (version === "rand") {
    if (dlr.length === 0) differences.push(`apgd-dlr is left out: it ${tooFew(least)}`);
    return { attacks: [apgdCe(once), ...dlr], differences };
  }
  const fabT = fab({
    iterations: steps,
    largestBias: 0.1,
    overshoot: 1.05,
    backward: 0.9,
    restarts: 1,
    boundaries: classes,
    startDistance: epsilon,
    enough: epsilon,
  });
  const { any: leastT } = APGD_T.leastClasses;
  if (known < leastT) {
    const instead = dlr.length > 0 ? "is replaced by apgd-dlr" : "is left out";
    differences.push(`apgd-t ${instead}: it ${tooFew(leastT)}`);
  }
  if (isTargeted) differences.push("fab-t is left out: it can aim at no class");
  const targeted = known >= leastT ? [apgdT({ ...once, classes })] : dlr;
  const squares = square({ queries, initialShare: 0.8, scheduleLength: 10_000 });
  return { attacks: [apgdCe(once), ...targeted, ...(isTargeted ? [] : [fabT]), squares], differences };
}

/** Numbers that are not the published ones. */
function changesOf(options: AutoAttackOptions): string[] {
  const used =
    options.version === "rand" ? (["steps", "samples"] as const) : (["steps", "queries", "classes"] as const);
  return used.flatMap((name) => {
    const [value, published] = [options[name] ?? PUBLISHED[name], PUBLISHED[name]];
    return value === published ? [] : [`${value} ${name} instead of ${published}`];
  });
}

function classCount({ classifier, images }: BudgetProblem): number {
  return tf.tidy(() => classifier(tf.slice(images, [0, 0, 0, 0], [1, -1, -1, -1])).shape[1]);
}
