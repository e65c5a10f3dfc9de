import { SMALLEST_FLOAT } from "../dictionary/unit-vector.js";

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
 * Checks a tolerance.
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

/**
 * Checks a step size.
 *
 * @param where - Name of the calling function.
 * @throws RangeError unless the number is finite and `> 0` in float32.
 */
export function assertStepSize(where: string, option: NamedNumber): void {
  assertPositive(where, option);
  assertEach(where, option, { holds: (value) => value >= SMALLEST_FLOAT, rule: STEP_RULE });
}

/** Steps this short are those of atoms that are far too long. */
const STEP_RULE =
  `be at least ${SMALLEST_FLOAT.toPrecision(3)}, the smallest float32 ` +
  "(divide the atoms and `lambda` by ‖A‖, and then the codes)";

function assertEach(
  where: string,
  option: NamedNumber,
  { holds, rule }: { readonly holds: (value: number) => boolean; readonly rule: string },
): void {
  for (const [name, value] of Object.entries(option)) {
    if (!holds(value)) throw new RangeError(`${where}: \`${name}\` must ${rule}, got ${value}.`);
  }
}
