/**
 * 95 % confidence interval of a proportion.
 *
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference".
 */
export function wilsonInterval(successes: number, trials: number): readonly [number, number] {
  const z = 1.959964;
  const proportion = successes / trials;
  const centre = proportion + z ** 2 / (2 * trials);
  const spread = z * Math.sqrt((proportion * (1 - proportion)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
