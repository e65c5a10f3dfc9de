import type { Signal } from "../signal.js";
import type { Sweep } from "./sweep.js";

/** Parts that images are divided into: a rule is judged on each by what was fitted on the others. */
const FOLDS = 5;

/** Sweeps of all levels, and the same divided by images. */
export interface FoldedSweeps {
  readonly whole: readonly Sweep[];
  readonly folds: readonly { readonly rest: readonly Sweep[]; readonly held: readonly Sweep[] }[];
}

/**
 * Divides the images of every level into five parts, each held out once. An image is in the same part at every level, so that no rule is
 * judged by another noise on an image that it was fitted on. Of a single image nothing can be held out.
 */
export function foldSweeps(whole: readonly Sweep[]): FoldedSweeps {
  const least = Math.min(...whole.map(({ images }) => images));
  if (least < 2) return { whole, folds: [{ rest: whole, held: whole }] };
  const count = Math.min(FOLDS, least);
  const part = (keep: (image: number) => boolean) => whole.map((sweep) => imagesOf(sweep, keep));
  return {
    whole,
    folds: Array.from({ length: count }, (_, fold) => ({
      rest: part((image) => image % count !== fold),
      held: part((image) => image % count === fold),
    })),
  };
}

function imagesOf(sweep: Sweep, keep: (image: number) => boolean): Sweep {
  const isKept = (_: number, image: number) => keep(image);
  const correct = sweep.correct.map((hits) => hits.filter(isKept));
  const images = correct[0]?.length ?? 0;
  const signals = Object.entries(sweep.signals).map(([name, values]) => [name, values.filter(isKept)]);
  return {
    lambdas: sweep.lambdas,
    images,
    correct,
    signals: Object.fromEntries(signals) as Partial<Record<Signal, Float32Array>>,
    points: sweep.points.map((point, row) => ({
      ...point,
      accuracy: (correct[row] ?? new Uint8Array()).reduce((sum, hit) => sum + hit, 0) / images,
    })),
  };
}
