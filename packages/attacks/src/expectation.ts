import * as tf from "@tensorflow/tfjs";
import type { Classifier } from "./attack.js";

/**
 * Expectation over transformation: the logarithm of the mean of the probabilities that a random classifier gives, so that an attack
 * sees what a random defence does on the whole rather than once. Judge by a single draw, as the defence would be used.
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
      const answers = Array.from({ length: samples }, () => tf.logSoftmax(draw(drawn++)(images)));
      return tf.sub<tf.Tensor2D>(tf.logSumExp(tf.stack(answers), 0), Math.log(samples));
    });
}
