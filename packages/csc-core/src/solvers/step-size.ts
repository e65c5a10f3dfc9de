import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { sumPerImage } from "../objective/sum-per-image.js";

/** By how much the bound of `‖A‖²` grows where a step disproves it. */
const GROWTH = 2;
/** The first bound where the first direction says nothing, as for a zero signal. */
const FALLBACK = 1;
/** By how much, relative, rounding may lift a stretch above the bound that it is equal to. */
const ROUNDING = 1e-6;
/** Directions whose largest entry is smaller count as this large: zero stays zero. */
const ENTRY_FLOOR = 1e-30;

/** Where steps of a proximal gradient method get their size from. */
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
  let bound = largestStretch(dictionary, firstDirection) || FALLBACK;
  return {
    stepSize: () => 1 / bound,
    step: (from, attempt) => {
      for (;;) {
        const next = attempt(1 / bound);
        const stretch = tf.tidy(() => largestStretch(dictionary, tf.sub<Codes>(next, from)));
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
    const largest = tf.max(tf.abs(direction), axes, true);
    // Squares of what is left neither overflow nor vanish.
    const scaled = tf.div<Codes>(direction, tf.maximum(largest, ENTRY_FLOOR));
    const lengths = sumPerImage(tf.square(scaled));
    const stretches = tf.div(sumPerImage(tf.square(dictionary.synthesize(scaled))), lengths);
    return stretches.dataSync<"float32">().reduce((worst, stretch) => (stretch > worst ? stretch : worst), 0);
  });
}
