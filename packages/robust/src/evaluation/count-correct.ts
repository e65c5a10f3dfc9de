import { correctRows } from "./correct-rows.js";

/**
 * Number of images that are classified correctly.
 *
 * @param logits - `[images, classes]`, row by row.
 * @throws RangeError if some logits are not finite, which counts the images.
 */
export function countCorrect(logits: Float32Array, labels: Int32Array): number {
  const classes = logits.length / labels.length;
  const broken = labels.filter(
    (_, row) => !logits.subarray(row * classes, (row + 1) * classes).every(Number.isFinite),
  ).length;
  if (broken === 0) return correctRows(logits, labels).reduce((sum, hit) => sum + hit, 0);
  throw new RangeError(
    `countCorrect: \`logits\` must be finite, got NaN or infinity for ${broken} of ${labels.length} images.`,
  );
}
