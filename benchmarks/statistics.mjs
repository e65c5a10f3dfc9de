// The few numbers that every report here is made of.
import { median } from "../apps/cli/dist/commands/bench/median-time.js";

export { median };

/** Median with the smallest and the largest value. */
export function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** `1.23 [1.20, 1.31]`. */
export function formatSpread({ median: middle, least, most }, digits = 2) {
  return `${middle.toFixed(digits)} [${least.toFixed(digits)}, ${most.toFixed(digits)}]`;
}
