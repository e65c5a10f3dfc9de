/** Neighbours on each side that a value is smoothed with. */
const REACH = 2;

/**
 * A curve over λ, each value replaced by that of the parabola which fits it and its two neighbours on each side best:
 * the best λ of a curve measured on some hundred images is else the luckiest.
 *
 * @param abscissae - Ascending.
 * @param values - As many.
 * @see Savitzky and Golay (1964), "Smoothing and differentiation of data by simplified least squares procedures".
 */
export function smooth(abscissae: readonly number[], values: readonly number[]): number[] {
  if (abscissae.length <= 3) return [...values];
  return abscissae.map((at, index) => {
    const first = Math.max(0, Math.min(index - REACH, abscissae.length - 2 * REACH - 1));
    const last = Math.min(abscissae.length, first + 2 * REACH + 1);
    const near = abscissae.slice(first, last).map((value) => value - at);
    return parabolaAtZero(near, values.slice(first, last));
  });
}

/** Value at 0 of the least-squares parabola through the points. */
function parabolaAtZero(abscissae: readonly number[], values: readonly number[]): number {
  const moment = (power: number) => abscissae.reduce((sum, x) => sum + x ** power, 0);
  const product = (power: number) =>
    abscissae.reduce((sum, x, index) => sum + x ** power * (values[index] ?? NaN), 0);
  const [s0, s1, s2, s3, s4] = [0, 1, 2, 3, 4].map(moment) as [number, number, number, number, number];
  const [p0, p1, p2] = [0, 1, 2].map(product) as [number, number, number];
  // Cramer's rule for the normal equations.
  const determinant = s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
  const top = p0 * (s2 * s4 - s3 * s3) - s1 * (p1 * s4 - p2 * s3) + s2 * (p1 * s3 - p2 * s2);
  return top / determinant;
}

/** Index of the largest value; of equal ones, to a billionth, the first. */
export function indexOfLargest(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, index) => {
    if (value > (values[best] ?? -Infinity) + 1e-9) best = index;
  });
  return best;
}
