import * as tf from "@tensorflow/tfjs";

/** Numbers of one tensor of a piece, 4 MB. Larger pieces are no faster and take more memory, smaller ones are slower. */
const NUMBERS_PER_PIECE = 2 ** 20;

/**
 * Applies something that treats every row by itself, a piece of the rows at a time: what it needs on the way is needed
 * for one piece only, and where it stops early, each piece stops by itself.
 *
 * @param inputs - `[rows, columns]` each.
 * @param map - From the pieces of the inputs to that of the result, `[piece, columns]`. Runs in a tidy.
 * @returns `[rows, columns]`.
 */
export function byRows(
  inputs: readonly tf.Tensor2D[],
  map: (pieces: readonly tf.Tensor2D[]) => tf.Tensor2D,
): tf.Tensor2D {
  const [rows, columns] = inputs[0]?.shape ?? [0, 1];
  const size = Math.max(1, Math.floor(NUMBERS_PER_PIECE / columns));
  if (rows <= size) return tf.tidy(() => map(inputs));
  return tf.tidy(() => {
    const results: tf.Tensor2D[] = [];
    for (let start = 0; start < rows; start += size) {
      const count = Math.min(size, rows - start);
      results.push(
        tf.tidy(() => map(inputs.map((input) => tf.slice(input, [start, 0], [count, input.shape[1]])))),
      );
    }
    return tf.concat(results, 0);
  });
}
