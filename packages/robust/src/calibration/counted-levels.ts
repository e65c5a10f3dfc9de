import { CLEAN } from "./calibration.js";
import type { LevelSweep } from "./level-sweep.js";

/** A level counts where some λ gets at least this part of the accuracy on clean images. */
const LEAST_PART = 1 / 3;

/** Noisy levels of one corruption that rules are fitted to and judged by. */
export interface CountedCorruption {
  readonly corruption: string;
  /** Places of its levels among all levels. */
  readonly levels: readonly number[];
  /** Whether the model tells classes apart at none of them; then all of them are counted. */
  readonly isLost: boolean;
}

/**
 * Levels at which the model still tells classes apart with some λ and some choice of norms. At the others accuracy is chance at every λ,
 * and which is best says nothing. They are the same for every choice of norms: mean accuracies over different levels cannot be compared.
 *
 * @param choices - For each choice of norms, the sweeps of all levels in one order.
 */
export function countedLevels(choices: readonly (readonly LevelSweep[])[]): readonly CountedCorruption[] {
  const [levels = []] = choices;
  const highest = levels.map((_, index) =>
    Math.max(
      ...choices.flatMap((sweeps) => sweeps[index]?.sweep.points ?? []).map((point) => point.accuracy),
    ),
  );
  const isClean = levels.map(({ corruption }) => corruption === CLEAN);
  const least = LEAST_PART * Math.max(0, ...highest.filter((_, index) => isClean[index]));
  const corruptions = new Set(levels.map(({ corruption }) => corruption).filter((name) => name !== CLEAN));
  return [...corruptions].map((corruption) => {
    const own = levels.flatMap((level, index) => (level.corruption === corruption ? [index] : []));
    const kept = own.filter((index) => (highest[index] ?? NaN) >= least);
    const isLost = kept.length === 0;
    return { corruption, levels: isLost ? own : kept, isLost };
  });
}
