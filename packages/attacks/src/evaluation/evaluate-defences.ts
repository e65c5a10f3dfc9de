import * as tf from "@tensorflow/tfjs";
import type { AttackRun } from "../attack-run.js";
import type { Attack, Classifier } from "../attack.js";
import { runAttack } from "../run-attack.js";
import type { Knowledge, Norm } from "../threat-model.js";
import { judgeImages, type ImageVerdicts } from "./judge-images.js";
import type { Attacker, DefenceOutcome, Trial } from "./outcome.js";

/** A classifier with its defence, under a name that no other defence of the evaluation has. */
export interface Defence {
  readonly name: string;
  /** Differentiable in everything, as the attacker sees it: an input-dependent λ with its choice, for example. */
  readonly classifier: Classifier;
}

/** Images, attack and attackers of {@link evaluateDefences}. */
export interface EvaluateDefencesOptions {
  /** `[batch, height, width, channels]`, pixels in [0, 1]. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
  /** Classes that the attacker wants as answers, `[batch]`, int32; any wrong one if left out. */
  readonly targets?: tf.Tensor1D | undefined;
  readonly norm: Norm;
  /** Budgets, in pixels of [0, 1]. */
  readonly epsilons: readonly number[];
  readonly threats: readonly Attacker[];
  /** Attack through each defence. */
  readonly attack: Attack;
  /**
   * Attack on classifiers that stand in for a defence that the attacker does not know. It should not stop at the first success, since
   * images just past a boundary do not transfer. `attack` if left out.
   */
  readonly transferAttack?: Attack | undefined;
  /** The network without a defence, all that an oblivious attacker knows. An adaptive one tries it too, where it is given. */
  readonly undefended?: Classifier | undefined;
  /** Another network, to make transferred images on. An adaptive attacker tries it too, where it is given. */
  readonly surrogate?: Classifier | undefined;
  readonly seed: number;
}

/** Perturbed images of one defence, attacker and budget, `[batch, height, width, channels]`. */
export interface PerturbedImages extends Pick<DefenceOutcome, "defence" | "trial" | "epsilon"> {
  readonly images: tf.Tensor4D;
}

/** Result of {@link evaluateDefences}. The caller owns the images. */
export interface DefenceEvaluation {
  readonly outcomes: readonly DefenceOutcome[];
  /** Images of each attacker that was asked for. */
  readonly perturbed: readonly PerturbedImages[];
}

/**
 * Attacks every defence with one batch at every budget. With `adaptive`, the outcomes of the attackers that it consists of are
 * there as well. {@link summariseOutcomes} adds up batches.
 *
 * Images without an answer or a gradient of numbers are counted, not thrown: one batch does not end an evaluation.
 *
 * @throws RangeError if two defences have one name, an attacker lacks the classifier that it attacks, or {@link runAttack} refuses.
 */
export function evaluateDefences(
  defences: readonly Defence[],
  options: EvaluateDefencesOptions,
): DefenceEvaluation {
  assertEvaluation(defences, options);
  const outcomes: DefenceOutcome[] = [];
  const perturbed: PerturbedImages[] = [];
  tf.tidy(() => {
    const crafted = {
      oblivious: craft(options, { threat: "oblivious", classifier: options.undefended }),
      transfer: craft(options, { threat: "transfer", classifier: options.surrogate }),
    };
    for (const defence of defences) {
      const result = attackDefence(defence, crafted, options);
      outcomes.push(...result.outcomes);
      perturbed.push(...result.perturbed);
    }
    return perturbed.map(({ images }) => images);
  });
  return { outcomes, perturbed };
}

function assertEvaluation(
  defences: readonly Defence[],
  { threats, undefended, surrogate }: EvaluateDefencesOptions,
): void {
  const names = defences.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) {
    throw new RangeError(`evaluateDefences: \`defences\` must have different names, got two "${doubled}".`);
  }
  for (const [threat, name, classifier] of [
    ["oblivious", "undefended", undefended],
    ["transfer", "surrogate", surrogate],
  ] as const) {
    if (!threats.includes(threat) || classifier !== undefined) continue;
    throw new RangeError(
      `evaluateDefences: \`${name}\` must be given for ${threat} attackers, who attack nothing else, got nothing.`,
    );
  }
}

/** Perturbed images of one budget, and which of them were made without a gradient of numbers. */
interface CraftedImages {
  readonly images: tf.Tensor4D;
  readonly blind: readonly boolean[];
}

/**
 * Images for each budget, made on another classifier than the defence; undefined where they are not needed. All images are attacked:
 * that this classifier gets one wrong by itself does not say that the defence does.
 */
function craft(
  options: EvaluateDefencesOptions,
  { threat, classifier }: { readonly threat: Knowledge; readonly classifier: Classifier | undefined },
): CraftedImages[] | undefined {
  const { threats, norm, epsilons, labels, targets } = options;
  if (classifier === undefined || !(threats.includes(threat) || threats.includes("adaptive"))) {
    return undefined;
  }
  // Enough for every label and target, and for what attacks ask for at least.
  const classes = 1 + Math.max(3, ...labels.dataSync(), ...(targets?.dataSync() ?? []));
  const alwaysRight: Classifier = () =>
    tf.tidy(() => tf.cast(tf.oneHot(tf.cast(labels, "int32"), classes), "float32") as tf.Tensor2D);
  const results = runAttack(
    options.transferAttack ?? options.attack,
    { defended: alwaysRight, surrogate: classifier },
    { ...runOf(options), threats: epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "transfer" })) },
  );
  return results.map(({ clipped, blind }) => ({ images: clipped, blind }));
}

function runOf({ images, labels, targets, seed }: EvaluateDefencesOptions): Omit<AttackRun, "threats"> {
  return { images, labels, targets, seed, nothingUsable: "report" };
}

/** Verdicts on a batch, with the images that stand only because the attack was blind. */
type Finding = ImageVerdicts & Pick<DefenceOutcome, "blind">;

function attackDefence(
  { name, classifier }: Defence,
  crafted: Readonly<Record<"oblivious" | "transfer", readonly CraftedImages[] | undefined>>,
  options: EvaluateDefencesOptions,
): { outcomes: DefenceOutcome[]; perturbed: PerturbedImages[] } {
  const { images, norm, epsilons, threats, targets } = options;
  const outcomes: DefenceOutcome[] = [];
  const perturbed: PerturbedImages[] = [];
  const note = (trial: Trial, epsilon: number, found: Finding) =>
    outcomes.push({ defence: name, trial, epsilon, isTargeted: targets !== undefined, ...found });
  const keep = (trial: Attacker, epsilon: number, made: tf.Tensor4D) => {
    if (threats.includes(trial)) perturbed.push({ defence: name, trial, epsilon, images: made.clone() });
  };
  const examine = (shown: tf.Tensor4D): Finding => {
    const verdicts = judgeImages(classifier, shown, options);
    return { ...verdicts, blind: verdicts.asked.map(() => false) };
  };

  const natural = examine(images);
  note("natural", 0, natural);
  const isAdaptive = threats.includes("adaptive");
  const run = {
    ...runOf(options),
    threats: epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "adaptive" as const })),
  };
  const whiteBox =
    isAdaptive || threats.includes("white-box")
      ? runAttack(options.attack, { defended: classifier }, run)
      : undefined;

  epsilons.forEach((epsilon, at) => {
    let worst: Worst = { images, found: natural };
    for (const trial of ["oblivious", "transfer"] as const) {
      const made = crafted[trial]?.[at];
      if (made === undefined) continue;
      // An image that falls without an attack has fallen.
      const found = mixed(examine(made.images), natural, natural.standing);
      const blind = found.standing.map((stands, image) => stands && made.blind[image] === true);
      note(trial, epsilon, { ...found, blind });
      keep(trial, epsilon, made.images);
      worst = worstOf(worst, { images: made.images, found });
    }
    const result = whiteBox?.[at];
    if (result === undefined) return;
    const found = { ...examine(result.clipped), blind: result.blind };
    note("white-box", epsilon, found);
    keep("white-box", epsilon, result.clipped);
    if (!isAdaptive) return;
    worst = worstOf(worst, { images: result.clipped, found });
    const blind = worst.found.standing.map((stands, image) => stands && result.blind[image] === true);
    note("adaptive", epsilon, { ...worst.found, blind });
    keep("adaptive", epsilon, worst.images);
  });
  return { outcomes, perturbed };
}

/** For each image the perturbation that did most harm so far. */
interface Worst {
  readonly images: tf.Tensor4D;
  readonly found: Finding;
}

function worstOf(worst: Worst, candidate: Worst): Worst {
  const isWorse = candidate.found.standing.map(
    (stands, image) => !stands && worst.found.standing[image] === true,
  );
  const chosen = tf.reshape(tf.tensor1d(isWorse, "bool"), [-1, 1, 1, 1]);
  return {
    images: tf.where(chosen, candidate.images, worst.images),
    found: mixed(candidate.found, worst.found, isWorse),
  };
}

/** The findings of `one` where `isOne`, of `other` elsewhere. */
function mixed(one: Finding, other: Finding, isOne: readonly boolean[]): Finding {
  const pick = (name: keyof Finding) =>
    isOne.map((isChosen, image) => (isChosen ? one : other)[name][image] === true);
  return {
    asked: other.asked,
    standing: pick("standing"),
    correct: pick("correct"),
    unanswered: pick("unanswered"),
    blind: pick("blind"),
  };
}
