import * as tf from "@tensorflow/tfjs";
import { SMALLEST_FLOAT } from "../dictionary/unit-vector.js";

/** Limits at which a linear solve ends. */
export interface ConjugateGradientOptions {
  /** Most rounds, at least 1. */
  readonly iterations: number;
  /** Largest residual of any image, relative to its right-hand side, at which the solve ends. */
  readonly tolerance: number;
}

/** Rounds between two looks at the residual, each of which reads a number back. */
const CHECK_EVERY = 4;
/** Curvature below this part of the direction's squared length counts as none: the system is singular there. */
const FLAT = 1e-9;

/**
 * Solves `H v = b` for every image by itself, from `v = 0`, for a symmetric positive semi-definite `H` that acts on each
 * image alone. Where `H` is singular it stops moving instead of dividing by zero.
 *
 * @param apply - `H`.
 * @param target - `b`, `[batch, ...]` of rank 4.
 * @returns `v`, the shape of `target`.
 * @see Hestenes & Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems" (1952).
 */
export function conjugateGradients(
  apply: (vector: tf.Tensor4D) => tf.Tensor4D,
  target: tf.Tensor4D,
  { iterations, tolerance }: ConjugateGradientOptions,
): tf.Tensor4D {
  const inner = (a: tf.Tensor4D, b: tf.Tensor4D): tf.Tensor4D => tf.sum(tf.mul(a, b), [1, 2, 3], true);
  return tf.tidy(() => {
    // Squares of gradients below 1e-19 vanish and those above 1e19 overflow: the solution is as large as the target.
    const largest = tf.maximum(tf.max(tf.abs(target), [1, 2, 3], true), SMALLEST_FLOAT);
    let residual = tf.div<tf.Tensor4D>(target, largest);
    let direction = residual;
    let solution = tf.zerosLike(target);
    const enough = tf.mul(inner(residual, residual), tolerance * tolerance);
    let squared = inner(residual, residual);
    for (let round = 1; round <= iterations; round++) {
      [solution, residual, direction, squared] = tf.tidy(() => {
        const bent = apply(direction);
        const curvature = inner(direction, bent);
        const isFlat = tf.lessEqual(curvature, tf.mul(FLAT, inner(direction, direction)));
        // An image that is solved waits for the others: going on, its residual would underflow and divide 0 by 0.
        const rests = tf.logicalOr(isFlat, tf.lessEqual(squared, enough));
        const stepLength = tf.where(rests, tf.zerosLike(squared), tf.div(squared, curvature));
        const moved = tf.add<tf.Tensor4D>(solution, tf.mul(stepLength, direction));
        const left = tf.sub<tf.Tensor4D>(residual, tf.mul(stepLength, bent));
        const leftSquared = inner(left, left);
        const keep = tf.where(rests, tf.zerosLike(squared), tf.div(leftSquared, squared));
        const next = tf.where(rests, tf.zerosLike(direction), tf.add(left, tf.mul(keep, direction)));
        return [moved, left, next, leftSquared];
      });
      const looks = round % CHECK_EVERY === 0;
      if (looks && tf.all(tf.lessEqual(squared, enough)).dataSync()[0] === 1) break;
    }
    return tf.mul<tf.Tensor4D>(solution, largest);
  });
}
