import * as tf from "@tensorflow/tfjs";
import type { BudgetProblem } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { perImage } from "../balls/per-image.js";
import { climb, type ClimbStep } from "../climb.js";
import { reached, type Goal } from "../goal.js";
import { logitsAndGradient } from "../logits-and-gradient.js";
import { comparable, type AttackLoss } from "../losses.js";
import { checkpoints } from "./checkpoints.js";

/** Constants of the published schedule. */
const MOMENTUM = 0.75;
/** A step size is halved when fewer than this share of the steps since the last checkpoint raised the loss. */
const RISING = 0.75;
/** First step size in units of epsilon. */
const FIRST_STEP = 2;

/** State of auto-PGD at a step, one number for each image that is still attacked. */
export interface AutoAscentTrace {
  /** Steps taken. */
  readonly step: number;
  readonly loss: Float32Array;
  readonly bestLoss: Float32Array;
  /** For the next step, in units of pixels in [0, 1]. */
  readonly stepSize: Float32Array;
}

/** Options of auto-PGD. */
export interface AutoAscentOptions {
  readonly steps: number;
  /** Whether an image is left alone once it is broken. */
  readonly stopEarly: boolean;
  readonly loss: AttackLoss;
  /** Goal of the loss, for the images that are still attacked; success is the problem's. */
  readonly aim: (problem: BudgetProblem) => Goal;
  /** Told of every step. */
  readonly observe?: ((trace: AutoAscentTrace) => void) | undefined;
}

/** All with one row for each image. */
type AutoAscent = Readonly<Record<"at" | "before" | "gradient" | "best" | "bestGradient", tf.Tensor4D>> &
  Readonly<Record<"loss" | "bestLoss" | "stepSize" | "rises" | "checkedLoss" | "wasHalved", tf.Tensor1D>>;

/**
 * Auto-PGD: steepest ascent with momentum, whose step size is halved for an image at a checkpoint where too few steps raised its loss,
 * or where neither its step size nor its best loss changed since the checkpoint before. After a halving it goes on from its best image.
 *
 * @param start - First images, `[batch, height, width, channels]`, inside the ball.
 * @returns The best images, `[batch, height, width, channels]`; the caller owns them.
 * @see Croce & Hein, "Reliable evaluation of adversarial robustness with an ensemble of diverse parameter-free attacks" (2020),
 * algorithm 1.
 */
export function autoAscend(
  problem: BudgetProblem,
  start: tf.Tensor4D,
  options: AutoAscentOptions,
): tf.Tensor4D {
  const looks = checkpoints(options.steps);
  const first = tf.tidy(() => {
    const { loss, gradient } = lossAndGradient(problem, start, options);
    const zeros = tf.zerosLike(loss);
    return {
      at: start.clone(),
      before: start.clone(),
      gradient,
      best: start.clone(),
      bestGradient: gradient.clone(),
      loss,
      bestLoss: loss.clone(),
      stepSize: tf.fill<tf.Rank.R1>(loss.shape, FIRST_STEP * problem.epsilon),
      rises: zeros,
      checkedLoss: loss.clone(),
      wasHalved: tf.onesLike(loss),
    };
  });
  return climb<BudgetProblem, AutoAscent>(problem, first, {
    steps: options.steps,
    step: (open, ascent, index) => {
      const moved = advance(open, ascent, { ...options, isFirst: index === 0 });
      const look = looks.indexOf(index + 1);
      const state =
        look < 0 ? moved.state : lookBack(moved.state, index + 1 - (look === 0 ? 0 : (looks[look - 1] ?? 0)));
      options.observe?.({
        step: index + 1,
        loss: state.loss.dataSync<"float32">(),
        bestLoss: state.bestLoss.dataSync<"float32">(),
        stepSize: state.stepSize.dataSync<"float32">(),
      });
      return { ...moved, state };
    },
    last: ({ best }) => best,
  });
}

function lossAndGradient(
  problem: BudgetProblem,
  at: tf.Tensor4D,
  { loss, aim }: Pick<AutoAscentOptions, "loss" | "aim">,
): { logits: tf.Tensor2D; gradient: tf.Tensor4D; loss: tf.Tensor1D } {
  const goal = aim(problem);
  const seen = logitsAndGradient(at, problem, (logits) => loss(logits, goal));
  return { ...seen, loss: comparable(loss(seen.logits, goal)) };
}

/** One step with momentum, and what it is worth. */
function advance(
  problem: BudgetProblem,
  ascent: AutoAscent,
  options: AutoAscentOptions & { readonly isFirst: boolean },
): ClimbStep<AutoAscent> {
  const { images: center, norm, epsilon } = problem;
  const ball = ballOf(norm);
  const bounds = { center, epsilon };
  const stride = tf.mul(perImage(ascent.stepSize), ball.ascent(ascent.gradient, ascent.at));
  const plain = ball.project(tf.add(ascent.at, stride), bounds);
  const share = options.isFirst ? 1 : MOMENTUM;
  const onwards = tf.mul(share, tf.sub(plain, ascent.at));
  const inertia = tf.mul(1 - share, tf.sub(ascent.at, ascent.before));
  const at = ball.project(tf.add(ascent.at, tf.add(onwards, inertia)), bounds);

  const { logits, gradient, loss } = lossAndGradient(problem, at, options);
  const isBetter = tf.greater(loss, ascent.bestLoss);
  const state: AutoAscent = {
    ...ascent,
    at,
    before: ascent.at,
    gradient,
    best: tf.where(perImage(isBetter), at, ascent.best),
    bestGradient: tf.where(perImage(isBetter), gradient, ascent.bestGradient),
    loss,
    bestLoss: tf.maximum(loss, ascent.bestLoss),
    rises: tf.add<tf.Tensor1D>(ascent.rises, tf.cast(tf.greater(loss, ascent.loss), "float32")),
  };
  if (!options.stopEarly) return { state };
  return { state, finished: { isDone: reached(logits, problem), images: at } };
}

/** Decision of a checkpoint, `distance` steps after the one before. */
function lookBack(ascent: AutoAscent, distance: number): AutoAscent {
  const tooFewRises = tf.lessEqual(ascent.rises, RISING * distance);
  const isStuck = tf.logicalAnd(
    tf.equal(ascent.wasHalved, 0),
    tf.greaterEqual(ascent.checkedLoss, ascent.bestLoss),
  );
  const isHalved = tf.logicalOr<tf.Tensor1D>(tooFewRises, isStuck);
  return {
    ...ascent,
    at: tf.where(perImage(isHalved), ascent.best, ascent.at),
    gradient: tf.where(perImage(isHalved), ascent.bestGradient, ascent.gradient),
    stepSize: tf.where<tf.Tensor1D>(isHalved, tf.mul(0.5, ascent.stepSize), ascent.stepSize),
    rises: tf.zerosLike(ascent.rises),
    checkedLoss: ascent.bestLoss.clone(),
    wasHalved: tf.cast(isHalved, "float32"),
  };
}
