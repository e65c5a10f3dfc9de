import * as tf from "@tensorflow/tfjs";
import type { NativeBackend } from "../backend/native-backend.js";

/** Numbers of one tensor of a piece: 1 MB, so that the few tensors of an iteration stay in a processor's cache. */
const NUMBERS_PER_PIECE = 2 ** 18;

/**
 * Applies something that treats every row by itself, a piece of the rows at a time. Iterations that pass over their
 * tensors again and again run several times faster when these fit into the cache; memory falls with the size of a piece. On
 * graphics cards there is one piece.
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
  const size = runsOnProcessor() ? Math.max(1, Math.floor(NUMBERS_PER_PIECE / columns)) : rows;
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

function runsOnProcessor(): boolean {
  const name = tf.getBackend();
  if (name === "cpu" || name === "wasm") return true;
  return name === "tensorflow" && !(tf.backend() as unknown as NativeBackend).binding.isUsingGpuDevice();
}
