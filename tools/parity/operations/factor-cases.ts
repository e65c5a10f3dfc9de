import * as tf from "@tensorflow/tfjs";
import { at, build, placesOf, total, type Values } from "./naive.js";
import { drawn, type OperationCase } from "./operation-case.js";

const SIZE = 4;

/** The columns of a matrix made orthonormal one after the other: Gram and Schmidt's way, twice for each so that rounding does not add up. */
function orthonormalColumns(matrix: Values): readonly (readonly number[])[] {
  const rows = placesOf([SIZE]).map(([row = 0]) => row);
  const columns: number[][] = [];
  for (const column of rows) {
    let rest = rows.map((row) => at(matrix, [row, column]));
    for (const before of [...columns, ...columns]) {
      const part = total(rest.map((entry, row) => entry * (before[row] ?? 0)));
      rest = rest.map((entry, row) => entry - part * (before[row] ?? 0));
    }
    const norm = Math.hypot(...rest);
    columns.push(rest.map((entry) => entry / norm));
  }
  return columns;
}

/** Rows of factors of matrices. */
export const FACTOR_CASES: readonly OperationCase[] = [
  {
    operation: "tf.linalg.qr",
    about: "absolute values, since each column is unique up to its sign",
    inputs: [drawn([SIZE, SIZE], 31)],
    run: ([a]) => {
      const [q, r] = tf.linalg.qr(a as tf.Tensor2D);
      return [tf.abs(q), tf.abs(r)];
    },
    expected: ([a]) => {
      const columns = orthonormalColumns(a as Values);
      const products = (i: number, j: number) =>
        total((columns[i] ?? []).map((entry, row) => entry * at(a as Values, [row, j])));
      return [
        build([SIZE, SIZE], ([row = 0, column = 0]) => Math.abs(columns[column]?.[row] ?? NaN)),
        build([SIZE, SIZE], ([i = 0, j = 0]) => (i > j ? 0 : Math.abs(products(i, j)))),
      ];
    },
    tolerance: 1e-5,
  },
];
