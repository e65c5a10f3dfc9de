import * as tf from "@tensorflow/tfjs";
import { perImage } from "./balls/per-image.js";
import { assertCounts, assertInside } from "./assert-options.js";
import type { AttackMetadata, AttackProblem, MinimumNormAttack } from "./attack.js";
import { nearestBoundary } from "./fab/nearest-boundary.js";
import { stepToBoundary } from "./fab/step-to-boundary.js";
import { likeliestRivals, reached } from "./goal.js";
import { isAny, iterate } from "./iterate.js";

/** Options of {@link deepFool}. */
export interface DeepFoolOptions {
  /** Most linearisations, at least 1. Published: 50. */
  readonly steps: number;
  /** By which share the whole perturbation is lengthened to pass the boundary, `>= 0`. Published: 0.02. */
  readonly overshoot: number;
  /** Number of likeliest other classes considered in each step, at least 1. Published: 10, all of CIFAR-10's nine. */
  readonly candidates: number;
}

/** Facts of {@link deepFool} to choose it by. */
export const DEEPFOOL: AttackMetadata = {
  id: "deepfool",
  title: "DeepFool",
  norms: ["linf", "l2"],
  targeted: false,
  needsGradients: true,
  minimises: true,
  settings: ["steps"],
  draws: "never",
  cost: "min(candidates, classes − 1) forward and backward passes and one forward pass a step, until it succeeds",
  source: "Moosavi-Dezfooli, Fawzi & Frossard 2016",
};

/**
 * DeepFool: steps to the nearest boundary of the linearised classifier until the boundary is passed. The norm is the threat
 * model's. The step is the shortest within [0, 1]; the published one knows no pixel range.
 *
 * @throws RangeError if an option is out of range.
 * @see Moosavi-Dezfooli, Fawzi & Frossard, "DeepFool: a simple and accurate method to fool deep neural networks" (2016), algorithm 2.
 */
export function deepFool(options: DeepFoolOptions): MinimumNormAttack {
  const { steps, overshoot, candidates } = options;
  assertCounts("deepFool", { steps, candidates });
  assertInside("deepFool", "[0, ∞)", { overshoot });
  return {
    kind: "minimum-norm",
    name: "deepfool",
    metadata: DEEPFOOL,
    perturb: (problem) => search(problem, options),
  };
}

/** State of the search, one row for each image. */
interface Path {
  readonly at: tf.Tensor4D;
  /** The sum of all steps, without what is added to pass the boundary. */
  readonly total: tf.Tensor4D;
  /** Whether an image has not succeeded, `[batch]`, bool. */
  readonly isOpen: tf.Tensor1D;
}

function search(problem: AttackProblem, { steps, overshoot, candidates }: DeepFoolOptions): tf.Tensor4D {
  const { images, classifier, labels, norm } = problem;
  const { rivals, isOpen } = tf.tidy(() => {
    const logits = classifier(images);
    return {
      rivals: likeliestRivals(logits, labels, candidates),
      isOpen: tf.logicalNot(reached(logits, problem)),
    };
  });
  const start: Path = { at: images.clone(), total: tf.zerosLike(images), isOpen };
  const { at, ...rest } = iterate(start, {
    steps,
    until: (state) => !isAny(state.isOpen),
    step: (state) => {
      const boundary = nearestBoundary(state.at, problem, { rivals });
      const total = tf.add<tf.Tensor4D>(state.total, stepToBoundary(state.at, boundary, norm));
      const next = tf.clipByValue(tf.add<tf.Tensor4D>(images, tf.mul(1 + overshoot, total)), 0, 1);
      const success = reached(classifier(next), problem);
      return {
        at: tf.where(perImage(state.isOpen), next, state.at),
        total,
        isOpen: tf.logicalAnd<tf.Tensor1D>(state.isOpen, tf.logicalNot(success)),
      };
    },
  });
  tf.dispose([rivals, rest]);
  return at;
}
