import { logSoftmax } from "../arrays/log-softmax.js";
import { correctRows } from "../evaluation/correct-rows.js";
import type { SweepPoint } from "./sweep-point.js";

/** Sums over the images that were classified at one λ so far. */
export interface SweepTally {
  readonly lambda: number;
  /** 1 for every image that is classified correctly, 0 for the others. */
  readonly correct: number[];
  loss: number;
  entropy: number;
}

/** A tally of no images. */
export function emptyTally(lambda: number): SweepTally {
  return { lambda, correct: [], loss: 0, entropy: 0 };
}

/**
 * Adds the answers to a batch, `[size, classes]`, row by row.
 *
 * @throws RangeError if they are not finite, naming the image.
 */
export function addAnswers(
  tallies: readonly SweepTally[],
  { logits, labels }: { readonly logits: Float32Array; readonly labels: Int32Array },
): void {
  const logScores = logSoftmax(logits, labels.length);
  const hits = correctRows(logits, labels);
  const { loss, entropy } = uncertainty(logScores, labels);
  for (const tally of tallies) {
    assertFinite(logScores, { rows: labels.length, tally });
    tally.correct.push(...hits);
    tally.loss += loss;
    tally.entropy += entropy;
  }
}

/** Means over the images of a tally. */
export function pointOf({ lambda, correct, loss, entropy }: SweepTally): SweepPoint {
  const images = correct.length;
  const hits = correct.reduce((sum, hit) => sum + hit, 0);
  return { lambda, accuracy: hits / images, loss: loss / images, entropy: entropy / images };
}

/** Checks a logarithmic softmax, in which scores that are not finite stay so. */
function assertFinite(
  logScores: Float64Array,
  { rows, tally }: { readonly rows: number; readonly tally: SweepTally },
): void {
  const at = logScores.findIndex((score) => !Number.isFinite(score));
  if (at < 0) return;
  const image = tally.correct.length + Math.floor(at / (logScores.length / rows));
  throw new RangeError(
    `sweep: \`model.predict\` must answer with finite numbers, got others for image ${image} at λ ${tally.lambda}.`,
  );
}

/** Sums of cross-entropy and entropy over the images of a batch. */
function uncertainty(
  logScores: Float64Array,
  labels: Int32Array,
): { readonly loss: number; readonly entropy: number } {
  const classes = logScores.length / labels.length;
  let [loss, entropy] = [0, 0];
  labels.forEach((label, row) => {
    loss -= logScores[row * classes + label] ?? NaN;
    for (let index = 0; index < classes; index++) {
      const score = logScores[row * classes + index] ?? NaN;
      if (score > -Infinity) entropy -= score * Math.exp(score);
    }
  });
  return { loss, entropy };
}
