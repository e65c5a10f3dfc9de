import { assertCounts, assertInside } from "./assert-options.js";
import type { AttackMetadata, BudgetAttack } from "./attack.js";
import { crossEntropy } from "./losses.js";
import { ascend } from "./projected-ascent.js";

/** Options of {@link miFgsm}. */
export interface MiFgsmOptions {
  /** Gradient steps, at least 1, each of size epsilon / steps. Published: 10. */
  readonly steps: number;
  /** Share of the last direction that is added to the gradient, `>= 0`. Published: 1. */
  readonly momentum: number;
}

/** Facts of {@link miFgsm} to choose it by. */
export const MI_FGSM: AttackMetadata = {
  id: "mifgsm",
  title: "Momentum iterative FGSM",
  norms: ["linf", "l2", "l1"],
  targeted: true,
  needsGradients: true,
  minimises: false,
  settings: ["steps"],
  draws: "never",
  cost: "steps forward and backward passes",
  source: "Dong et al. 2018",
};

/**
 * Momentum iterative FGSM: steps of size epsilon / steps in the direction of an accumulated gradient, each gradient divided by its l1
 * norm. Made for images that transfer to other classifiers, so it never stops early.
 *
 * @throws RangeError if an option is out of range.
 * @see Dong et al., "Boosting Adversarial Attacks with Momentum" (2018), algorithm 1.
 */
export function miFgsm({ steps, momentum }: MiFgsmOptions): BudgetAttack {
  assertCounts("miFgsm", { steps });
  assertInside("miFgsm", "[0, ∞)", { momentum });
  return {
    kind: "budget",
    name: `mifgsm-${steps}`,
    metadata: MI_FGSM,
    perturb: (problem) =>
      ascend(problem, problem.images, {
        steps,
        stepSize: () => 1 / steps,
        momentum,
        stopEarly: false,
        loss: crossEntropy,
      }),
  };
}
