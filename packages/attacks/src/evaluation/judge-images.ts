import { isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackRun } from "../attack-run.js";
import type { Classifier } from "../attack.js";
import { reached } from "../goal.js";

/** Answers of a classifier, one entry for each image. */
export interface ImageVerdicts {
  /** Whether the image counts: not where its target is its label, which leaves nothing to attack. */
  readonly asked: readonly boolean[];
  /** Whether it is classified as its label or, with targets, as anything but its target. */
  readonly standing: readonly boolean[];
  /** Whether it is classified as its label. */
  readonly correct: readonly boolean[];
  /** Whether its logits are no answer: one is NaN or +Infinity, or all are -Infinity. Such an image is never correct. */
  readonly unanswered: readonly boolean[];
}

/**
 * Classifies images and compares the answers with labels and targets.
 *
 * @param images - `[batch, height, width, channels]`, pixels in [0, 1].
 */
export function judgeImages(
  classifier: Classifier,
  images: tf.Tensor4D,
  { labels, targets }: Pick<AttackRun, "labels" | "targets">,
): ImageVerdicts {
  return tf.tidy(() => {
    const logits = classifier(images);
    const correct = negated(reached(logits, { labels }));
    const wanted = targets?.dataSync();
    return {
      asked: Array.from(labels.dataSync(), (label, image) => label !== wanted?.[image]),
      standing: targets === undefined ? correct : negated(reached(logits, { labels, targets })),
      correct,
      unanswered: negated(isAnswered(logits)),
    };
  });
}

function negated(values: tf.Tensor1D): boolean[] {
  return Array.from(values.dataSync(), (value) => value === 0);
}
