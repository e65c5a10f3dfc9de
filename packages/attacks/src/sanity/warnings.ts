import type { SanityEvidence } from "./evidence.js";

/** What {@link robustnessWarnings} judges by. */
export interface WarningOptions {
  /** Whether the attacker differentiated through the whole defence. */
  readonly isAdaptive: boolean;
  /** Whether the classifier solves an optimisation problem to answer. */
  readonly optimises: boolean;
}

/** Shares that are put down to chance. */
const CHANCE = 0.02;

/**
 * Says in plain words why a robust accuracy should not be believed, one sentence for each reason; none does not prove it.
 *
 * @see {@link probeRobustness}
 */
export function robustnessWarnings(evidence: SanityEvidence, options: WarningOptions): string[] {
  const { accuracy, blackBoxOnly, classes, flat, isRandom, zeroGradients } = evidence;
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
      zeroGradients > CHANCE,
      `The gradient vanishes for ${percent(zeroGradients)} of the images: gradient attacks have nothing to follow there. Trust only attacks on the difference of logits and attacks without gradients.`,
    ],
    [
      flat > 0.25,
      `For ${percent(flat)} of the images a random step raises the loss more than a step along the gradient: the loss surface misleads gradient attacks.`,
    ],
    [
      accuracy.unbounded > CHANCE,
      `With the whole pixel range to spend, ${percent(accuracy.unbounded)} of the images still stand. An attack that worked would leave none: the number says more about the attack than about the network.`,
    ],
    [
      accuracy.attacked - accuracy.moreSteps > CHANCE,
      `Five times the steps lower the accuracy from ${percent(accuracy.attacked)} to ${percent(accuracy.moreSteps)}: the attack has not converged, the number is too high.`,
    ],
    [
      (blackBoxOnly ?? 0) > CHANCE,
      `An attack without gradients broke ${percent(blackBoxOnly ?? 0)} of the images that attacks with gradients could not: gradients are masked.`,
    ],
    [
      classes < 4,
      `There are only ${classes} classes: the difference of logits ratio is not defined for all attacks of AutoAttack.`,
    ],
    [
      options.optimises && !options.isAdaptive,
      "The network solves an optimisation problem at inference, and the attack did not differentiate through it as it was used.",
    ],
  ];
  return rules.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
