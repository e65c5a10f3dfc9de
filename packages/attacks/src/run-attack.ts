import { assertShape } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { Attack, Classifier } from "./attack.js";
import { projectLinf } from "./balls/linf.js";
import { assertThreatModel, type ThreatModel } from "./threat-model.js";

/** Who is attacked. */
export interface Victim {
  /** The classifier with its defence: it decides what succeeded, and adaptive attackers see it. */
  readonly defended: Classifier;
  /** The classifier without its defence, all that oblivious attackers see. Required only for them. */
  readonly undefended?: Classifier;
}

/** What {@link runAttack} attacks, and how. */
export interface AttackRun {
  /** `[batch, height, width, channels]`, in [0, 1]. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
  /** The threat models to try, for example one per epsilon. */
  readonly threats: readonly ThreatModel[];
  /** Seed of everything random. */
  readonly seed: number;
  /** Index of the first image in its data set, so that the split into batches does not change random numbers. */
  readonly firstIndex: number;
}

/** What an attack achieved under one threat model. The caller owns the tensors. */
export interface AttackResult {
  readonly threat: ThreatModel;
  /** What the attack returned, whatever that is. */
  readonly raw: tf.Tensor4D;
  /**
   * Images inside the ball and [0, 1]: `raw` projected, or the clean image where that one is already misclassified or
   * `raw` is NaN.
   */
  readonly clipped: tf.Tensor4D;
  /** `[batch]`, bool: whether the defended classifier misses the true class of `clipped`. */
  readonly success: tf.Tensor1D;
}

/**
 * Runs an attack under every threat model and judges it: perturbations are clipped to the ball and the pixel range
 * here, and success is measured here, so that no attack can claim more than it did.
 *
 * @returns One result per threat model, in their order. The share of images without success is the robust accuracy.
 * @throws RangeError if pixels leave [0, 1], a label is no class, an epsilon is out of range, the classifier answers NaN,
 * or an oblivious attacker is given no undefended classifier.
 * @throws ShapeError if images, labels, logits or the attack's result have the wrong shape.
 */
export function runAttack(attack: Attack, victim: Victim, run: AttackRun): AttackResult[] {
  const { images, labels, threats, seed, firstIndex } = run;
  assertRun(victim, run);
  const results: AttackResult[] = [];
  tf.tidy(() => {
    const isMissed = missed(victim.defended, images, labels);
    return threats.map((threat) => {
      const classifier = threat.knowledge === "adaptive" ? victim.defended : victim.undefended;
      if (classifier === undefined) throw new RangeError(NO_UNDEFENDED);
      // A clone, because an attack may well return the images themselves, which the caller keeps.
      const raw = attack.perturb({ classifier, images, labels, threat, seed, firstIndex }).clone();
      assertShape(attack.name, "perturb", raw, images.shape);
      const clipped = tf.tidy(() => {
        const isUseless = tf.logicalOr(tf.isNaN(raw), tf.reshape(isMissed, [-1, 1, 1, 1]));
        const candidates = tf.where<tf.Tensor4D>(isUseless, images, raw);
        return projectLinf(candidates, { center: images, epsilon: threat.epsilon });
      });
      const kept = { raw, clipped, success: missed(victim.defended, clipped, labels) };
      results.push({ threat, ...kept });
      return kept;
    });
  });
  return results;
}

const NO_UNDEFENDED =
  "runAttack: `victim.undefended` must be given for oblivious attackers, who see nothing else, got nothing.";

/** Whether each image is misclassified: `[batch]`, bool. */
function missed(classifier: Classifier, images: tf.Tensor4D, labels: tf.Tensor1D): tf.Tensor1D {
  return tf.tidy(() => {
    const logits = classifier(images);
    assertShape("runAttack", "classifier(images)", logits, [images.shape[0], null]);
    const classes = logits.shape[1];
    const wrongLabel = labels.dataSync().find((label) => !(label >= 0 && label < classes));
    if (wrongLabel !== undefined) {
      throw new RangeError(
        `runAttack: \`labels\` must be classes from 0 to ${classes - 1}, got ${wrongLabel}.`,
      );
    }
    if (tf.any(tf.isNaN(logits)).dataSync()[0] !== 0) {
      throw new RangeError(
        "runAttack: `classifier(images)` must be numbers, got NaN. Check the checkpoint with clean images first.",
      );
    }
    return tf.notEqual(tf.argMax<tf.Tensor1D>(logits, 1), tf.cast(labels, "int32"));
  });
}

function assertRun(victim: Victim, { images, labels, threats }: AttackRun): void {
  assertShape("runAttack", "images", images, [null, null, null, null]);
  assertShape("runAttack", "labels", labels, [images.shape[0]]);
  for (const threat of threats) {
    assertThreatModel("runAttack", threat);
    if (threat.knowledge === "oblivious" && victim.undefended === undefined)
      throw new RangeError(NO_UNDEFENDED);
  }
  const [lowest = NaN, highest = NaN] = tf.tidy(() => tf.stack([tf.min(images), tf.max(images)]).dataSync());
  if (!(lowest >= 0 && highest <= 1)) {
    const wrong = lowest < 0 ? lowest : highest;
    throw new RangeError(
      `runAttack: \`images\` must have pixels in [0, 1], got ${wrong}. Normalisation belongs inside the classifier.`,
    );
  }
}
