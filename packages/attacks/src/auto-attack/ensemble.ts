import * as tf from "@tensorflow/tfjs";
import type { Attack, BudgetProblem } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { reached } from "../goal.js";
import { withoutNonNumbers } from "../proposal.js";
import { placesOf, putBack, selectImages } from "../select-images.js";

/** Result of one attack of an ensemble. */
export interface EnsembleStage {
  readonly attack: string;
  /** Images that were not broken when it began. */
  readonly asked: number;
  /** Number of those images that it broke. */
  readonly broken: number;
}

/** State of an ensemble between two attacks: all that is needed to go on, perhaps in another process. */
export interface EnsembleState {
  /** A success inside the ball, or the clean image: `[batch, height, width, channels]`. */
  readonly found: tf.Tensor4D;
  /** Name of the attack that broke each image; `clean` where none was needed, null where none did. */
  readonly brokenBy: readonly (string | null)[];
  /** The attacks that have run, in order. */
  readonly stages: readonly EnsembleStage[];
}

/** The state before the first attack: broken is what the classifier gets wrong by itself. The caller owns it. */
export function beginEnsemble(problem: BudgetProblem): EnsembleState {
  const open = new Set(unbroken(problem, problem.images));
  return {
    found: problem.images.clone(),
    brokenBy: problem.indices.map((_, place) => (open.has(place) ? null : "clean")),
    stages: [],
  };
}

/**
 * Runs one more attack, on the images that are not broken yet and no others. What it proposes is put into the ball and judged by the
 * problem's classifier. `seen` is the classifier that the attack sees instead, for example an expectation over draws.
 *
 * @returns The next state. It is the caller's, and so remains the old one.
 */
export function advanceEnsemble(
  problem: BudgetProblem,
  state: EnsembleState,
  { attack, seen }: { readonly attack: Attack; readonly seen?: BudgetProblem["classifier"] },
): EnsembleState {
  const places = state.brokenBy.flatMap((name, place) => (name === null ? [place] : []));
  if (places.length === 0) {
    const stages = [...state.stages, { attack: attack.name, asked: 0, broken: 0 }];
    return { ...state, found: state.found.clone(), stages };
  }
  let broken: readonly number[] = [];
  const found = tf.tidy(() => {
    const asked = selectImages(problem, places);
    const proposed = attack.perturb(seen === undefined ? asked : { ...asked, classifier: seen });
    const bounds = { center: asked.images, epsilon: problem.epsilon };
    const candidates = ballOf(problem.norm).project(withoutNonNumbers(proposed, asked.images), bounds);
    const stillOpen = new Set(unbroken(asked, candidates));
    const rows = places.flatMap((_, row) => (stillOpen.has(row) ? [] : [row]));
    broken = rows.map((row) => places[row] ?? NaN);
    if (rows.length === 0) return state.found.clone();
    return putBack(state.found, { part: tf.gather(candidates, tf.tensor1d(rows, "int32")), places: broken });
  });
  const isNew = new Set(broken);
  return {
    found,
    brokenBy: state.brokenBy.map((name, place) => (isNew.has(place) ? attack.name : name)),
    stages: [...state.stages, { attack: attack.name, asked: places.length, broken: broken.length }],
  };
}

/** The places of the images that do not answer as the attacker wants. */
function unbroken(problem: BudgetProblem, images: tf.Tensor4D): number[] {
  return tf.tidy(() => placesOf(tf.logicalNot(reached(problem.classifier(images), problem))));
}
