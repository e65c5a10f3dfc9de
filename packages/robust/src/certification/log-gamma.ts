/** Below this the argument is raised by `Γ(x + 1) = x Γ(x)`: from here on the series is exact to a rounding. */
const LEAST = 12;

/** Coefficients `B_2k / (2k (2k - 1))` of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** Natural logarithm of the gamma function of `x > 0`, to a few roundings of float64. */
export function logGamma(x: number): number {
  let [raised, product] = [x, 1];
  for (; raised < LEAST; raised++) product *= raised;
  const series = STIRLING.reduceRight((sum, coefficient) => sum / raised ** 2 + coefficient, 0) / raised;
  return (
    (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}
