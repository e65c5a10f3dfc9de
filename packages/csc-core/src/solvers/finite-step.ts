import * as tf from "@tensorflow/tfjs";
import { LARGEST_FLOAT } from "../dictionary/unit-vector.js";
import { withoutGradient } from "../ops/without-gradient.js";

/**
 * A step size as a constant to gradients, with the largest float32 in the place of infinity, which is what `0.9 / ‖A‖²` gives for a
 * dictionary of zeros: any step then gives codes of zeros, but infinity times zero is `NaN`.
 */
export function finiteStep(stepSize: number | tf.Scalar): tf.Scalar {
  return withoutGradient(() => tf.minimum<tf.Scalar>(stepSize, LARGEST_FLOAT));
}
