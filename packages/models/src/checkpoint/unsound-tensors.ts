import type { StateEntry } from "./state-entry.js";

/** Tensors named in a message; the others are counted. */
const NAMED = 3;

/**
 * Describes tensors that no network can compute with: weights that are not finite as float32, and variances below 0.
 *
 * @returns For an error: `NaN in linear.bias (1 of 10 numbers), -1 in bn1.running_var (2 of 64 numbers)`; undefined if all are sound.
 */
export function unsoundTensors(entries: Iterable<readonly [string, StateEntry]>): string | undefined {
  const found: string[] = [];
  for (const [name, { data }] of entries) {
    const least = name.endsWith(".running_var") ? 0 : -Infinity;
    const isSound = (value: number) => Number.isFinite(Math.fround(value)) && value >= least;
    const numbers: Iterable<number | bigint> = data;
    let wrong = 0;
    let first = 0;
    for (const number of numbers) {
      if (typeof number === "bigint" || isSound(number)) continue;
      if (wrong === 0) first = number;
      wrong++;
    }
    if (wrong > 0) found.push(`${first} in ${name} (${wrong} of ${data.length} numbers)`);
  }
  if (found.length === 0) return undefined;
  const more = found.length > NAMED ? `; and ${found.length - NAMED} more tensors` : "";
  return `${found.slice(0, NAMED).join(", ")}${more}`;
}
