import * as tf from "@tensorflow/tfjs";
import { ballOf } from "../balls/balls.js";
import { perImage } from "../balls/per-image.js";
import { imageStreams } from "../image-streams.js";
import { placesOf, putBack, selectImages } from "../select-images.js";
import type { AttackMetadata, AttackProblem, MinimumNormAttack } from "../attack.js";
import { assertCounts, assertInside } from "../assert-options.js";
import { nothingFound, released, type Closest } from "../closest.js";
import { likeliestRivals } from "../goal.js";
import { fabRun, type FabConstants } from "./fab-run.js";
import { finalSearch } from "./final-search.js";

/** Options of {@link fab}. */
export interface FabOptions extends FabConstants {
  /** Runs, at least 1: the first from the clean image, the others from random points around it. Published: 1 or 5. */
  readonly restarts: number;
  /**
   * `"all"`: at every step the nearest of all boundaries, which takes a pass for every other class. A number: so many of
   * the likeliest other classes, a run for each (FAB-T), one pass a step; AutoAttack takes 9.
   */
  readonly boundaries: "all" | number;
  /** Largest distance at which random starts are, `> 0`. Published: 0.3 in linf, 1 in l2, 5 in l1. */
  readonly startDistance: number;
  /**
   * Images with a success this near get no further runs: what is asked when only successes within a budget count. Default 0:
   * all runs for all images.
   */
  readonly enough?: number;
}

/** Rounds of the final search, as published. */
const FINAL_ROUNDS = 3;

/** Facts of {@link fab} to choose it by. */
export const FAB: AttackMetadata = {
  id: "fab",
  title: "Fast adaptive boundary",
  norms: ["linf", "l2", "l1"],
  targeted: false,
  needsGradients: true,
  minimises: true,
  settings: ["steps", "restarts"],
  draws: "restarts",
  cost: "restarts · iterations · boundaries forward and backward passes, and restarts · iterations forward passes for each run",
  source: "Croce & Hein 2020a",
};

/**
 * Fast adaptive boundary attack: looks for the success of least norm, linf, l2 or l1 by the threat model, by steps to the linearised
 * boundary that are drawn to the clean image.
 * Heading for one class at a time (FAB-T) still counts every other answer than the label as a success.
 *
 * @throws RangeError if an option is out of range.
 * @see Croce & Hein, "Minimally distorted Adversarial Examples with a Fast Adaptive Boundary Attack" (2020), algorithm 1.
 */
export function fab(options: FabOptions): MinimumNormAttack {
  assertFabOptions(options);
  return {
    kind: "minimum-norm",
    name: options.boundaries === "all" ? "fab" : "fab-t",
    metadata: FAB,
    perturb: (problem) => released(search(problem, options)),
  };
}

function search(problem: AttackProblem, options: FabOptions): Closest {
  const { images } = problem;
  const rivals = rivalsOf(problem, options);
  const isOneByOne = options.boundaries !== "all";
  const ranks = isOneByOne ? rivals.shape[1] : 1;
  let best = nothingFound(images);
  for (let run = 0; run < ranks * options.restarts; run++) {
    const previous = best;
    best = tf.tidy(() => {
      const places = placesOf(tf.greater(previous.distance, options.enough ?? 0));
      if (places.length === 0) return { found: previous.found.clone(), distance: previous.distance.clone() };
      const heading = isOneByOne
        ? tf.slice(rivals, [0, Math.floor(run / options.restarts)], [-1, 1])
        : rivals;
      return { ...runOn(problem, previous, { places, rivals: heading, run, options }) };
    });
    tf.dispose({ ...previous });
  }
  rivals.dispose();
  return finalSearch(problem, best, { rounds: FINAL_ROUNDS });
}

/** The other classes to head for, likeliest first, `[batch, candidates]`. */
function rivalsOf({ images, classifier, labels }: AttackProblem, { boundaries }: FabOptions): tf.Tensor2D {
  return tf.tidy(() => {
    const logits = classifier(images);
    return likeliestRivals(logits, labels, boundaries === "all" ? logits.shape[1] : boundaries);
  });
}

/** A run for some of the images only. */
function runOn(
  problem: AttackProblem,
  best: Closest,
  {
    places,
    rivals,
    run,
    options,
  }: { places: readonly number[]; rivals: tf.Tensor2D; run: number; options: FabOptions },
): Closest {
  const rows = tf.tensor1d([...places], "int32");
  const some = selectImages(problem, places);
  const known = { found: tf.gather(best.found, rows), distance: tf.gather(best.distance, rows) };
  const isFirst = run % options.restarts === 0;
  const start = isFirst ? some.images : randomStart(some, { best: known, run, ...options });
  const part = fabRun(some, { ...options, start, known, rivals: tf.gather(rivals, rows) });
  return {
    found: putBack(best.found, { part: part.found, places }),
    distance: putBack(best.distance, { part: part.distance, places }),
  };
}

/** Random images of the ball of half of `startDistance`, drawn nearer where a success is known that is nearer than `startDistance`. */
function randomStart(
  problem: AttackProblem,
  { best, run, startDistance }: { best: Closest; run: number; startDistance: number },
): tf.Tensor4D {
  const { images, norm } = problem;
  return tf.tidy(() => {
    const bounds = { center: images, epsilon: startDistance / 2 };
    const drawn = ballOf(norm).randomPoint(bounds, imageStreams(problem, "fab", run));
    const share = tf.minimum<tf.Tensor1D>(1, tf.div(best.distance, startDistance));
    return tf.add<tf.Tensor4D>(images, tf.mul(perImage(share), tf.sub(drawn, images)));
  });
}

function assertFabOptions({ iterations, restarts, boundaries, ...rest }: FabOptions): void {
  assertCounts("fab", { iterations, restarts, ...(boundaries === "all" ? {} : { boundaries }) });
  const { largestBias, overshoot, backward, startDistance, enough = 0 } = rest;
  assertInside("fab", "[0, 1]", { largestBias });
  assertInside("fab", "[1, ∞)", { overshoot });
  assertInside("fab", "(0, 1)", { backward });
  assertInside("fab", "(0, ∞)", { startDistance });
  assertInside("fab", "[0, ∞)", { enough });
}
