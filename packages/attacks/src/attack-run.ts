import type * as tf from "@tensorflow/tfjs";
import type { Classifier } from "./attack.js";
import type { ThreatModel } from "./threat-model.js";

/** The classifier under attack, and what an attacker may attack in its place. */
export interface Victim {
  /** The classifier with its defence: it decides what succeeded, and adaptive attackers see it. */
  readonly defended: Classifier;
  /** The classifier without its defence, all that oblivious attackers see. Required only for them. */
  readonly undefended?: Classifier | undefined;
  /** Another classifier, on which transferred images are made. Required only for them. */
  readonly surrogate?: Classifier | undefined;
}

/** Images, threat models and seed of {@link runAttack}. */
export interface AttackRun {
  /** `[batch, height, width, channels]`, in [0, 1]. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
  /**
   * The answers that the attacker wants, `[batch]`, int32. Left out, any answer but the label is a success. Where the target is the
   * label there is nothing to attack: such an image is never a success, and does not belong into a rate.
   */
  readonly targets?: tf.Tensor1D | undefined;
  /** The threat models to try, for example one per epsilon. */
  readonly threats: readonly ThreatModel[];
  /** Seed of everything random. What is drawn for an image depends on this and its pixels, not on its place or its batch. */
  readonly seed: number;
  /**
   * Action where no image at all has finite logits, or a finite gradient, which leaves nothing to measure: throw, or only report it in
   * the results, as is done where some images have none. Default `"throw"`.
   */
  readonly nothingUsable?: "throw" | "report" | undefined;
}

/** Result of an attack under one threat model. The caller owns the tensors. */
export interface AttackResult {
  readonly threat: ThreatModel;
  /** Result of the attack as it returned it; the clean image where it was not asked. */
  readonly raw: tf.Tensor4D;
  /** Images inside the ball and [0, 1]: `raw` projected, or the clean image where that one is broken already; NaN is undone. */
  readonly clipped: tf.Tensor4D;
  /**
   * `[batch]`, bool: whether the defended classifier does not answer `clipped` with the true class or, with targets, says the target.
   * An image that is {@link unanswered} is not answered with its class, nor with a target.
   */
  readonly success: tf.Tensor1D;
  /** `[batch]`: the norm of `clipped - images`. */
  readonly size: tf.Tensor1D;
  /** Images of `clipped` that the defended classifier gives no answer: a logit is NaN or +Infinity, or all are -Infinity. */
  readonly unanswered: readonly boolean[];
  /**
   * Images that stand without having been attacked in earnest: at half of the steps or more the gradient held NaN or ±Infinity and
   * nothing else but zeros, or the classifier that the attacker saw gave no answer. Their standing says nothing about robustness.
   */
  readonly blind: readonly boolean[];
}
