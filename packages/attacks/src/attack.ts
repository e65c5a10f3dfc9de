import type * as tf from "@tensorflow/tfjs";
import type { Norm } from "./threat-model.js";

/**
 * A classifier as attacks see it: images `[batch, height, width, channels]` with pixels in [0, 1] to logits
 * `[batch, classes]`, each image on its own, differentiable. Normalisation belongs inside.
 */
export type Classifier = (images: tf.Tensor4D) => tf.Tensor2D;

/** Inputs of an attack. The harness, {@link runAttack}, makes it; attacks that are made of others make it for these. */
export interface AttackProblem {
  /** The classifier that the attacker knows. */
  readonly classifier: Classifier;
  /** Clean images `[batch, height, width, channels]` in [0, 1]; one image at least. */
  readonly images: tf.Tensor4D;
  /** True classes `[batch]`, int32. Any other answer is a success, unless there are targets. */
  readonly labels: tf.Tensor1D;
  /** The classes that the attacker wants as answers, `[batch]`, int32. */
  readonly targets?: tf.Tensor1D | undefined;
  /** Norm that perturbations are measured in. */
  readonly norm: Norm;
  /**
   * Seed of everything random. Random numbers are pure functions of (seed, purpose, pixels), see {@link imageStreams}, so that neither
   * the order of a data set, nor the split into batches, nor the fate of other images changes them.
   */
  readonly seed: number;
  /** Place of each image in the batch of the run, by which {@link GradientReport} names it. */
  readonly indices: readonly number[];
  /** Told of every gradient, so that the harness knows whether an attack had something to follow. */
  readonly report?: GradientReport | undefined;
}

/**
 * Told what the gradients of some images were worth: for each of `indices` 0 where all entries were numbers, 1 where some were not
 * and counted as 0, 2 where moreover nothing else was left but zeros, so that there was nothing to follow.
 */
export type GradientReport = (indices: readonly number[], quality: ArrayLike<number>) => void;

/** The problem of attacks that are told how far they may go. */
export interface BudgetProblem extends AttackProblem {
  /** Largest allowed perturbation in `norm`, `> 0`. */
  readonly epsilon: number;
}

/** A number that some attacks can be told on the command line, and others have no use for. */
export type AttackSetting = "steps" | "restarts" | "queries";

/** Facts of an attack to choose it by. The table of the guide is made from this. */
export interface AttackMetadata {
  /** Its name on the command line. */
  readonly id: string;
  readonly title: string;
  /** Norms that it can work in. */
  readonly norms: readonly Norm[];
  /** Whether it can aim at given classes. */
  readonly targeted: boolean;
  /** Whether it differentiates the classifier. Those that do not see through masked gradients. */
  readonly needsGradients: boolean;
  /** Classes that a classifier must tell apart for it, without and with targets. */
  readonly leastClasses?: { readonly any: number; readonly targeted: number };
  /** Options of the command line that it takes. */
  readonly settings?: readonly AttackSetting[];
  /** Searches that draw random numbers; all of them if left out. */
  readonly draws?: "never" | "restarts";
  /** Whether it looks for the smallest success, rather than for any within a budget. */
  readonly minimises: boolean;
  /** Cost for each image, in words and option names: forward passes, or forward and backward ones. */
  readonly cost: string;
  /** Authors and year. */
  readonly source: string;
}

interface NamedAttack {
  /** Metadata and the options that matter, for example `pgd-20`. */
  readonly name: string;
  readonly metadata: AttackMetadata;
}

/** An attack that looks for any success within a budget. It runs once for each epsilon. */
export interface BudgetAttack extends NamedAttack {
  readonly kind: "budget";
  /** Proposes one perturbed image per image, `[batch, height, width, channels]`; the caller owns it. */
  readonly perturb: (problem: BudgetProblem) => tf.Tensor4D;
}

/** An attack that looks for the smallest success. It runs once, and is judged at every epsilon. */
export interface MinimumNormAttack extends NamedAttack {
  readonly kind: "minimum-norm";
  /** Proposes one perturbed image per image, or the image itself where it found none; the caller owns it. */
  readonly perturb: (problem: AttackProblem) => tf.Tensor4D;
}

/**
 * A way to look for images that a classifier gets wrong. An attack only proposes: {@link runAttack} checks that it can do
 * what is asked, hands over only images that are not yet broken, clips what comes back to the threat model and decides by
 * itself what succeeded.
 */
export type Attack = BudgetAttack | MinimumNormAttack;
