/**
 * Checks counts among the options of an attack.
 *
 * @param where - Name of the attack.
 * @throws RangeError if one is no positive integer.
 */
export function assertCounts(where: string, counts: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(counts)) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${where}: \`${name}\` must be a positive integer, got ${value}.`);
    }
  }
}

/**
 * Checks real numbers among the options of an attack.
 *
 * @param where - Name of the attack.
 * @param interval - As written in the documentation: `[0, 1]`, `(0, 1]`, `(0, ∞)`, …
 * @throws RangeError if one is outside.
 */
export function assertInside(
  where: string,
  interval: string,
  numbers: Readonly<Record<string, number>>,
): void {
  const [, open = "", low = "", high = "", close = ""] = /^([[(])(\S+), (\S+)([\])])$/.exec(interval) ?? [];
  const [least, most] = [Number(low), high === "∞" ? Infinity : Number(high)];
  for (const [name, value] of Object.entries(numbers)) {
    const isAbove = open === "(" ? value > least : value >= least;
    const isBelow = close === ")" ? value < most : value <= most;
    if (!(isAbove && isBelow)) {
      throw new RangeError(`${where}: \`${name}\` must be in ${interval}, got ${value}.`);
    }
  }
}
