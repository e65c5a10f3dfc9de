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
