/**
 * Solves a small dense linear system by Gaussian elimination with partial pivoting.
 *
 * @param matrix - Square, row by row.
 * @returns The solution; numbers that are not finite where the matrix is singular.
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const entry = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(entry(row, column)) > Math.abs(entry(pivot, column))) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = column + 1; row < size; row++) {
      const factor = entry(row, column) / entry(column, column);
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * entry(column, index));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const known = solution.reduce(
      (sum, value, column) => sum + (column > row ? value * entry(row, column) : 0),
      0,
    );
    solution[row] = (entry(row, size) - known) / entry(row, row);
  }
  return solution;
}
