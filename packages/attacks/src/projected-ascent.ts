import { isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { BudgetProblem } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { perImage } from "./balls/per-image.js";
import { unit } from "./balls/unit.js";
import { climb, type ClimbStep } from "./climb.js";
import { reached } from "./goal.js";
import { logitsAndGradient } from "./logits-and-gradient.js";
import type { AttackLoss } from "./losses.js";

/** Options of {@link ascend}. */
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

/** Images on their way, and their accumulated direction. */
type Ascent = Readonly<Record<"at" | "velocity", tf.Tensor4D>>;

/**
 * Steepest ascent of a loss, projected to the ball after every step.
 *
 * @param start - First images, `[batch, height, width, channels]`, inside the ball.
 * @returns The last images; the caller owns them.
 */
export function ascend(problem: BudgetProblem, start: tf.Tensor4D, options: AscentOptions): tf.Tensor4D {
  return climb<BudgetProblem, Ascent>(
    problem,
    { at: start.clone(), velocity: tf.zerosLike(start) },
    {
      steps: options.steps,
      step: (open, ascent, index) => advance(open, ascent, { ...options, index }),
      last: ({ at }) => at,
    },
  );
}

function advance(
  problem: BudgetProblem,
  { at, velocity }: Ascent,
  { loss, momentum, stepSize, stopEarly, index }: AscentOptions & { readonly index: number },
): ClimbStep<Ascent> {
  const { images: center, norm, epsilon } = problem;
  const ball = ballOf(norm);
  const { logits, gradient } = logitsAndGradient(at, problem, (z) => loss(z, problem));
  const direction = accumulated(velocity, gradient, momentum);
  const stride = tf.mul(stepSize(index) * epsilon, ball.ascent(direction, at));
  const moved = ball.project(tf.add(at, stride), { center, epsilon });
  // Where there is no answer there is no way on: halfway back to the clean image, which has one.
  const halfway = tf.mul<tf.Tensor4D>(0.5, tf.add(at, center));
  const next = tf.where(perImage(isAnswered(logits)), moved, halfway);
  return {
    state: { at: next, velocity: direction },
    ...(stopEarly ? { finished: { isDone: reached(logits, problem), images: at } } : {}),
  };
}

function accumulated(velocity: tf.Tensor4D, gradient: tf.Tensor4D, momentum: number): tf.Tensor4D {
  if (momentum === 0) return gradient;
  return tf.add(tf.mul(momentum, velocity), unit(gradient, ballOf("l1")));
}
