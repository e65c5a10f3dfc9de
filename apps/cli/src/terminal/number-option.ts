import { UsageError } from "@sdnet/train/experiment";

/** Values that an option may have, both ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** A number as people and programs write it; no other base, no separators, no words. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number that a text stands for, such as `5`, `+0.5`, `.5` or `1e-3`, with or without spaces around it: every number of the command
 * line and of the environment is read by this. NaN for any other text, and for what is too large or too small to be told from infinity or 0.
 */
export function readNumber(text: string): number {
  const trimmed = text.trim();
  const [, digits = ""] = DECIMAL.exec(trimmed) ?? [];
  const value = digits === "" ? NaN : Number(trimmed);
  const vanished = value === 0 && /[1-9]/.test(digits);
  return Number.isFinite(value) && !vanished ? value : NaN;
}

/**
 * Reads a whole number from the command line; `option` is what the user typed it for, e.g. `"--batch"`.
 *
 * @throws UsageError unless `text` is an integer within the range.
 */
export function parseInteger(text: string, option: string, { least, most }: NumberRange): number {
  const value = readNumber(text);
  if (!(Number.isSafeInteger(value) && value >= least && value <= most)) {
    throw new UsageError(`${option} must be an integer in [${least}, ${most}], got "${text}".`);
  }
  return value;
}

/**
 * Reads one of a list of words; `option` is what the user typed it for, e.g. `"--data"`.
 *
 * @throws UsageError listing the words, unless `text` is one of them.
 */
export function parseChoice<Choice extends string>(
  text: string,
  option: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new UsageError(`${option} must be one of ${choices.join(", ")}, got "${text}".`);
  }
  return found;
}
