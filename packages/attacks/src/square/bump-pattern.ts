/**
 * Two opposite bumps side by side, `side × side` in rows, of unit norm: the perturbation that the l2 attack puts into a window.
 * Each bump is a stack of ever larger and lower rectangles around its middle.
 *
 * @param side - Side of the window in pixels, at least 1.
 * @param options.transposed - Whether the bumps lie side by side rather than one above the other.
 * @see Andriushchenko et al., "Square Attack" (2020), section 5 and figure 3.
 */
export function bumpPattern(side: number, { transposed }: { readonly transposed: boolean }): Float64Array {
  const upper = side >> 1;
  const pattern = new Float64Array(side * side);
  pattern.set(bump(upper, side), 0);
  pattern.set(
    bump(side - upper, side).map((value) => -value),
    upper * side,
  );
  const norm = euclideanNorm(pattern);
  return pattern.map((_, index) => {
    const [row, column] = [Math.floor(index / side), index % side];
    return (transposed ? (pattern[column * side + row] ?? 0) : (pattern[index] ?? 0)) / norm;
  });
}

/** One bump of unit norm, `rows × columns`. */
function bump(rows: number, columns: number): Float64Array {
  const [middleRow, middleColumn] = [rows >> 1, columns >> 1];
  const values = new Float64Array(rows * columns);
  const layers = Math.max(middleRow, middleColumn) + 1;
  for (let layer = 0; layer < layers; layer++) {
    for (let row = Math.max(middleRow - layer, 0); row < Math.min(middleRow + layer + 1, rows); row++) {
      for (
        let column = Math.max(middleColumn - layer, 0);
        column < Math.min(middleColumn + layer + 1, columns);
        column++
      ) {
        const index = row * columns + column;
        values[index] = (values[index] ?? 0) + 1 / (layer + 1) ** 2;
      }
    }
  }
  const norm = euclideanNorm(values);
  return values.map((value) => value / norm);
}

function euclideanNorm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
