import type { AttackMetadata } from "../attack.js";
import type { SanityEvidence } from "./evidence.js";

/** Facts of the attack and the defence that {@link robustnessWarnings} needs beside the evidence. */
export interface WarningOptions {
  /** Whether the attacker differentiated through the whole defence. */
  readonly isAdaptive: boolean;
  /** Whether the classifier solves an optimisation problem to answer. */
  readonly optimises: boolean;
  /** The attack whose number is in doubt: without gradients, what is wrong with these does not touch it. One with, if left out. */
  readonly attack?: Pick<AttackMetadata, "needsGradients"> | undefined;
}

/** Shares that are put down to chance. */
const CHANCE = 0.02;

/**
 * Says in plain words why a robust accuracy should not be believed, one sentence for each reason; none does not prove it.
 *
 * @see {@link probeRobustness}
 */
export function robustnessWarnings(evidence: SanityEvidence, options: WarningOptions): string[] {
  const { accuracy, blackBoxOnly, brokenGradients, flat, isRandom, unanswered, zeroGradients } = evidence;
  const byGradients = options.attack?.needsGradients !== false;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const rules: readonly (readonly [boolean, string])[] = [
    [
      !options.isAdaptive,
      "The attacker did not know the defence. This measures how well images transfer, not robustness: believe only the adaptive number.",
    ],
    [
      isRandom,
      "The same images got different answers. Attack the expectation (EOT) and repeat the measurement before believing this number.",
    ],
    [
      unanswered > 0,
      `${percent(unanswered)} of the images get no answer of numbers, as they are or after the attack: logits are NaN or infinite. They count as broken. Mend the network before its robustness is measured.`,
    ],
    [
      byGradients && brokenGradients > 0,
      `The gradient of ${percent(brokenGradients)} of the images has entries that are NaN or infinite. Attacks count them as 0 and do not see what lies there: find the operation, such as a square root or a logarithm at 0 or an overflow, and mend it.`,
    ],
    [
      byGradients && zeroGradients > CHANCE,
      `The gradient vanishes for ${percent(zeroGradients)} of the images: gradient attacks have nothing to follow there. Trust only attacks on the difference of logits and attacks without gradients.`,
    ],
    [
      byGradients && flat > 0.25,
      `For ${percent(flat)} of the images a random step raises the loss more than a step along the gradient: the loss surface misleads gradient attacks.`,
    ],
    [
      byGradients && accuracy.unbounded > CHANCE,
      `With the whole pixel range to spend, ${percent(accuracy.unbounded)} of the images still stand. An attack that worked would leave none: the number says more about the attack than about the network.`,
    ],
    [
      byGradients && accuracy.attacked - accuracy.moreSteps > CHANCE,
      `Five times the steps of PGD lower the accuracy from ${percent(accuracy.attacked)} to ${percent(accuracy.moreSteps)}: with so few steps an attack has not converged, and its number is too high.`,
    ],
    [
      byGradients && (blackBoxOnly ?? 0) > CHANCE,
      `An attack without gradients broke ${percent(blackBoxOnly ?? 0)} of the images that attacks with gradients could not: gradients are masked.`,
    ],
    [
      options.optimises && !options.isAdaptive,
      "The network solves an optimisation problem at inference, and the attack did not differentiate through it as it was used.",
    ],
  ];
  return rules.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
