import type { Classifier } from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";

/** What a classifier makes of images, one entry for each. */
export interface Answers {
  /** Whether an image is classified as its label or, with targets, is not taken for the target. */
  readonly stands: readonly boolean[];
  /** Whether it is classified as its label. */
  readonly correct: readonly boolean[];
  /** Whether it gets no answer of numbers: a logit is NaN or +Infinity, or all are -Infinity. That is no class, hence never correct. */
  readonly unanswered: readonly boolean[];
}

/** Labels and, where an attack aims, targets: `[batch]`, int32. */
export interface Wanted {
  readonly labels: tf.Tensor1D;
  readonly targets?: tf.Tensor1D | undefined;
}

/** Asks a classifier. */
export function answersOf(classifier: Classifier, images: tf.Tensor4D, { labels, targets }: Wanted): Answers {
  const { answers, largest, hasNaN } = tf.tidy(() => {
    const logits = classifier(images);
    return {
      answers: tf.argMax(logits, 1).dataSync(),
      largest: tf.max(logits, 1).dataSync(),
      hasNaN: tf.any(tf.isNaN(logits), 1).dataSync(),
    };
  });
  const [truth, wanted] = [labels.dataSync(), targets?.dataSync()];
  const unanswered = [...answers].map((_, image) => hasNaN[image] !== 0 || !Number.isFinite(largest[image]));
  const says = (classes: ArrayLike<number>) =>
    [...answers].map((answer, image) => unanswered[image] !== true && answer === classes[image]);
  const correct = says(truth);
  return {
    correct,
    unanswered,
    stands: wanted === undefined ? correct : says(wanted).map((isTaken) => !isTaken),
  };
}

/** Whether there is anything to attack, for each image: not where the target is the label. */
export function askedOf(labels: tf.Tensor1D, targets: tf.Tensor1D | undefined): boolean[] {
  const wanted = targets?.dataSync();
  return [...labels.dataSync()].map((label, image) => label !== wanted?.[image]);
}
