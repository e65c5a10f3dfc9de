import {
  ballOf,
  runAttack,
  type Attack,
  type AttackRun,
  type Classifier,
  type Knowledge,
  type Norm,
} from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import { answersOf, askedOf, type Answers } from "./answers.js";
import type { Defence } from "./defences.js";

/**
 * What was tried: nothing, images made without knowing the defence, on another network, or with full knowledge. `adaptive` is the worst
 * of all these, since who knows the defence can also do without; `white-box` is the attack through the defence alone.
 */
export type Trial = "natural" | Knowledge | "white-box";

/** How some images fared. */
export interface Outcome {
  readonly defence: string;
  readonly trial: Trial;
  /** 0 for `natural`. */
  readonly epsilon: number;
  /**
   * A `1` for each image that is still classified as it should be or, with targets, is not taken for the target; a `0` for each other;
   * a `-` for each whose target is its label, which counts for nothing.
   */
  readonly standing: string;
  /** With targets: a `1` for each image that is classified as its label, a `0` for each that is not. */
  readonly correct?: string;
  /** A `1` for each image that gets no answer of numbers; left out where all do. */
  readonly unanswered?: string;
  /** A `1` for each image that stands only because the attack had no gradient of numbers; left out where there are none. */
  readonly blind?: string;
}

/** The images that did most harm, `[batch, height, width, channels]`, by defence, trial and budget. */
export interface SavedImages {
  readonly defence: string;
  readonly trial: Trial;
  readonly epsilon: number;
  readonly images: tf.Tensor4D;
}

/** What is attacked and how. */
export interface AttackBatchOptions {
  readonly images: tf.Tensor4D;
  readonly labels: tf.Tensor1D;
  readonly targets?: tf.Tensor1D | undefined;
  readonly seed: number;
  readonly norm: Norm;
  readonly epsilons: readonly number[];
  readonly trials: readonly Knowledge[];
  readonly defences: readonly Defence[];
  /** The network as trained, all that an oblivious attacker knows. */
  readonly undefended: Classifier;
  /** Another network to make images on. */
  readonly surrogate?: Classifier | undefined;
  readonly attack: Attack;
  /** Of images for classifiers that the attacker does not know. */
  readonly transferAttack: Attack;
}

/** What came of a batch. The caller owns the images. */
export interface AttackedBatch {
  readonly outcomes: readonly Outcome[];
  readonly saved: readonly SavedImages[];
}

/** Attacks every defence with some images at every budget. */
export function attackBatch(options: AttackBatchOptions): AttackedBatch {
  const outcomes: Outcome[] = [];
  const saved: SavedImages[] = [];
  tf.tidy(() => {
    const crafted = {
      oblivious: craft(options, options.undefended),
      transfer: craft(options, options.surrogate),
    };
    for (const defence of options.defences) {
      outcomes.push(...attackDefence(defence, crafted, { options, saved }));
    }
    return saved.map(({ images }) => images);
  });
  return { outcomes, saved };
}

/** Images for each budget, and which of them were made blindly. */
interface Crafted {
  readonly images: tf.Tensor4D;
  readonly blind: readonly boolean[];
}

/**
 * Images for each budget, made on a classifier that the defence is not; none if there is no such classifier. All images are attacked:
 * that this classifier gets one wrong by itself does not say that the defence does.
 */
function craft(options: AttackBatchOptions, classifier: Classifier | undefined): Crafted[] | undefined {
  if (classifier === undefined) return undefined;
  const { norm, epsilons, labels, targets } = options;
  // Enough for every label and target, and for what attacks ask for at least.
  const classes = 1 + Math.max(3, ...labels.dataSync(), ...(targets?.dataSync() ?? []));
  const alwaysRight: Classifier = () =>
    tf.tidy(() => tf.cast(tf.oneHot(tf.cast(labels, "int32"), classes), "float32") as tf.Tensor2D);
  const threats = epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "transfer" as const }));
  const victim = { defended: alwaysRight, surrogate: classifier };
  const results = runAttack(options.transferAttack, victim, { ...runOf(options), threats });
  return results.map(({ clipped, blind }) => ({ images: clipped, blind }));
}

/** What an attack is to do. What cannot be measured is counted here over all batches, so that one batch does not end the others. */
function runOf({ images, labels, targets, seed }: AttackBatchOptions): Omit<AttackRun, "threats"> {
  const nothingUsable = "report";
  return { images, labels, seed, nothingUsable, ...(targets === undefined ? {} : { targets }) };
}

function attackDefence(
  { name, classifier }: Defence,
  crafted: Readonly<Record<"oblivious" | "transfer", Crafted[] | undefined>>,
  { options, saved }: { readonly options: AttackBatchOptions; readonly saved: SavedImages[] },
): Outcome[] {
  const { images, norm, epsilons, trials } = options;
  const outcomes: Outcome[] = [];
  const note = (trial: Trial, epsilon: number, found: Finding) =>
    outcomes.push({ defence: name, trial, epsilon, ...outcomeOf(found, options) });
  const natural = examine(classifier, images, options);
  note("natural", 0, natural);
  const whiteBox = trials.includes("adaptive")
    ? runAttack(
        options.attack,
        { defended: classifier },
        {
          ...runOf(options),
          threats: epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "adaptive" })),
        },
      )
    : undefined;
  epsilons.forEach((epsilon, at) => {
    let [worst, worstFinding] = [images, natural];
    const harm = (candidate: tf.Tensor4D, found: Finding) => {
      const isWorse = found.stands.map((stands, image) => !stands && (worstFinding.stands[image] ?? false));
      worst = tf.where(tf.reshape(tf.tensor1d(isWorse, "bool"), [-1, 1, 1, 1]), candidate, worst);
      worstFinding = mixed(found, worstFinding, isWorse);
    };
    for (const trial of ["oblivious", "transfer"] as const) {
      const made = crafted[trial]?.[at];
      if (made === undefined || !(trials.includes(trial) || trials.includes("adaptive"))) continue;
      const shown = examine(classifier, made.images, options);
      // An image that falls without an attack has fallen.
      const found = mixed(shown, natural, natural.stands);
      const blind = found.stands.map((stands, image) => stands && made.blind[image] === true);
      note(trial, epsilon, { ...found, blind });
      harm(made.images, found);
      if (trials.includes(trial)) saved.push({ defence: name, trial, epsilon, images: made.images.clone() });
    }
    const result = whiteBox?.[at];
    if (result === undefined) return;
    const found = { ...examine(classifier, result.clipped, options), blind: result.blind };
    note("white-box", epsilon, found);
    harm(result.clipped, found);
    const blind = worstFinding.stands.map((stands, image) => stands && result.blind[image] === true);
    note("adaptive", epsilon, { ...worstFinding, blind });
    saved.push({ defence: name, trial: "adaptive", epsilon, images: worst.clone() });
  });
  return outcomes;
}

/** What became of images, one entry for each. */
interface Finding extends Answers {
  /** Whether they stand only because the attack had nothing to follow. */
  readonly blind: readonly boolean[];
}

function examine(classifier: Classifier, images: tf.Tensor4D, options: AttackBatchOptions): Finding {
  const answers = answersOf(classifier, images, options);
  return { ...answers, blind: answers.stands.map(() => false) };
}

/** The findings of `one` where `isOne`, of `other` elsewhere. */
function mixed(one: Finding, other: Finding, isOne: readonly boolean[]): Finding {
  const pick = (name: keyof Finding) =>
    isOne.map((isChosen, image) => (isChosen ? one : other)[name][image] === true);
  return {
    stands: pick("stands"),
    correct: pick("correct"),
    unanswered: pick("unanswered"),
    blind: pick("blind"),
  };
}

/** What is kept of findings. */
function outcomeOf(
  { stands, correct, unanswered, blind }: Finding,
  { labels, targets }: AttackBatchOptions,
): Pick<Outcome, "standing" | "correct" | "unanswered" | "blind"> {
  const isAsked = askedOf(labels, targets);
  const digits = (flags: readonly boolean[]) => flags.map(Number).join("");
  return {
    standing: stands.map((stand, image) => (isAsked[image] === true ? Number(stand) : "-")).join(""),
    ...(targets === undefined ? {} : { correct: digits(correct) }),
    ...(unanswered.includes(true) ? { unanswered: digits(unanswered) } : {}),
    ...(blind.includes(true) ? { blind: digits(blind) } : {}),
  };
}

/** The largest perturbation of a set, to check what was read from a file. */
export function largestPerturbation(images: tf.Tensor4D, clean: tf.Tensor4D, norm: Norm): number {
  return tf.tidy(() => tf.max(ballOf(norm).size(tf.sub(images, clean))).dataSync()[0] ?? NaN);
}
