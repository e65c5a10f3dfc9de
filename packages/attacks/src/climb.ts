import * as tf from "@tensorflow/tfjs";
import type { AttackProblem } from "./attack.js";
import { placesOf, putBack, selectImages } from "./select-images.js";

/** Tensors with one row for each image. */
type TensorState = Readonly<Record<string, tf.Tensor>>;

/** Result of one step of {@link climb}. */
export interface ClimbStep<State> {
  readonly state: State;
  /** Images that are left alone from now on, `[batch]`, bool, and their results `[batch, height, width, channels]`. */
  readonly finished?: { readonly isDone: tf.Tensor1D; readonly images: tf.Tensor4D };
}

/** Step, number of steps and result of {@link climb}. */
export interface ClimbOptions<Problem, State> {
  readonly steps: number;
  /** `problem` and `state` hold the images that still go. */
  readonly step: (problem: Problem, state: State, index: number) => ClimbStep<State>;
  /** Result for images that never finished. */
  readonly last: (state: State) => tf.Tensor4D;
}

interface Going<Problem, State> {
  /** Results so far, for the whole batch; the clean image where there is none. */
  readonly found: tf.Tensor4D;
  readonly problem: Problem;
  readonly places: readonly number[];
  readonly state: State;
}

/**
 * Repeats a step on images that have not finished: those that have cost no more.
 *
 * @param start - Tensors with one row for each image, which the loop owns from here on.
 * @returns The images; the caller owns them.
 */
export function climb<Problem extends AttackProblem, State extends TensorState>(
  problem: Problem,
  start: State,
  { steps, step, last }: ClimbOptions<Problem, State>,
): tf.Tensor4D {
  const places = problem.indices.map((_, place) => place);
  let going: Going<Problem, State> = {
    found: problem.images.clone(),
    problem: selectImages(problem, places),
    places,
    state: start,
  };
  for (let index = 0; index < steps && going.places.length > 0; index++) {
    const before = going;
    tf.tidy(() => {
      const { state, finished } = step(before.problem, before.state, index);
      going = finished === undefined ? { ...before, state } : withoutFinished({ ...before, state }, finished);
      return tensorsOf(going);
    });
    const kept = new Set(tensorsOf(going));
    tf.dispose(tensorsOf(before).filter((tensor) => !kept.has(tensor)));
  }
  const found = putBack(going.found, { part: last(going.state), places: going.places });
  tf.dispose(tensorsOf(going));
  return found;
}

function withoutFinished<Problem extends AttackProblem, State extends TensorState>(
  going: Going<Problem, State>,
  { isDone, images }: { readonly isDone: tf.Tensor1D; readonly images: tf.Tensor4D },
): Going<Problem, State> {
  const rows = placesOf(tf.logicalNot(isDone));
  if (rows.length === going.places.length) return going;
  const chosen = tf.tensor1d(rows, "int32");
  const state = Object.entries(going.state).map(([name, tensor]) => [name, tf.gather(tensor, chosen)]);
  return {
    found: putBack(going.found, { part: images, places: going.places }),
    problem: selectImages(going.problem, rows),
    places: rows.map((row) => going.places[row] ?? NaN),
    state: Object.fromEntries(state) as State,
  };
}

function tensorsOf<Problem extends AttackProblem, State extends TensorState>({
  found,
  problem: { images, labels, targets },
  state,
}: Going<Problem, State>): tf.Tensor[] {
  return [found, images, labels, ...(targets === undefined ? [] : [targets]), ...Object.values(state)];
}
