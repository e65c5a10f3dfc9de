import type { Attack, Classifier } from "../attack.js";
import type { Defence } from "../evaluation/evaluate-defences.js";
import type { Attacker, DefenceCell } from "../evaluation/outcome.js";
import { square } from "../square/square.js";
import { probeRobustness, type ProbeOptions, type SanityEvidence } from "./evidence.js";
import { robustnessWarnings } from "./warnings.js";

/** Signs that the measured robustness of a defence is wrong. */
export interface DefenceCheck {
  /** Name of the defence. */
  readonly defence: string;
  readonly evidence: SanityEvidence;
  /** Reasons not to believe the numbers, in plain words; none is no proof. */
  readonly warnings: readonly string[];
}

/** Images of {@link checkDefences}, and the evaluation that they are to check. */
export interface CheckDefencesOptions extends Omit<ProbeOptions, "blackBox"> {
  /** Attackers of the evaluation. */
  readonly threats: readonly Attacker[];
  /** Whether the network solves an optimisation problem to answer. */
  readonly optimises: boolean;
  /** The attack whose numbers are in doubt. */
  readonly attack: Attack;
  /** The attack that made the images of `oblivious` and `transfer`. */
  readonly transferAttack: Attack;
  /** The network without a defence. */
  readonly undefended: Classifier;
  /** Results of the evaluation. */
  readonly cells: readonly DefenceCell[];
}

/** Queries of the attack without gradients that a probe compares with. */
const QUERIES = 200;

/** Looks for signs of masked gradients in every defence, by {@link probeRobustness} and by the results of an evaluation. */
export function checkDefences(defences: readonly Defence[], options: CheckDefencesOptions): DefenceCheck[] {
  const { threats, optimises, attack, undefended, norm } = options;
  const blackBox =
    norm === "l1" ? undefined : square({ queries: QUERIES, initialShare: 0.8, scheduleLength: QUERIES });
  return defences.map(({ name, classifier }) => {
    const evidence = probeRobustness(classifier, { ...options, blackBox });
    // Without a defence, who knows the network as trained knows all there is.
    const isUndefended = classifier === undefended;
    const isAdaptive = threats.includes("adaptive") || (isUndefended && threats.includes("oblivious"));
    const warnings = robustnessWarnings(evidence, { isAdaptive, optimises, attack: attack.metadata });
    const own = options.cells.filter((cell) => cell.defence === name);
    return {
      defence: name,
      evidence,
      warnings: [...warnings, ...transferWarnings(own, isUndefended, options)],
    };
  });
}

/**
 * Images made elsewhere that do more harm than the attack through the defence are a sign that its gradients are masked, if the same
 * attack made both, and by gradients. Otherwise they only say that one attack is weaker than another.
 */
function transferWarnings(
  cells: readonly DefenceCell[],
  isUndefended: boolean,
  { attack, transferAttack }: Pick<CheckDefencesOptions, "attack" | "transferAttack">,
): string[] {
  const isSame = attack.name === transferAttack.name && attack.metadata.needsGradients;
  return cells
    .filter(({ trial }) => trial === "white-box")
    .flatMap(({ epsilon, accuracy }) =>
      cells
        .filter((cell) => cell.epsilon === epsilon && ["oblivious", "transfer"].includes(cell.trial))
        .filter((cell) => cell.accuracy < accuracy - 0.02)
        .map((cell) => {
          const isMasked = isSame && !(isUndefended && cell.trial === "oblivious");
          const reason = isMasked
            ? "gradients are masked"
            : `${attack.name} is a weaker attack here than the ${transferAttack.name} that made these images`;
          return `At epsilon ${epsilon.toFixed(4)}, ${cell.trial} images leave ${(100 * cell.accuracy).toFixed(1)} % standing, the attack through the defence ${(100 * accuracy).toFixed(1)} %: ${reason}. The adaptive number counts both.`;
        }),
    );
}
