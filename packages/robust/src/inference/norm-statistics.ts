import * as tf from "@tensorflow/tfjs";
import type { StatisticsByNorm } from "../robust-model.js";
import type { NormTable } from "./norm-table.js";

/**
 * Statistics for each image by linear interpolation over λ; below the first and above the last λ, those of the nearest.
 *
 * @param lambda - `[batch]`, or `[1]` for all images.
 * @returns `[batch, channels]` each, differentiable in `lambda`.
 */
export function statisticsAt(table: NormTable, lambda: tf.Tensor1D): StatisticsByNorm {
  const weights = interpolationWeights(table.lambdas, lambda);
  const rows = (values: readonly (readonly number[])[]): tf.Tensor2D =>
    tf.matMul(weights, tf.tensor2d(values as number[][]));
  return Object.fromEntries(
    Object.entries(table.norms).map(([name, { mean, variance }]) => [
      name,
      { mean: rows(mean), variance: rows(variance) },
    ]),
  );
}

/** Interpolation weight of each knot for each value, `[batch, knots]`: hat functions, held constant outside the knots. */
function interpolationWeights(knots: readonly number[], values: tf.Tensor1D): tf.Tensor2D {
  const [first = 0, last = first] = [knots[0], knots.at(-1)];
  const within = tf.clipByValue(values, first, last);
  const hats = knots.map((knot, index) => {
    const sides = [
      side(within, { knot, width: knot - (knots[index - 1] ?? -Infinity), sign: 1 }),
      side(within, { knot, width: (knots[index + 1] ?? Infinity) - knot, sign: -1 }),
    ];
    return tf.relu(sides.reduce((left, right) => tf.minimum(left, right)));
  });
  return tf.stack(hats, 1) as tf.Tensor2D;
}

/** The rising (sign 1) or falling (sign -1) side of a hat, 1 at its knot; 1 everywhere where it has no neighbour. */
function side(
  values: tf.Tensor1D,
  { knot, width, sign }: { readonly knot: number; readonly width: number; readonly sign: number },
): tf.Tensor1D {
  if (width === Infinity) return tf.onesLike(values);
  return tf.add(1, tf.mul(tf.sub(values, knot), sign / width));
}
