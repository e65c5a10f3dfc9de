import * as tf from "@tensorflow/tfjs";
import { assertCounts, assertInside } from "./assert-options.js";
import type { AttackMetadata, BudgetAttack, BudgetProblem } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { imageStreams } from "./image-streams.js";
import { ATTACK_LOSSES, type AttackLoss, type AttackLossName } from "./losses.js";
import { ascend } from "./projected-ascent.js";
import { searchAgain } from "./restarts.js";

/** Options of {@link pgd}. */
export interface PgdOptions {
  /** Gradient steps, at least 1. */
  readonly steps: number;
  /** Size of the first step in units of epsilon, `> 0`; 2.5 / steps is customary. */
  readonly relativeStepSize: number;
  /** Whether to start at a random point of the ball rather than at the image. Restarts after the first always do. */
  readonly randomStart: boolean;
  /** Searches, at least 1, each for the images that are not broken yet. Default 1. */
  readonly restarts?: number;
  /** Whether steps stay as long as the first or shrink along half a cosine to 0. Default `"fixed"`. */
  readonly schedule?: "fixed" | "cosine";
  /** Share of the last direction that is added to the gradient, each divided by its l1 norm; `>= 0`. Default 0. */
  readonly momentum?: number;
  /** Whether an image is left alone, and costs no more, once it is broken. Default true. */
  readonly stopEarly?: boolean;
  /** Loss that is raised, by its name, or one of your own. Default `"cross-entropy"`. */
  readonly loss?: AttackLossName | AttackLoss;
}

/** Facts of {@link pgd} to choose it by. */
export const PGD: AttackMetadata = {
  id: "pgd",
  title: "Projected gradient descent",
  norms: ["linf", "l2", "l1"],
  targeted: true,
  needsGradients: true,
  minimises: false,
  settings: ["steps", "restarts"],
  cost: "steps × restarts forward and backward passes, fewer once broken",
  source: "Madry et al. 2018; l1: Tramèr & Boneh 2019",
};

/**
 * Projected gradient descent: steps of fixed size in the direction of steepest ascent of the norm, each followed by projection to the
 * ball.
 *
 * @throws RangeError if an option is out of range.
 * @see Madry et al., "Towards Deep Learning Models Resistant to Adversarial Attacks" (2018).
 */
export function pgd(options: PgdOptions): BudgetAttack {
  const { steps, relativeStepSize, randomStart } = options;
  const { restarts = 1, schedule = "fixed", momentum = 0, stopEarly = true } = options;
  const chosen = options.loss ?? "cross-entropy";
  const loss = typeof chosen === "string" ? ATTACK_LOSSES[chosen] : chosen;
  const nameOfLoss = typeof options.loss === "string" ? [options.loss] : [];
  assertCounts("pgd", { steps, restarts });
  assertInside("pgd", "(0, ∞)", { relativeStepSize });
  assertInside("pgd", "[0, ∞)", { momentum });
  const stepSize = (step: number) =>
    relativeStepSize * (schedule === "cosine" ? (1 + Math.cos((Math.PI * step) / steps)) / 2 : 1);
  const search = (problem: BudgetProblem, restart: number) =>
    tf.tidy(() => {
      const start = randomStart || restart > 0 ? randomPoint(problem, restart) : problem.images;
      return ascend(problem, start, { steps, stepSize, momentum, stopEarly, loss });
    });
  return {
    kind: "budget",
    name: ["pgd", ...nameOfLoss, restarts > 1 ? `${steps}x${restarts}` : steps].join("-"),
    metadata: PGD,
    perturb: (problem) => searchAgain(problem, { restarts, loss, search }),
  };
}

/** Uniform in the ball, a pure function of the seed, the restart and each image's index. */
function randomPoint(problem: BudgetProblem, restart: number): tf.Tensor4D {
  const { images: center, norm, epsilon } = problem;
  return ballOf(norm).randomPoint({ center, epsilon }, imageStreams(problem, "pgd", restart));
}
