import * as tf from "@tensorflow/tfjs";
import { assertCounts } from "../assert-options.js";
import type { AttackMetadata, BudgetAttack, BudgetProblem } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { likeliestRivals, type Goal } from "../goal.js";
import { imageStreams } from "../image-streams.js";
import { crossEntropy, differenceOfLogitsRatio, type AttackLoss } from "../losses.js";
import { searchAgain } from "../restarts.js";
import { selectImages } from "../select-images.js";
import { autoAscend, type AutoAscentTrace } from "./auto-ascent.js";

/** Options of {@link apgdCe} and {@link apgdDlr}. */
export interface ApgdOptions {
  /** Gradient steps, at least 1. Published: 100. */
  readonly steps: number;
  /** Searches, at least 1, each for the images that are not broken yet. AutoAttack: 1, once 5. */
  readonly restarts: number;
  /** Whether the first search starts at a random point of the ball rather than at the image. Default true, as published. */
  readonly randomStart?: boolean;
  /** Whether an image is left alone, and costs no more, once it is broken. Default true. */
  readonly stopEarly?: boolean;
  /** Told of every step. */
  readonly observe?: ((trace: AutoAscentTrace) => void) | undefined;
}

/** Options of {@link apgdT}. */
export interface ApgdTOptions extends Omit<ApgdOptions, "observe"> {
  /** Number of the likeliest other classes that are aimed at in turn, at least 1. AutoAttack: 9. */
  readonly classes: number;
}

const SHARED = {
  norms: ["linf", "l2"],
  targeted: true,
  needsGradients: true,
  minimises: false,
  settings: ["steps", "restarts"],
  source: "Croce & Hein 2020",
} as const;

/** Facts of {@link apgdCe} to choose it by. */
export const APGD_CE: AttackMetadata = {
  ...SHARED,
  id: "apgd-ce",
  title: "Auto-PGD on the cross-entropy",
  cost: "(steps + 1) × restarts forward and backward passes, fewer once broken",
};

/** Facts of {@link apgdDlr} to choose it by. */
export const APGD_DLR: AttackMetadata & Required<Pick<AttackMetadata, "leastClasses">> = {
  ...SHARED,
  id: "apgd-dlr",
  leastClasses: { any: 3, targeted: 4 },
  title: "Auto-PGD on the difference of logits ratio",
  cost: "(steps + 1) × restarts forward and backward passes, fewer once broken",
};

/** Facts of {@link apgdT} to choose it by. */
export const APGD_T: AttackMetadata & Required<Pick<AttackMetadata, "leastClasses">> = {
  ...SHARED,
  id: "apgd-t",
  leastClasses: { any: 4, targeted: 4 },
  title: "Auto-PGD towards each of the likeliest classes",
  cost: "(steps + 1) × classes × restarts forward and backward passes, fewer once broken",
};

/**
 * Auto-PGD on the cross-entropy: projected gradient descent that chooses its step sizes by itself.
 *
 * @throws RangeError if an option is out of range.
 */
export function apgdCe(options: ApgdOptions): BudgetAttack {
  return apgd(APGD_CE, crossEntropy, options);
}

/**
 * Auto-PGD on the difference of logits ratio, which does not flatten where a classifier is sure. Needs three classes at least, with
 * targets four.
 *
 * @throws RangeError if an option is out of range.
 */
export function apgdDlr(options: ApgdOptions): BudgetAttack {
  return apgd(APGD_DLR, differenceOfLogitsRatio, options);
}

function apgd(metadata: AttackMetadata, loss: AttackLoss, options: ApgdOptions): BudgetAttack {
  const { steps, restarts, randomStart = true, stopEarly = true, observe } = options;
  assertCounts(metadata.id, { steps, restarts });
  const search = (problem: BudgetProblem, restart: number) =>
    tf.tidy(() => {
      const isRandom = randomStart || restart > 0;
      const start = isRandom ? randomPoint(problem, metadata.id, restart) : problem.images;
      return autoAscend(problem, start, { steps, stopEarly, loss, aim: (open) => open, observe });
    });
  return {
    kind: "budget",
    name: `${metadata.id}-${steps}${restarts > 1 ? `x${restarts}` : ""}`,
    metadata,
    perturb: (problem) => searchAgain(problem, { restarts, loss, search }),
  };
}

/**
 * Targeted Auto-PGD on the targeted difference of logits ratio: aims at each of the likeliest other classes in turn. Any wrong answer
 * is a success, unless the problem has targets of its own; then these are the only ones. Needs four classes at least.
 *
 * @throws RangeError if an option is out of range.
 * @see Croce & Hein (2020), section 4.
 */
export function apgdT(options: ApgdTOptions): BudgetAttack {
  const { steps, restarts, classes, randomStart = true, stopEarly = true } = options;
  assertCounts(APGD_T.id, { steps, restarts, classes });
  const loss = differenceOfLogitsRatio;
  const search = (problem: BudgetProblem, round: number) =>
    tf.tidy(() => {
      const rank = Math.floor(round / restarts);
      const isRandom = randomStart || round % restarts > 0;
      const start = isRandom ? randomPoint(problem, APGD_T.id, round) : problem.images;
      const aimed = problem.targets === undefined ? aimAtRank(problem, rank) : problem;
      return autoAscend(problem, start, { steps, stopEarly, loss, aim: aimOf(aimed) });
    });
  return {
    kind: "budget",
    name: `${APGD_T.id}-${steps}${restarts > 1 ? `x${restarts}` : ""}`,
    metadata: APGD_T,
    perturb: (problem) => {
      const aims = problem.targets === undefined ? Math.min(classes, classCount(problem) - 1) : 1;
      return searchAgain(problem, { restarts: restarts * aims, loss, search });
    },
  };
}

/** The same problem with the class as a target that is this likely, 0 being the likeliest, for the clean image. */
function aimAtRank(problem: BudgetProblem, rank: number): BudgetProblem {
  const rivals = likeliestRivals(problem.classifier(problem.images), problem.labels, rank + 1);
  return { ...problem, targets: tf.reshape(tf.slice(rivals, [0, rank], [-1, 1]), [-1]) };
}

/** The goals of `aimed` for those of its images that still go. */
function aimOf(aimed: BudgetProblem): (open: BudgetProblem) => Goal {
  const rowOf = new Map(aimed.indices.map((index, row) => [index, row]));
  return ({ indices }) => {
    if (indices.length === aimed.indices.length) return aimed;
    return selectImages(
      aimed,
      indices.map((index) => rowOf.get(index) ?? NaN),
    );
  };
}

function classCount({ classifier, images }: BudgetProblem): number {
  return tf.tidy(() => classifier(tf.slice(images, [0, 0, 0, 0], [1, -1, -1, -1])).shape[1]);
}

/** Uniform in the ball, a pure function of the seed, the attack, the restart and each image. */
function randomPoint(problem: BudgetProblem, attack: string, restart: number): tf.Tensor4D {
  const { images: center, norm, epsilon } = problem;
  return ballOf(norm).randomPoint({ center, epsilon }, imageStreams(problem, attack, restart));
}
