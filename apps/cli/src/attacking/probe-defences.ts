import {
  probeRobustness,
  robustnessWarnings,
  square,
  type Attack,
  type Norm,
  type SanityEvidence,
} from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import type { AttackRequest } from "./attack-request.js";
import type { AttackCell } from "./attack-summary.js";
import { AS_TRAINED, type Defence } from "./defences.js";

/** Whether the robustness of a defence can be believed. */
export interface DefenceCheck {
  readonly defence: string;
  readonly evidence: SanityEvidence;
  /** Reasons not to believe the numbers, in plain words; none is no proof. */
  readonly warnings: readonly string[];
}

/** Queries of the attack without gradients that a probe compares with. */
const QUERIES = 200;

/** Images and how hard they are probed. */
export interface ProbeDefencesOptions {
  readonly images: tf.Tensor4D;
  readonly labels: tf.Tensor1D;
  readonly norm: Norm;
  readonly epsilon: number;
  readonly steps: number;
  readonly seed: number;
  /** What the attacker knew. */
  readonly threats: AttackRequest["threats"];
  /** Whether the network solves an optimisation problem to answer. */
  readonly optimises: boolean;
  /** The attack whose numbers are in doubt, and what made the images of the other trials. */
  readonly attack: Attack;
  readonly transferAttack: Attack;
  readonly cells: readonly AttackCell[];
}

/** Looks for signs of masked gradients in every defence. */
export function probeDefences(defences: readonly Defence[], options: ProbeDefencesOptions): DefenceCheck[] {
  const { threats, optimises, attack, transferAttack, cells, ...probe } = options;
  const blackBox =
    probe.norm === "l1"
      ? undefined
      : square({ queries: QUERIES, initialShare: 0.8, scheduleLength: QUERIES });
  return defences.map(({ name, classifier }) => {
    const evidence = probeRobustness(classifier, { ...probe, blackBox });
    // Without a defence, who knows the network as trained knows all there is.
    const isUndefended = name === AS_TRAINED;
    const isAdaptive = threats.includes("adaptive") || (isUndefended && threats.includes("oblivious"));
    const warnings = robustnessWarnings(evidence, { isAdaptive, optimises, attack: attack.metadata });
    const comparison = { attack, transferAttack, isUndefended };
    return { defence: name, evidence, warnings: [...warnings, ...transferWarnings(name, cells, comparison)] };
  });
}

/**
 * Images made elsewhere that do more harm than the attack through the defence are a sign that its gradients are masked, if the same
 * attack made both, and by gradients. Otherwise they only say that one attack is weaker than another.
 */
function transferWarnings(
  defence: string,
  cells: readonly AttackCell[],
  {
    attack,
    transferAttack,
    isUndefended,
  }: Pick<ProbeDefencesOptions, "attack" | "transferAttack"> & { readonly isUndefended: boolean },
): string[] {
  const own = cells.filter((cell) => cell.defence === defence);
  const isSame = attack.name === transferAttack.name && attack.metadata.needsGradients;
  return own
    .filter(({ trial }) => trial === "white-box")
    .flatMap(({ epsilon, accuracy }) =>
      own
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
