import type { Knowledge } from "../threat-model.js";
import type { ImageVerdicts } from "./judge-images.js";

/**
 * Attacker of {@link evaluateDefences}. `oblivious` attacks the network without its defence, `transfer` another network, `white-box`
 * differentiates through the defence; `adaptive` takes the worst of all of these for each image, because who knows a defence can also
 * ignore it: the number to quote.
 */
export type Attacker = Knowledge | "white-box";

/** Origin of the images that a defence is shown: no attack, an {@link Attacker}, or a file of images that were made earlier. */
export type Trial = "natural" | Attacker | "replay";

/** Classification of a batch by one defence in one trial; each list has an entry for each image. */
export interface DefenceOutcome extends ImageVerdicts {
  /** Name of the defence. */
  readonly defence: string;
  readonly trial: Trial;
  /** Budget in pixels of [0, 1]; 0 for `natural`. */
  readonly epsilon: number;
  /** Whether the attacker aimed at targets. */
  readonly isTargeted: boolean;
  /** Whether the image stands only because the attack had no gradient of numbers to follow. */
  readonly blind: readonly boolean[];
}

/** Accuracy of a defence in one trial at one budget, over all images that count. */
export interface DefenceCell extends Pick<DefenceOutcome, "defence" | "trial" | "epsilon"> {
  /** Images that count: with targets, those of other classes than the target. */
  readonly images: number;
  /** Images that are classified as their label. */
  readonly correct: number;
  readonly accuracy: number;
  /** With targets: images that are taken for their target. */
  readonly taken?: number | undefined;
  /** With targets: their share. */
  readonly targetRate?: number | undefined;
  /** Images without an answer of numbers; they are not correct. */
  readonly unanswered: number;
  /** Images that stand only because the attack had no gradient of numbers to follow. */
  readonly blind: number;
}

/** Adds up the outcomes of batches by defence, trial and budget, in the order in which these are first seen. */
export function summariseOutcomes(outcomes: readonly DefenceOutcome[]): DefenceCell[] {
  const groups = new Map<string, DefenceOutcome[]>();
  for (const outcome of outcomes) {
    const key = JSON.stringify([outcome.defence, outcome.trial, outcome.epsilon]);
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()].map(cellOf);
}

function cellOf(outcomes: readonly DefenceOutcome[]): DefenceCell {
  const { defence, trial, epsilon, isTargeted } = outcomes[0] as DefenceOutcome;
  const count = (isCounted: (outcome: DefenceOutcome, image: number) => boolean | undefined): number =>
    outcomes.reduce(
      (sum, outcome) =>
        sum + outcome.asked.filter((isAsked, image) => isAsked && isCounted(outcome, image) === true).length,
      0,
    );
  const images = count(() => true);
  const correct = count((outcome, image) => outcome.correct[image]);
  const taken = isTargeted ? count((outcome, image) => outcome.standing[image] === false) : undefined;
  return {
    defence,
    trial,
    epsilon,
    images,
    correct,
    accuracy: correct / images,
    taken,
    targetRate: taken === undefined ? undefined : taken / images,
    unanswered: count((outcome, image) => outcome.unanswered[image]),
    blind: count((outcome, image) => outcome.blind[image]),
  };
}
