import { CalibrationError } from "./calibration-error.js";

/** A value of a parsed file that nobody has looked at, and where it stands, for messages. */
export interface Unchecked {
  readonly value: unknown;
  /** E.g. `calibration.json: levels[3].best`. */
  readonly where: string;
}

/** Range of a number, both ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** Any number that JSON can hold. */
export const ANY_NUMBER: NumberRange = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };

/** The error of a value that breaks a rule. */
export function broken({ value, where }: Unchecked, rule: string): CalibrationError {
  const got = JSON.stringify(value) as string | undefined;
  return new CalibrationError(
    `${where} must ${rule}, got ${got === undefined ? "nothing" : shortened(got)}.`,
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A number within a range. */
export function numberIn(item: Unchecked, { least, most }: NumberRange): number {
  const { value } = item;
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw broken(item, least === ANY_NUMBER.least ? "be a number" : `be a number in [${least}, ${most}]`);
}

/** A text of at most `most` characters. */
export function textOf(item: Unchecked, most = 200): string {
  const { value } = item;
  if (typeof value === "string" && value.length <= most) return value;
  throw broken(item, `be a text of at most ${most} characters`);
}

/** One of a few words. */
export function oneOf<Word extends string>(item: Unchecked, words: readonly Word[]): Word {
  const found = words.find((word) => word === item.value);
  if (found === undefined) throw broken(item, `be one of ${words.join(", ")}`);
  return found;
}

/** The elements of a list of a given length, or of at least one. */
export function listOf(item: Unchecked, length?: number): readonly Unchecked[] {
  const { value, where } = item;
  if (!Array.isArray(value) || (length === undefined ? value.length === 0 : value.length !== length)) {
    throw broken(item, length === undefined ? "be a list that is not empty" : `be a list of ${length}`);
  }
  return value.map((element: unknown, index) => ({ value: element, where: `${where}[${index}]` }));
}

/** The entries of an object. */
export function entriesOf(item: Unchecked): readonly (readonly [string, Unchecked])[] {
  const { value, where } = item;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw broken(item, "be an object");
  return Object.entries(value).map(([key, entry]: [string, unknown]) => [
    key,
    // A key is part of the file: it must not spread a message over lines or pages.
    { value: entry, where: `${where}.${shortened(key.replaceAll(/\s+/g, " "))}` },
  ]);
}

/** One member of an object; its value is undefined where it is missing. */
export function memberOf(item: Unchecked, key: string): Unchecked {
  const found = entriesOf(item).find(([name]) => name === key);
  return found?.[1] ?? { value: undefined, where: `${item.where}.${key}` };
}
