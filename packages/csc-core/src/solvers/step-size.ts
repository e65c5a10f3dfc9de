import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { unitVector } from "../dictionary/unit-vector.js";

/** By how much the bound of `‖A‖²` grows where a step disproves it. */
const GROWTH = 2;
/** The first bound where the first direction says nothing, as for a zero signal. */
const FALLBACK = 1;
/** Bounds whose inverse float32 still has. */
const [SMALLEST_BOUND, LARGEST_BOUND] = [1e-36, 1e36];
/** By how much, relative, rounding may lift a stretch above the bound that it is equal to. */
const ROUNDING = 1e-6;

/** Rule for the step size of a proximal gradient method. */
export interface StepSizeRule<Codes extends tf.Tensor> {
  /** The current step size. */
  readonly stepSize: () => number;
  /** Takes `attempt(stepSize)` from a point, again with a smaller step where that went too far. */
  readonly step: (from: Codes, attempt: (stepSize: number) => Codes) => Codes;
}

/** The same step size for every step. */
export function fixedStepSize<Codes extends tf.Tensor>(stepSize: number): StepSizeRule<Codes> {
  return { stepSize: () => stepSize, step: (_, attempt) => attempt(stepSize) };
}

/**
 * A step size that shrinks until every step is one that `1 / ‖A‖²` would have allowed, from a first direction on,
 * typically `A^T x`. Its inverse, the bound, stays below `2 ‖A‖²`: it grows only where a stretch exceeds it, and none
 * exceeds `‖A‖²`.
 *
 * @see Beck & Teboulle (2009), section 4.
 */
export function backtracking<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  dictionary: Dictionary<Signal, Codes>,
  firstDirection: Codes,
): StepSizeRule<Codes> {
  const stretchOf = (direction: Codes): number => {
    const stretch = largestStretch(dictionary, direction);
    if (stretch > LARGEST_BOUND) {
      throw new RangeError(
        `solve: \`dictionary\` must have a norm below 1e18, got at least ${Math.sqrt(stretch).toPrecision(3)}: ` +
          "its steps are too short for float32. Divide the atoms and `lambda` by it, and then the codes.",
      );
    }
    return stretch;
  };
  let bound = Math.max(stretchOf(firstDirection) || FALLBACK, SMALLEST_BOUND);
  return {
    stepSize: () => 1 / bound,
    step: (from, attempt) => {
      for (;;) {
        const next = attempt(1 / bound);
        const stretch = tf.tidy(() => stretchOf(tf.sub<Codes>(next, from)));
        if (stretch <= bound * (1 + ROUNDING)) return next;
        next.dispose();
        bound *= GROWTH;
      }
    },
  };
}

/**
 * `‖A d‖² / ‖d‖²`, the largest of the batch, read back. Images with a zero or broken direction do not count. Measured
 * on `d` itself, for the misfits at both ends of a short step differ by less than their rounding.
 */
function largestStretch<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  dictionary: Dictionary<Signal, Codes>,
  direction: Codes,
): number {
  return tf.tidy(() => {
    const axes = direction.shape.map((_, axis) => axis).slice(1);
    // Squares of unit vectors neither overflow nor vanish.
    const stretched = dictionary.synthesize(unitVector(direction, axes).vector);
    const { norm } = unitVector(stretched, stretched.shape.map((_, axis) => axis).slice(1));
    // Squared as float64. What is no number does not count.
    return norm.dataSync<"float32">().reduce((worst, value) => Math.max(worst, value ** 2 || 0), 0);
  });
}
