/**
 * Logarithms of the softmax of every row. A row with a number that is not finite has none that is.
 *
 * @param logits - `[rows, classes]`, row by row.
 */
export function logSoftmax(logits: ArrayLike<number>, rows: number): Float64Array {
  const classes = logits.length / rows;
  const scores = new Float64Array(logits.length);
  for (let row = 0; row < rows; row++) {
    const start = row * classes;
    let largest = -Infinity;
    for (let index = start; index < start + classes; index++)
      largest = Math.max(largest, logits[index] ?? NaN);
    let total = 0;
    for (let index = start; index < start + classes; index++)
      total += Math.exp((logits[index] ?? NaN) - largest);
    const shift = largest + Math.log(total);
    for (let index = start; index < start + classes; index++) scores[index] = (logits[index] ?? NaN) - shift;
  }
  return scores;
}
