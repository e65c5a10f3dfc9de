/**
 * Area under the ROC curve of a score: the probability that a number of `others` is above one of `usual`, ties counting half. 0.5 for
 * a score that says nothing, 1 for one that tells all apart.
 *
 * @throws RangeError if one of the lists is empty or holds not-a-number.
 * @see Mann and Whitney (1947).
 */
export function auroc(usual: ArrayLike<number>, others: ArrayLike<number>): number {
  const scores = [
    ...Array.from(usual, (value) => ({ value, isOther: false })),
    ...Array.from(others, (value) => ({ value, isOther: true })),
  ];
  if (usual.length === 0 || others.length === 0) {
    throw new RangeError(
      `auroc: \`usual\` and \`others\` must hold scores, got ${usual.length} and ${others.length}.`,
    );
  }
  if (scores.some(({ value }) => Number.isNaN(value))) {
    throw new RangeError("auroc: scores must be numbers, got NaN.");
  }
  scores.sort((left, right) => left.value - right.value);
  let rankSum = 0;
  for (let start = 0; start < scores.length;) {
    let end = start;
    while (end < scores.length && scores[end]?.value === scores[start]?.value) end++;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * scores.slice(start, end).filter(({ isOther }) => isOther).length;
    start = end;
  }
  return (rankSum - (others.length * (others.length + 1)) / 2) / (usual.length * others.length);
}
