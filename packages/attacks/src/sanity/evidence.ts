import * as tf from "@tensorflow/tfjs";
import type { BudgetAttack, Classifier } from "../attack.js";
import { perImage } from "../balls/per-image.js";
import { ballOf } from "../balls/balls.js";
import { imageStreams } from "../image-streams.js";
import { logitsAndGradient } from "../logits-and-gradient.js";
import { crossEntropy } from "../losses.js";
import { pgd } from "../pgd.js";
import { runAttack } from "../run-attack.js";
import type { Norm } from "../threat-model.js";

/** Images and attacks of the probe. */
export interface ProbeOptions {
  /** `[batch, height, width, channels]`, in [0, 1]. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
  readonly norm: Norm;
  /** Budget of the attack whose result is in doubt. */
  readonly epsilon: number;
  /** Steps of projected gradient descent, at least 1; the probe also takes five times as many. */
  readonly steps: number;
  /** An attack without gradients, to compare with; none if left out. */
  readonly blackBox?: BudgetAttack | undefined;
  readonly seed: number;
}

/** Results of probing a classifier; shares are of the probed images. */
export interface SanityEvidence {
  /** Images that were probed. */
  readonly images: number;
  readonly classes: number;
  /** Whether the same images got two answers. */
  readonly isRandom: boolean;
  /** Share of images with a cross-entropy whose gradient is zero. */
  readonly zeroGradients: number;
  /** Share of images with a cross-entropy whose gradient has entries that are no numbers; attacks count them as 0. */
  readonly brokenGradients: number;
  /** Share of images that get no answer of numbers, as they are or after the attack at epsilon. */
  readonly unanswered: number;
  /** Share of images whose loss a small step up the gradient raises less than a random step of the same size does. */
  readonly flat: number;
  /** Accuracy after attacks: at epsilon, with five times the steps, and with the whole pixel range to spend. */
  readonly accuracy: { readonly attacked: number; readonly moreSteps: number; readonly unbounded: number };
  /** Share of images that the attack without gradients broke and the one with gradients, and more steps, did not. */
  readonly blackBoxOnly: number | undefined;
}

/** Size of small steps in units of epsilon. */
const SMALL = 0.05;
/** Enough to turn any image into any other. */
const UNBOUNDED: Readonly<Record<Norm, (pixels: number) => number>> = {
  linf: () => 1,
  l2: (pixels) => Math.sqrt(pixels),
  l1: (pixels) => pixels,
};

/**
 * Looks for signs that attacks on a classifier fail for a reason other than robustness: the checks of AutoAttack and of
 * "Obfuscated Gradients", as numbers. {@link robustnessWarnings} says what they mean.
 *
 * @see Athalye, Carlini & Wagner (2018), section 3.1; Croce & Hein (2020); Carlini et al., "On Evaluating Adversarial Robustness" (2019).
 */
export function probeRobustness(classifier: Classifier, options: ProbeOptions): SanityEvidence {
  const { images, labels, norm, epsilon, steps, seed, blackBox } = options;
  return tf.tidy(() => {
    const [count] = images.shape;
    const attacked = (attack: BudgetAttack, budget: number) => {
      const threats = [{ norm, epsilon: budget, knowledge: "adaptive" as const }];
      const [result] = runAttack(
        attack,
        { defended: classifier },
        { images, labels, threats, seed, nothingUsable: "report" },
      );
      return result;
    };
    const broken = (attack: BudgetAttack, budget: number) =>
      [...(attacked(attack, budget)?.success.dataSync() ?? [])].map((success) => success !== 0);
    const accuracyOf = (success: readonly boolean[]) => success.filter((one) => !one).length / count;
    const attack = (patience: number) =>
      pgd({ steps: patience * steps, relativeStepSize: 2.5 / steps, randomStart: true });
    const brief = attacked(attack(1), epsilon);
    const atEpsilon = [...(brief?.success.dataSync() ?? [])].map((success) => success !== 0);
    const patient = broken(attack(5), epsilon);
    const whole = UNBOUNDED[norm](images.size / count);
    const black = blackBox === undefined ? undefined : broken(blackBox, epsilon);
    const first = classifier(images);
    return {
      images: count,
      classes: first.shape[1],
      isRandom: tf.any(tf.notEqual(numbers(first), numbers(classifier(images)))).dataSync()[0] !== 0,
      unanswered: (brief?.unanswered ?? []).filter(Boolean).length / count,
      ...slopes(classifier, options),
      accuracy: {
        attacked: accuracyOf(atEpsilon),
        moreSteps: accuracyOf(patient),
        unbounded: accuracyOf(
          broken(pgd({ steps: 5 * steps, relativeStepSize: 0.1, randomStart: true }), whole),
        ),
      },
      blackBoxOnly:
        black && black.filter((success, at) => success && !atEpsilon[at] && !patient[at]).length / count,
    };
  });
}

/** Logits that can be compared: what is no number is 0 in all of them. */
function numbers(logits: tf.Tensor2D): tf.Tensor2D {
  return tf.where(tf.isFinite(logits), logits, tf.zerosLike(logits));
}

function slopes(
  classifier: Classifier,
  { images, labels, norm, epsilon, seed }: ProbeOptions,
): Pick<SanityEvidence, "zeroGradients" | "brokenGradients" | "flat"> {
  return tf.tidy(() => {
    const ball = ballOf(norm);
    const loss = (logits: tf.Tensor2D) => crossEntropy(logits, { labels });
    const indices = Array.from({ length: images.shape[0] }, (_, index) => index);
    let qualities: ArrayLike<number> = [];
    const report = (_: unknown, quality: ArrayLike<number>) => (qualities = quality);
    const { logits, gradient } = logitsAndGradient(images, { classifier, indices, report }, loss);
    const isBroken = tf.tensor1d(
      Array.from(qualities, (quality) => quality > 0),
      "bool",
    );
    const hasNone = tf.equal(tf.max(tf.abs(gradient), [1, 2, 3]), 0);
    const isZero = tf.logicalAnd(hasNone, tf.logicalNot(isBroken));
    const small = SMALL * epsilon;
    const streams = imageStreams({ seed, images }, "sanity");
    const random = tf.sub<tf.Tensor4D>(ball.randomPoint({ center: images, epsilon: small }, streams), images);
    const scaled = tf.mul(random, perImage(tf.divNoNan(small, ball.size(random))));
    const rise = (change: tf.Tensor) =>
      tf.sub(loss(classifier(tf.clipByValue(tf.add(images, change), 0, 1))), loss(logits));
    const uphill = rise(tf.mul(small, ball.ascent(gradient, images)));
    const isFlat = tf.logicalAnd(tf.logicalNot(hasNone), tf.lessEqual(uphill, tf.relu(rise(scaled))));
    const share = (which: tf.Tensor) => tf.mean(tf.cast(which, "float32")).dataSync()[0] ?? NaN;
    return { zeroGradients: share(isZero), brokenGradients: share(isBroken), flat: share(isFlat) };
  });
}
