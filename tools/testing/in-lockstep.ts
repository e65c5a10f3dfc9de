/** Sums numbers over all processes, in place. */
type Sum = (numbers: Float64Array | Float32Array) => void;

/** Thrown where a process meets an exchange that not all have come to yet. */
class Unmet extends Error {}

/**
 * Runs what several processes would do, in this one: each body is run again and again, one exchange further every time, until all are through. So
 * bodies may change nothing outside; tensors of runs that are broken off are for them to tidy.
 *
 * @param processes - Number of processes.
 * @param body - What each does, given its rank and the sum over all.
 * @returns Results in the order of ranks.
 * @throws Error where processes sum differently many numbers, or one ends while others still exchange.
 */
export function inLockstep<Result>(processes: number, body: (rank: number, sum: Sum) => Result): Result[] {
  const known: (readonly number[])[] = [];
  for (;;) {
    const offered: number[][] = [];
    const results: Result[] = [];
    for (let rank = 0; rank < processes; rank++) {
      let exchange = 0;
      const sum: Sum = (numbers) => {
        const total = known[exchange++];
        if (total === undefined) {
          offered.push([...numbers]);
          throw new Unmet();
        }
        if (total.length !== numbers.length) {
          throw new Error(`process ${rank} sums ${numbers.length} numbers where others sum ${total.length}`);
        }
        numbers.set(total);
      };
      try {
        results.push(body(rank, sum));
      } catch (error) {
        if (!(error instanceof Unmet)) throw error;
      }
    }
    if (offered.length === 0) return results;
    if (offered.length < processes)
      throw new Error(`${results.length} of ${processes} processes ended before the others`);
    const [first = []] = offered;
    known.push(
      first.map((_, place) => offered.reduce((total, numbers) => total + (numbers[place] ?? NaN), 0)),
    );
  }
}
