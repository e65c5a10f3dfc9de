/** The queries, out of 10,000, after which the share of the image that a window covers is halved once more. */
const HALVINGS = [10, 50, 200, 500, 1000, 2000, 4000, 6000, 8000] as const;

/**
 * The share of the image that the window of a query covers, by the published schedule: `initialShare`, halved after 10, 50, 200,
 * 500, 1,000, 2,000, 4,000, 6,000 and 8,000 queries.
 *
 * @param query - From 0.
 * @param options.initialShare - In (0, 1].
 * @param options.scheduleLength - Queries that the schedule is stretched to: 10,000 as published for any budget, or the
 * budget itself to see all of the schedule.
 * @see Andriushchenko et al., "Square Attack" (2020), section 4 and supplement.
 */
export function windowShare(
  query: number,
  { initialShare, scheduleLength }: { readonly initialShare: number; readonly scheduleLength: number },
): number {
  const at = Math.floor((query * 10_000) / scheduleLength);
  return initialShare / 2 ** HALVINGS.filter((halving) => at > halving).length;
}
