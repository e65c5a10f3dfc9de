import * as tf from "@tensorflow/tfjs";
import { ballOf } from "./balls/balls.js";
import { perImage } from "./balls/per-image.js";
import type { AttackMetadata, AttackProblem, MinimumNormAttack } from "./attack.js";
import { adamMove, type AdamAverages } from "./adam.js";
import { assertCounts, assertInside } from "./assert-options.js";
import { closer, nothingFound, released, type Closest } from "./closest.js";
import { margins, reached } from "./goal.js";
import { iterate, isAny } from "./iterate.js";
import { logitsAndGradient } from "./logits-and-gradient.js";

/** Options of {@link carliniWagner}. */
export interface CarliniWagnerOptions {
  /** Values of the weight that are tried, at least 1: a bisection once it is bracketed. Published: 9. */
  readonly searchSteps: number;
  /** Most gradient steps for each weight, at least 1. Published: 10,000; 1,000 is customary. */
  readonly steps: number;
  /** Step size of Adam, `> 0`, in the space of the hyperbolic tangent. Published: 0.01. */
  readonly stepSize: number;
  /** First weight of the margin, `> 0`. Published: 0.001. */
  readonly initialWeight: number;
  /** Lead in logits that a success must have, `>= 0`. Published: 0. */
  readonly confidence: number;
}

/** Factor that moves pixels, scaled to [-1, 1], inside the domain of the inverse hyperbolic tangent, as published. */
const INSIDE = 0.999999;
/** Largest slope that is told from steeper ones: Adam squares them, in float32. */
const STEEPEST = 1e15;

/** Facts of {@link carliniWagner} to choose it by. */
export const CARLINI_WAGNER: AttackMetadata = {
  id: "cw",
  title: "Carlini & Wagner",
  norms: ["l2"],
  targeted: true,
  needsGradients: true,
  minimises: true,
  settings: ["steps"],
  draws: "never",
  cost: "searchSteps · steps forward and backward passes at most",
  source: "Carlini & Wagner 2017",
};

/**
 * Carlini & Wagner's attack: looks for the success of least Euclidean norm by minimising `‖x' − x‖² + weight · max(margin + confidence, 0)`
 * over `x' = (1 + tanh w) / 2` with Adam, for the smallest weight that succeeds, image by image. An image stops when the objective has
 * not fallen by 0.01 % within a tenth of the steps.
 *
 * @throws RangeError if an option is out of range.
 * @see Carlini & Wagner, "Towards Evaluating the Robustness of Neural Networks" (2017), sections V and VI.
 */
export function carliniWagner(options: CarliniWagnerOptions): MinimumNormAttack {
  const { searchSteps, steps, stepSize, initialWeight, confidence } = options;
  assertCounts("carliniWagner", { searchSteps, steps });
  assertInside("carliniWagner", "(0, ∞)", { stepSize, initialWeight });
  assertInside("carliniWagner", "[0, ∞)", { confidence });
  return {
    kind: "minimum-norm",
    name: "cw",
    metadata: CARLINI_WAGNER,
    perturb: (problem) => released(search(problem, options)),
  };
}

/** The largest weight that failed, the smallest that succeeded, and the next to try: `[batch]`. */
interface Weights extends Closest {
  readonly failed: tf.Tensor1D;
  readonly succeeded: tf.Tensor1D;
  readonly weight: tf.Tensor1D;
}

/** Searches the weight of each image, and keeps the closest success of all weights. */
function search(problem: AttackProblem, options: CarliniWagnerOptions): Closest {
  const { images } = problem;
  const [batch] = images.shape;
  const start: Weights = {
    failed: tf.zeros<tf.Rank.R1>([batch]),
    succeeded: tf.fill<tf.Rank.R1>([batch], Infinity),
    weight: tf.fill<tf.Rank.R1>([batch], options.initialWeight),
    ...nothingFound(images),
  };
  const { failed, succeeded, weight, ...best } = iterate(start, {
    steps: options.searchSteps,
    step: (state) => {
      const { wasReached, ...closest } = minimise(problem, state, { ...options, weight: state.weight });
      const smallest = tf.minimum<tf.Tensor1D>(state.succeeded, state.weight);
      const largest = tf.maximum<tf.Tensor1D>(state.failed, state.weight);
      const high = tf.where(wasReached, smallest, state.succeeded);
      const low = tf.where(wasReached, state.failed, largest);
      const middle = tf.mul<tf.Tensor1D>(0.5, tf.add(low, high));
      const next = tf.where<tf.Tensor1D>(tf.isFinite(high), middle, tf.mul(10, state.weight));
      return { failed: low, succeeded: high, weight: next, ...closest };
    },
  });
  tf.dispose([failed, succeeded, weight]);
  return best;
}

/** Images on their way down, for one weight each. */
interface Descent extends Closest, AdamAverages {
  /** The inverse hyperbolic tangent of the images stretched to (-1, 1). */
  readonly free: tf.Tensor4D;
  /** Whether an image still moves, `[batch]`, bool. */
  readonly isActive: tf.Tensor1D;
  /** The objective at the last check, `[batch]`. */
  readonly lastObjective: tf.Tensor1D;
  /** Whether an image has succeeded for this weight, `[batch]`, bool. */
  readonly wasReached: tf.Tensor1D;
}

/** Adam from the clean images, for one weight each. */
function minimise(
  problem: AttackProblem,
  known: Closest,
  { weight, steps, stepSize, confidence }: CarliniWagnerOptions & Pick<Weights, "weight">,
): Pick<Descent, "found" | "distance" | "wasReached"> {
  const { images } = problem;
  const [batch] = images.shape;
  const window = Math.max(Math.floor(steps / 10), 1);
  const shortfall = (logits: tf.Tensor2D): tf.Tensor1D =>
    tf.tidy(() => tf.relu(tf.add<tf.Tensor1D>(margins(logits, problem), confidence)));
  const start: Descent = {
    free: tf.tidy(() => tf.atanh<tf.Tensor4D>(tf.mul(INSIDE, tf.sub(tf.mul(2, images), 1)))),
    mean: tf.zerosLike(images),
    square: tf.zerosLike(images),
    isActive: tf.ones<tf.Rank.R1>([batch], "bool"),
    lastObjective: tf.fill<tf.Rank.R1>([batch], Infinity),
    wasReached: tf.zeros<tf.Rank.R1>([batch], "bool"),
    found: known.found.clone(),
    distance: known.distance.clone(),
  };
  const { found, distance, wasReached, ...rest } = iterate(start, {
    steps,
    // Asked only as often as images may stop, because asking waits for the backend.
    until: ({ isActive }, step) => step % window === 1 && !isAny(isActive),
    step: (state, step) => {
      const curve = tf.tanh(state.free);
      const at = tf.mul<tf.Tensor4D>(0.5, tf.add(1, curve));
      const seen = logitsAndGradient(at, problem, shortfall);
      const change = tf.sub<tf.Tensor4D>(at, images);
      const length = ballOf("l2").size(change);
      const success: tf.Tensor1D =
        confidence > 0
          ? tf.lessEqual(margins(seen.logits, problem), -confidence)
          : reached(seen.logits, problem);
      const objective = tf.add<tf.Tensor1D>(tf.square(length), tf.mul(weight, shortfall(seen.logits)));

      const isDue = step % window === 0;
      // Where there is no answer there is no objective either; the pull of the clean image leads back to where there is.
      const isNumber = tf.isFinite(objective);
      const hasFallen = tf.logicalOr(
        tf.less(objective, tf.mul(0.9999, state.lastObjective)),
        tf.logicalNot(isNumber),
      );
      const isActive: tf.Tensor1D = isDue
        ? tf.logicalAnd<tf.Tensor1D>(state.isActive, hasFallen)
        : state.isActive;

      const slope = tf.mul(0.5, tf.sub(1, tf.square(curve)));
      const pull = tf.add(tf.mul(2, change), tf.mul(perImage(weight), seen.gradient));
      const towards = tf.clipByValue(pull, -STEEPEST, STEEPEST);
      const { move, ...averages } = adamMove(state, { gradient: tf.mul(slope, towards), step });
      const moving = perImage(tf.cast(isActive, "float32"));
      return {
        free: tf.sub<tf.Tensor4D>(state.free, tf.mul(stepSize, tf.mul(moving, move))),
        ...averages,
        isActive,
        lastObjective: isDue ? tf.where(isNumber, objective, state.lastObjective) : state.lastObjective,
        wasReached: tf.logicalOr<tf.Tensor1D>(state.wasReached, success),
        ...closer(state, { found: at, distance: length, success }),
      };
    },
  });
  tf.dispose(rest);
  return { found, distance, wasReached };
}
