import * as tf from "@tensorflow/tfjs";
import {
  FixedPointProgress,
  type FixedPointMap,
  type FixedPointOptions,
  type FixedPointResult,
} from "./fixed-point.js";
import { solveLinear } from "./solve-linear.js";

/** States that are mixed. */
export const ANDERSON_MEMORY = 6;
/** Added to the diagonal of the normal equations, in units of their largest entry. */
export const ANDERSON_RIDGE = 1e-4;

/** A state seen, its image and their difference, `[batch, size]` each. */
interface Seen {
  readonly image: tf.Tensor2D;
  readonly difference: tf.Tensor2D;
}

/**
 * Finds `z = f(z)` by Anderson acceleration, each image on its own: the next state is that affine mixture of the last six
 * images whose mixed residual is the smallest (ridge 1e-4, damping 1).
 *
 * @param start - `[batch, size]`, the caller's.
 * @throws RangeError if an option is out of range.
 * @see Walker & Ni, "Anderson acceleration for fixed-point iterations" (2011).
 */
export function anderson(f: FixedPointMap, start: tf.Tensor2D, options: FixedPointOptions): FixedPointResult {
  const progress = new FixedPointProgress("anderson", options);
  const seen: Seen[] = [];
  let state = start.clone();
  for (;;) {
    const image = tf.tidy(() => f(state));
    const difference = tf.sub<tf.Tensor2D>(image, state);
    seen.push({ image, difference });
    const goesOn = progress.goesOn(state, image, difference);
    state.dispose();
    if (!goesOn) break;
    if (seen.length > ANDERSON_MEMORY) forget(seen.shift());
    state = tf.tidy(() => mixture(seen));
  }
  seen.forEach(forget);
  return progress.result();
}

function forget(one: Seen | undefined): void {
  if (one !== undefined) tf.dispose([one.image, one.difference]);
}

function mixture(seen: readonly Seen[]): tf.Tensor2D {
  const count = seen.length;
  const differences = tf.stack(
    seen.map(({ difference }) => difference),
    1,
  ) as tf.Tensor3D;
  const gram = tf.matMul(differences, differences, false, true);
  const [batch = 0] = gram.shape;
  const weights = mixingWeights(gram.dataSync(), { batch, count });
  return seen.reduce<tf.Tensor2D>(
    (sum, { image }, index) => {
      const own = weights.filter((_, position) => position % count === index);
      return tf.add(sum, tf.mul(image, tf.tensor2d(own, [batch, 1])));
    },
    tf.zerosLike(seen[0]?.image as tf.Tensor2D),
  );
}

/**
 * Weights that sum to one and make `‖Σ w_k r_k‖²` smallest: `G w = 1`, scaled to the sum one.
 *
 * @param gram - `[batch, count, count]`, inner products of the residuals.
 * @returns `[batch, count]`.
 */
function mixingWeights(
  gram: ArrayLike<number>,
  { batch, count }: { readonly batch: number; readonly count: number },
): Float32Array {
  const weights = new Float32Array(batch * count);
  for (let image = 0; image < batch; image++) {
    const at = (row: number, column: number): number => gram[(image * count + row) * count + column] ?? 0;
    const rows = Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (_, column) => at(row, column)),
    );
    const largest = Math.max(...rows.map((row, index) => row[index] ?? 0), Number.MIN_VALUE);
    const ridged = rows.map((row, index) =>
      row.map((value, column) => value / largest + (index === column ? ANDERSON_RIDGE : 0)),
    );
    const solution = solveLinear(
      ridged,
      Array.from({ length: count }, () => 1),
    );
    const total = solution.reduce((sum, value) => sum + value, 0);
    const isUsable = Number.isFinite(total) && total !== 0;
    // Without a solution, the last image alone: a plain step.
    solution.forEach((value, index) => {
      weights[image * count + index] = isUsable ? value / total : Number(index === count - 1);
    });
  }
  return weights;
}
