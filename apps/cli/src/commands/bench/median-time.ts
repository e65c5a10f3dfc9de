/** Steps before the clock starts: first calls allocate and compile. */
const WARM_UP_STEPS = 2;

/** Number of timed steps. */
export interface TimingOptions {
  /** Timed steps, after two that are not. */
  readonly steps: number;
  /** Called after every step, timed or not. */
  readonly onStep?: (() => void) | undefined;
}

/** Median wall-clock milliseconds of a step that returns when its results are there. */
export function medianTime(step: () => void, { steps, onStep }: TimingOptions): number {
  const durations: number[] = [];
  for (let index = 0; index < WARM_UP_STEPS + steps; index++) {
    const start = performance.now();
    step();
    if (index >= WARM_UP_STEPS) durations.push(performance.now() - start);
    onStep?.();
  }
  return median(durations);
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
