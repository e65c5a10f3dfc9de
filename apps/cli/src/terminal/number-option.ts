import { readNumber, UsageError } from "@sdnet/train/experiment";

/** Values that an option may have, both ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
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
