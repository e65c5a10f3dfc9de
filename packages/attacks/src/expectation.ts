import { isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { Classifier } from "./attack.js";
import { branches } from "./finite-gradient.js";

/** Logarithm of a likelihood that is as good as none; float32 has none smaller than e^-103 itself. */
const NEVER = -1e30;

/**
 * Expectation over transformation: the logarithm of the mean of the probabilities that a random classifier gives, so that an attack
 * sees what a random defence does on the whole rather than once. A draw that gives an image no answer (NaN or +Infinity) is left out of
 * its mean. Judge by a single draw, as the defence would be used.
 *
 * @param draw - The classifier of each draw; draws count from 0 and on from pass to pass, so that an attack cannot settle on some of
 * them. Make a new expectation for a run that is to be repeated.
 * @param options - `samples`: draws for each pass, at least 1. AutoAttack: 20.
 * @throws RangeError if `samples` is no positive integer.
 * @see Athalye et al., "Synthesizing Robust Adversarial Examples" (2018).
 */
export function expectationOverTransformation(
  draw: (sample: number) => Classifier,
  { samples }: { readonly samples: number },
): Classifier {
  if (!Number.isInteger(samples) || samples < 1) {
    throw new RangeError(
      `expectationOverTransformation: \`samples\` must be a positive integer, got ${samples}.`,
    );
  }
  let drawn = 0;
  return (images) =>
    tf.tidy(() => {
      const draws = branches(images, samples).map((branch) => draw(drawn++)(branch));
      // Read out, so that no gradient is looked for behind them.
      const isThere = draws.map((logits) => isAnswered(logits).dataSync());
      const answers = draws.map((logits, at) => logLikelihoods(logits, isThere[at] ?? []));
      const counts = Array.from({ length: images.shape[0] }, (_, image) =>
        isThere.reduce((count, one) => count + (one[image] ?? 0), 0),
      );
      const sum = tf.logSumExp(tf.stack(answers), 0);
      // Where no draw answered there is no mean either: NaN.
      const logCounts = counts.map((count) => (count === 0 ? NaN : Math.log(count)));
      return tf.sub<tf.Tensor2D>(sum, tf.tensor2d(logCounts, [counts.length, 1]));
    });
}

/** `logSoftmax` without -Infinity, which has no differences; {@link NEVER} in rows without an answer. */
function logLikelihoods(logits: tf.Tensor2D, isThere: ArrayLike<number>): tf.Tensor2D {
  const isKept = tf.cast(tf.tensor2d(Array.from(isThere), [isThere.length, 1]), "bool");
  const never = tf.fill<tf.Rank.R2>(logits.shape, NEVER);
  // Numbers first: a gradient of 0 times that of logSoftmax at NaN would be NaN.
  const numbers = tf.where<tf.Tensor2D>(isKept, logits, tf.zerosLike(logits));
  return tf.where<tf.Tensor2D>(isKept, tf.maximum<tf.Tensor2D>(tf.logSoftmax(numbers), never), never);
}
