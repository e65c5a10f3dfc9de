import * as tf from "@tensorflow/tfjs";
import type { BudgetProblem } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { perImage } from "./balls/per-image.js";
import { reached } from "./goal.js";
import { logitsAndGradient } from "./logits-and-gradient.js";
import type { AttackLoss } from "./losses.js";
import { placesOf, putBack, selectImages } from "./select-images.js";

/** How {@link ascend} goes. */
export interface AscentOptions {
  readonly steps: number;
  /** Size of each step in units of epsilon; steps count from 0. */
  readonly stepSize: (step: number) => number;
  /** Share of the last direction that is added to the gradient; both are divided by their l1 norms. */
  readonly momentum: number;
  /** Whether an image is left alone once it is broken. */
  readonly stopEarly: boolean;
  readonly loss: AttackLoss;
}

/** Images on their way. A climb owns its tensors. */
interface Climb {
  /** What is finished, and the rest as it was at the start, for the whole batch. */
  readonly found: tf.Tensor4D;
  /** The images that still move, and their places in the batch. */
  readonly open: BudgetProblem;
  readonly places: readonly number[];
  readonly at: tf.Tensor4D;
  /** The accumulated direction. */
  readonly velocity: tf.Tensor4D;
}

/**
 * Steepest ascent of a loss, projected to the ball after every step.
 *
 * @param start - First images, `[batch, height, width, channels]`, inside the ball.
 * @returns The last images; the caller owns them.
 */
export function ascend(problem: BudgetProblem, start: tf.Tensor4D, options: AscentOptions): tf.Tensor4D {
  const places = problem.indices.map((_, place) => place);
  let climb: Climb = {
    found: start.clone(),
    open: selectImages(problem, places),
    places,
    at: start.clone(),
    velocity: tf.zerosLike(start),
  };
  for (let step = 0; step < options.steps && climb.places.length > 0; step++) {
    const before = climb;
    tf.tidy(() => {
      climb = advance(before, step, options);
      return tensorsOf(climb);
    });
    const kept = new Set(tensorsOf(climb));
    tf.dispose(tensorsOf(before).filter((tensor) => !kept.has(tensor)));
  }
  const found = putBack(climb.found, { part: climb.at, places: climb.places });
  tf.dispose(tensorsOf(climb));
  return found;
}

function advance(climb: Climb, step: number, options: AscentOptions): Climb {
  const { open, at, velocity } = climb;
  const { images: center, classifier, norm, epsilon } = open;
  const ball = ballOf(norm);
  const seen = logitsAndGradient(at, classifier, (logits) => options.loss(logits, open));
  const direction = accumulated(velocity, seen.gradient, options.momentum);
  const stride = tf.mul(options.stepSize(step) * epsilon, ball.ascent(direction, at));
  const moved = ball.project(tf.add(at, stride), { center, epsilon });
  const next = { ...climb, at: moved, velocity: direction };
  return options.stopEarly ? withoutBroken(next, at, seen.logits) : next;
}

function accumulated(velocity: tf.Tensor4D, gradient: tf.Tensor4D, momentum: number): tf.Tensor4D {
  if (momentum === 0) return gradient;
  return tf.add(tf.mul(momentum, velocity), tf.divNoNan(gradient, perImage(ballOf("l1").size(gradient))));
}

/** A climb whose broken images stay where their `logits` were seen, `at`. */
function withoutBroken(climb: Climb, at: tf.Tensor4D, logits: tf.Tensor2D): Climb {
  const going = placesOf(tf.logicalNot(reached(logits, climb.open)));
  if (going.length === climb.places.length) return climb;
  const rows = tf.tensor1d(going, "int32");
  return {
    found: putBack(climb.found, { part: at, places: climb.places }),
    open: selectImages(climb.open, going),
    places: going.map((row) => climb.places[row] ?? NaN),
    at: tf.gather(climb.at, rows),
    velocity: tf.gather(climb.velocity, rows),
  };
}

function tensorsOf({ found, open, at, velocity }: Climb): tf.Tensor[] {
  const { images, labels, targets } = open;
  return [found, at, velocity, images, labels, ...(targets === undefined ? [] : [targets])];
}
