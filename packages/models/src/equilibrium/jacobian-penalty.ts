import { differentiable } from "@sdnet/csc-core";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { FixedPointMap } from "./fixed-point.js";

/** Random directions along which the Jacobian is probed. */
const DIRECTIONS = 2;
/** Step of the differences, relative to the root mean square of the state; near the cube root of float32's rounding. */
const RELATIVE_STEP = 1e-2;

/**
 * Estimates `‖J_f‖² / numbers` at a state: the mean of `‖J v‖²` over random normal `v`, with `J v` from central differences.
 *
 * The authors take `v^T J`, which needs second derivatives; both have the squared Frobenius norm as their mean.
 *
 * @param f - Differentiable in what it depends on; the state is taken as a constant.
 * @returns A scalar, differentiable in what `f` depends on.
 * @see Bai, Koltun & Kolter, "Stabilizing Equilibrium Models by Jacobian Regularization" (2021), equation 5.
 */
export function jacobianPenalty(
  f: FixedPointMap,
  state: tf.Tensor2D,
  { seed, step }: { readonly seed: number; readonly step: number },
): tf.Scalar {
  return tf.tidy(() => {
    const magnitude = tf.sqrt(tf.mean(tf.square(state))).dataSync()[0] ?? 0;
    const width = RELATIVE_STEP * Math.max(magnitude, 1e-3);
    const estimates = Array.from({ length: DIRECTIONS }, (_, direction) => {
      const stream = randomStream(seed, "jacobian", step, direction);
      const values = Float32Array.from({ length: state.size }, () => width * stream.normal());
      const shift = tf.tensor2d(values, state.shape);
      const change = tf.sub(f(tf.add(state, shift)), f(tf.sub(state, shift)));
      return tf.mean(tf.square(tf.div(change, 2 * width)));
    });
    return tf.mean<tf.Scalar>(tf.stack(estimates));
  });
}

/**
 * `output` itself, with `penalty` added to whatever mean loss is computed from it later: its gradient is one, wherever that of
 * the output goes. So a layer can regularise itself, and the loss that is reported stays the loss.
 */
export function withPenalty<T extends tf.Tensor>(output: T, penalty: tf.Scalar): T {
  return differentiable<{ output: T; penalty: tf.Scalar }, T>(
    { output, penalty },
    () => output.clone(),
    (gradient) => ({ output: () => gradient.clone(), penalty: () => tf.scalar(1) }),
  );
}
