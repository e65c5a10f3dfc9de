import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";
import { reached } from "./goal.js";
import { comparable, type AttackLoss } from "./losses.js";
import { perImage } from "./balls/per-image.js";
import { placesOf, putBack, selectImages } from "./select-images.js";

/** Search, loss and number of restarts of {@link searchAgain}. */
export interface Restarts<Problem extends AttackProblem> {
  /** Most searches, at least 1. */
  readonly restarts: number;
  /** Of the unbroken images, the attempt with the larger loss is kept. */
  readonly loss: AttackLoss;
  /** One search; the caller owns what it returns. */
  readonly search: (problem: Problem, restart: number) => tf.Tensor4D;
}

/**
 * Searches again and again, each time for the images that are not broken yet, and keeps the best of each. Takes one forward pass
 * for each search, none if there is but one.
 */
export function searchAgain<Problem extends AttackProblem>(
  problem: Problem,
  { restarts, loss, search }: Restarts<Problem>,
): tf.Tensor4D {
  let found = search(problem, 0);
  for (let restart = 1; restart < restarts; restart++) {
    const before = found;
    found = tf.tidy(() => {
      const open = placesOf(tf.logicalNot(reached(problem.classifier(before), problem)));
      if (open.length === 0) return before.clone();
      const part = selectImages(problem, open);
      const known = tf.gather(before, tf.tensor1d(open, "int32"));
      const next = search(part, restart);
      const value = (logits: tf.Tensor2D): tf.Tensor1D => comparable(loss(logits, part));
      const logits = part.classifier(next);
      const isHigher = tf.greater(value(logits), value(part.classifier(known)));
      const isBetter = tf.logicalOr(reached(logits, part), isHigher);
      const better = tf.where<tf.Tensor4D>(perImage(isBetter), next, known);
      return putBack(before, { part: better, places: open });
    });
    before.dispose();
  }
  return found;
}
