import { ballOf, runAttack, type Attack, type Classifier, type Knowledge, type Norm } from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { answersThatAreNoNumbers } from "../training/no-numbers.js";
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
  /** A `1` for each image that is still classified as it should be, a `0` for each that is not. */
  readonly standing: string;
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
  readonly firstIndex: number;
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

/** Images for each budget, made on a classifier that the defence is not; none if there is no such classifier. */
function craft(options: AttackBatchOptions, classifier: Classifier | undefined): tf.Tensor4D[] | undefined {
  if (classifier === undefined) return undefined;
  const { norm, epsilons } = options;
  const threats = epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "adaptive" as const }));
  const results = runAttack(options.transferAttack, { defended: classifier }, { ...runOf(options), threats });
  return results.map(({ clipped }) => clipped);
}

function runOf({ images, labels, targets, seed, firstIndex }: AttackBatchOptions): {
  images: tf.Tensor4D;
  labels: tf.Tensor1D;
  targets?: tf.Tensor1D;
  seed: number;
  firstIndex: number;
} {
  return { images, labels, seed, firstIndex, ...(targets === undefined ? {} : { targets }) };
}

function attackDefence(
  { name, classifier }: Defence,
  crafted: Readonly<Record<"oblivious" | "transfer", tf.Tensor4D[] | undefined>>,
  { options, saved }: { readonly options: AttackBatchOptions; readonly saved: SavedImages[] },
): Outcome[] {
  const { images, norm, epsilons, trials } = options;
  const outcomes: Outcome[] = [];
  const note = (trial: Trial, epsilon: number, standing: readonly boolean[]) =>
    outcomes.push({ defence: name, trial, epsilon, standing: standing.map(Number).join("") });
  const natural = standing(classifier, images, options);
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
    let [worst, worstStanding] = [images, natural];
    const harm = (candidate: tf.Tensor4D, found: readonly boolean[]) => {
      const isWorse = found.map((stands, image) => !stands && (worstStanding[image] ?? false));
      worst = tf.where(tf.reshape(tf.tensor1d(isWorse, "bool"), [-1, 1, 1, 1]), candidate, worst);
      worstStanding = worstStanding.map((stands, image) => stands && (found[image] ?? false));
    };
    for (const trial of ["oblivious", "transfer"] as const) {
      const made = crafted[trial]?.[at];
      if (made === undefined || !(trials.includes(trial) || trials.includes("adaptive"))) continue;
      // An image that falls without an attack has fallen.
      const found = standing(classifier, made, options).map(
        (stands, image) => stands && natural[image] === true,
      );
      note(trial, epsilon, found);
      harm(made, found);
      if (trials.includes(trial)) saved.push({ defence: name, trial, epsilon, images: made.clone() });
    }
    const result = whiteBox?.[at];
    if (result === undefined) return;
    const found = [...result.success.dataSync()].map((success) => success === 0);
    note("white-box", epsilon, found);
    harm(result.clipped, found);
    note("adaptive", epsilon, worstStanding);
    saved.push({ defence: name, trial: "adaptive", epsilon, images: worst.clone() });
  });
  return outcomes;
}

/**
 * The class that a classifier says each image is of.
 *
 * @throws Failure where it does not say any: logits that are not finite have no largest.
 */
export function answersOf(classifier: Classifier, images: tf.Tensor4D): Int32Array {
  const logits = classifier(images);
  const broken = answersThatAreNoNumbers(logits.dataSync<"float32">(), images.shape[0]).length;
  if (broken > 0) {
    throw new Failure(`${broken} of ${images.shape[0]} answers in a batch are no numbers (NaN or infinite).`);
  }
  return tf.argMax(logits, 1).dataSync<"int32">();
}

/** Which images a classifier still gets right or, with targets, does not yet take for the target. */
function standing(
  classifier: Classifier,
  images: tf.Tensor4D,
  { labels, targets }: Pick<AttackBatchOptions, "labels" | "targets">,
): boolean[] {
  const answers = tf.tidy(() => answersOf(classifier, images));
  const wanted = (targets ?? labels).dataSync();
  return [...answers].map((answer, image) => (answer === wanted[image]) === (targets === undefined));
}

/** The largest perturbation of a set, to check what was read from a file. */
export function largestPerturbation(images: tf.Tensor4D, clean: tf.Tensor4D, norm: Norm): number {
  return tf.tidy(() => tf.max(ballOf(norm).size(tf.sub(images, clean))).dataSync()[0] ?? NaN);
}
