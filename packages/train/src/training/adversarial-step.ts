import * as tf from "@tensorflow/tfjs";
import { TRADES_BETA, divergence, type Adversary, type Batch } from "./adversary.js";

/** Network in training, as an adversarial step uses it. */
export interface AdversarialStepOptions {
  readonly adversary: Adversary;
  /** Logits of normalised images in training, with λ of the stem where one is given. */
  readonly logitsOf: (images: tf.Tensor4D, lambda: number | undefined) => tf.Tensor2D;
  /** Mean cross-entropy of logits with the labels of the batch. */
  readonly crossEntropyOf: (logits: tf.Tensor2D) => tf.Scalar;
  /** Lowers a loss by one update of the weights; see {@link Descend}. */
  readonly descend: Descend;
}

/**
 * One update of the weights.
 *
 * @param loss - Depends on the weights and, if given, on the input.
 * @param part - Which update of the step it is, of how many; `input`: a variable whose gradient is wanted.
 * @returns The loss before the update. Where it is not finite, there was none.
 */
export type Descend = (
  loss: () => tf.Scalar,
  part: { readonly index: number; readonly count: number; readonly input?: tf.Variable },
) => { readonly loss: number; readonly gradient?: tf.Tensor | undefined };

/**
 * Takes a step of adversarial training. The caller tidies.
 *
 * @returns The loss of the perturbed images before the update; of replays the mean, or the first that is not finite.
 */
export function adversarialStep(
  batch: Batch,
  step: number,
  { adversary, logitsOf, crossEntropyOf, descend }: AdversarialStepOptions,
): number {
  const { loss, beta = TRADES_BETA } = adversary.section;
  const lambda = adversary.lambdaAt(step);
  if (loss === "free") {
    return replay(batch, step, {
      adversary,
      descend,
      lossOf: (images) => crossEntropyOf(logitsOf(images, lambda)),
    });
  }
  const perturbed = adversary.perturb(batch, step);
  const once = { index: 0, count: 1 };
  if (loss === "madry") return descend(() => crossEntropyOf(logitsOf(perturbed, lambda)), once).loss;
  const trades = (): tf.Scalar => {
    const clean = logitsOf(batch.images, lambda);
    const drift = tf.mean<tf.Scalar>(divergence(clean, logitsOf(perturbed, lambda)));
    return tf.add(crossEntropyOf(clean), tf.mul(beta, drift));
  };
  return descend(trades, once).loss;
}

function replay(
  { images }: Batch,
  step: number,
  {
    adversary,
    descend,
    lossOf,
  }: Pick<AdversarialStepOptions, "adversary" | "descend"> & {
    readonly lossOf: (images: tf.Tensor4D) => tf.Scalar;
  },
): number {
  const { count, pixels, normalized, advance } = adversary.startReplays(images, step);
  let sum = 0;
  try {
    for (let index = 0; index < count; index++) {
      const found = descend(() => lossOf(normalized()), { index, count, input: pixels });
      if (!Number.isFinite(found.loss)) return found.loss;
      sum += found.loss;
      if (found.gradient !== undefined) advance(found.gradient as tf.Tensor4D);
    }
    return sum / count;
  } finally {
    pixels.dispose();
  }
}
