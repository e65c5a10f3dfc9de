import * as tf from "@tensorflow/tfjs";
import { ballOf } from "../balls/balls.js";
import { perImage } from "../balls/per-image.js";
import type { AttackProblem } from "../attack.js";
import { closer, type Closest } from "../closest.js";
import { reached } from "../goal.js";
import { iterate } from "../iterate.js";
import { nearestBoundary } from "./nearest-boundary.js";
import { stepToBoundary, type LinearBoundary } from "./step-to-boundary.js";

/** Constants of a run. */
export interface FabConstants {
  /** Steps towards the boundary, at least 1. Published: 100. */
  readonly iterations: number;
  /** Largest weight of the step from the clean image, in [0, 1]. Published: 0.1. */
  readonly largestBias: number;
  /** Length of a step in units of the way to the linearised boundary, `>= 1`. Published: 1.05. */
  readonly overshoot: number;
  /** Position to go on from after a success, from the clean image (0) to the success (1). Published: 0.9. */
  readonly backward: number;
}

/** Start and targets of a run. */
export interface FabRun {
  /** First images, `[batch, height, width, channels]`, in [0, 1]. */
  readonly start: tf.Tensor4D;
  /** Closest success found before. The run takes over its tensors. */
  readonly known: Closest;
  /** Classes across the boundaries to head for, `[batch, candidates]`, int32. */
  readonly rivals: tf.Tensor2D;
}

/**
 * One run of FAB: the shortest steps to the linearised boundary, from where it stands and from the clean image; on to a point
 * between their ends; after a success back towards the clean image.
 *
 * @returns The closest success on the way, or what was known.
 */
export function fabRun(
  problem: AttackProblem,
  { start, known, rivals, ...constants }: FabRun & FabConstants,
): Closest {
  const { images, classifier, norm } = problem;
  const { at, ...best } = iterate(
    { at: start.clone(), found: known.found, distance: known.distance },
    {
      steps: constants.iterations,
      step: (state) => {
        const boundary = nearestBoundary(state.at, problem, { rivals });
        const next = biasedStep(problem, { at: state.at, boundary, ...constants });
        const success = reached(classifier(next), problem);
        const change = tf.sub<tf.Tensor4D>(next, images);
        const distance = ballOf(norm).size(change);
        const back = tf.add<tf.Tensor4D>(images, tf.mul(constants.backward, change));
        return {
          at: tf.where(perImage(success), back, next),
          ...closer(state, { found: next, distance, success }),
        };
      },
    },
  );
  at.dispose();
  return best;
}

/** Current images and their boundary, from which {@link biasedStep} goes on. */
interface Stand extends Pick<FabConstants, "overshoot" | "largestBias"> {
  readonly at: tf.Tensor4D;
  readonly boundary: LinearBoundary;
}

/** A convex combination of the ends of the steps from where the run stands and from the clean image. */
function biasedStep(
  { images, norm }: AttackProblem,
  { at, boundary, overshoot, largestBias }: Stand,
): tf.Tensor4D {
  return tf.tidy(() => {
    const { gradient, value } = boundary;
    const valueAtImages = tf.add(value, tf.sum(tf.mul(gradient, tf.sub(images, at)), [1, 2, 3]));
    const fromHere = stepToBoundary(at, boundary, norm);
    const fromClean = stepToBoundary(
      images,
      { gradient, value: tf.reshape(valueAtImages, value.shape) },
      norm,
    );
    const [here, clean] = [ballOf(norm).size(fromHere), ballOf(norm).size(fromClean)];
    const share = tf.divNoNan(here, tf.add(here, clean));
    const bias = perImage(tf.minimum<tf.Tensor1D>(share, largestBias));
    const mixed = tf.add<tf.Tensor4D>(
      tf.mul(tf.sub(1, bias), tf.add(at, tf.mul(overshoot, fromHere))),
      tf.mul(bias, tf.add(images, tf.mul(overshoot, fromClean))),
    );
    return tf.clipByValue(mixed, 0, 1);
  });
}
