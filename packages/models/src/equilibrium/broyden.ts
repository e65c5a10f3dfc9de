import * as tf from "@tensorflow/tfjs";
import {
  FixedPointProgress,
  type FixedPointMap,
  type FixedPointOptions,
  type FixedPointResult,
} from "./fixed-point.js";

/** One update of the inverse Jacobian, `[batch, size]` each: of each image, the outer product `column · row`. */
interface RankOne {
  readonly column: tf.Tensor2D;
  readonly row: tf.Tensor2D;
}

/**
 * Finds `z = f(z)` by Broyden's good method on `g(z) = f(z) - z`, each image on its own: the inverse Jacobian starts as
 * `-I` and takes one rank-one update an iteration. No line search. Must run outside `tf.tidy` or inside one; it frees what it
 * makes either way, but for the state it returns.
 *
 * @param start - `[batch, size]`, the caller's.
 * @throws RangeError if an option is out of range.
 * @see Broyden (1965); Bai, Koltun & Kolter, "Multiscale Deep Equilibrium Models" (2020), section 3.2.
 */
export function broyden(f: FixedPointMap, start: tf.Tensor2D, options: FixedPointOptions): FixedPointResult {
  const progress = new FixedPointProgress("broyden", options);
  const updates: RankOne[] = [];
  let state = start.clone();
  let difference = evaluated(f, state, progress);
  while (difference.goesOn) {
    const next = tf.tidy(() => {
      const change = tf.neg(applied(updates, difference.value));
      return { state: tf.add<tf.Tensor2D>(state, change), change };
    });
    const nextDifference = evaluated(f, next.state, progress);
    updates.push(
      tf.tidy(() => {
        const growth = tf.sub<tf.Tensor2D>(nextDifference.value, difference.value);
        const row = withoutNaN(appliedTransposed(updates, next.change));
        const misfit = tf.sub<tf.Tensor2D>(next.change, applied(updates, growth));
        return { column: withoutNaN(tf.div(misfit, dot(row, growth))), row };
      }),
    );
    tf.dispose([state, difference.value, next.change]);
    ({ state } = next);
    difference = nextDifference;
  }
  tf.dispose([state, difference.value]);
  for (const { column, row } of updates) tf.dispose([column, row]);
  return progress.result();
}

function evaluated(
  f: FixedPointMap,
  state: tf.Tensor2D,
  progress: FixedPointProgress,
): { readonly value: tf.Tensor2D; readonly goesOn: boolean } {
  const image = tf.tidy(() => f(state));
  const value = tf.sub<tf.Tensor2D>(image, state);
  const goesOn = progress.goesOn(state, image, value);
  image.dispose();
  return { value, goesOn };
}

/** `J⁻¹ x = -x + Σ column (row · x)`. */
function applied(updates: readonly RankOne[], x: tf.Tensor2D): tf.Tensor2D {
  return updates.reduce(
    (sum, { column, row }) => tf.tidy(() => tf.add<tf.Tensor2D>(sum, tf.mul(column, dot(row, x)))),
    tf.neg(x),
  );
}

/** `J⁻ᵀ x = -x + Σ row (column · x)`. */
function appliedTransposed(updates: readonly RankOne[], x: tf.Tensor2D): tf.Tensor2D {
  return applied(
    updates.map(({ column, row }) => ({ column: row, row: column })),
    x,
  );
}

/** Inner product of each image: `[batch, 1]`. */
function dot(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  return tf.sum(tf.mul(a, b), 1, true);
}

/** Images that do not move any more divide 0 by 0: no update for them. */
function withoutNaN(x: tf.Tensor2D): tf.Tensor2D {
  return tf.where(tf.isFinite(x), x, tf.zerosLike(x));
}
