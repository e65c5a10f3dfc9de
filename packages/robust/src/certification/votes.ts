/** Number of times that each class was answered. */
export type Votes = Map<number, number>;

/**
 * Class of the largest logit of each row; of equal ones the first. Where a row is no answer, because it has a NaN or an infinite largest
 * logit, it is -1.
 *
 * @param logits - `[rows, classes]`, row by row.
 */
export function answersOf(logits: Float32Array, rows: number): Int32Array {
  const classes = logits.length / rows;
  return Int32Array.from({ length: rows }, (_, row) => {
    const scores = logits.subarray(row * classes, (row + 1) * classes);
    let best = 0;
    scores.forEach((score, index) => {
      if (!(score <= (scores[best] ?? NaN))) best = index;
    });
    return Number.isFinite(scores[best]) ? best : -1;
  });
}

/** Counts one answer; -1, which is none, counts for no class. */
export function addVote(votes: Votes, answer: number): void {
  if (answer >= 0) votes.set(answer, (votes.get(answer) ?? 0) + 1);
}

/** The class with the most votes, of equal ones the smallest; undefined without votes. */
export function winnerOf(votes: Votes): number | undefined {
  const [first] = [...votes].sort(([one, ones], [other, others]) => others - ones || one - other);
  return first?.[0];
}
