import * as tf from "@tensorflow/tfjs";
import { expectAllClose } from "./expect-all-close.js";

/** Options of {@link checkGradient}. */
export interface GradientCheckOptions {
  /** Step of the central difference; in float32 near 1e-2 for values near 1. */
  readonly step: number;
  /** Largest difference, relative to the largest entry of the numerical gradient. */
  readonly tolerance: number;
}

/**
 * Fails unless the gradient of `f` at `x` is the one that central differences give, entry by entry.
 * `x` must stay further than `step` from every kink of `f`.
 */
export function checkGradient<T extends tf.Tensor>(
  f: (x: T) => tf.Tensor,
  x: T,
  { step, tolerance }: GradientCheckOptions,
): void {
  const values = x.dataSync();
  const at = (index: number, offset: number): number =>
    tf.tidy(() => {
      const moved = Float32Array.from(values);
      moved[index] = (moved[index] ?? NaN) + offset;
      return tf.sum(f(tf.tensor(moved, x.shape) as T)).dataSync()[0] ?? NaN;
    });
  const numerical = Float64Array.from(
    values,
    (_, index) => (at(index, step) - at(index, -step)) / (2 * step),
  );
  const gradient = tf.tidy(() =>
    tf
      .grad((input) => tf.sum(f(input as T)))(x)
      .dataSync(),
  );
  const largest = numerical.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expectAllClose(gradient, numerical, { absolute: tolerance * largest, relative: 0 });
}
