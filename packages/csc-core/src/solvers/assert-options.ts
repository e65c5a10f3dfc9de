/** One number under the name of the option that it was given as: `{ mu }`. */
type NamedNumber = Readonly<Record<string, number>>;

/**
 * Checks a count.
 *
 * @param where - Name of the calling function.
 * @throws RangeError unless the number is an integer `>= 1`.
 */
export function assertPositiveInteger(where: string, option: NamedNumber): void {
  assertEach(where, option, {
    holds: (value) => Number.isInteger(value) && value >= 1,
    rule: "be a positive integer",
  });
}

/**
 * Checks a weight.
 *
 * @param where - Name of the calling function.
 * @throws RangeError unless the number is finite and `>= 0`.
 */
export function assertNonNegative(where: string, option: NamedNumber): void {
  assertEach(where, option, {
    holds: (value) => Number.isFinite(value) && value >= 0,
    rule: "be finite and >= 0",
  });
}

/**
 * Checks a step or a tolerance.
 *
 * @param where - Name of the calling function.
 * @throws RangeError unless the number is finite and `> 0`.
 */
export function assertPositive(where: string, option: NamedNumber): void {
  assertEach(where, option, {
    holds: (value) => Number.isFinite(value) && value > 0,
    rule: "be finite and > 0",
  });
}

function assertEach(
  where: string,
  option: NamedNumber,
  { holds, rule }: { readonly holds: (value: number) => boolean; readonly rule: string },
): void {
  for (const [name, value] of Object.entries(option)) {
    if (!holds(value)) throw new RangeError(`${where}: \`${name}\` must ${rule}, got ${value}.`);
  }
}
