import type { NormTable } from "../inference/norm-table.js";
import type { ArrayStatistics } from "./array-model.js";

/**
 * Statistics for each λ by linear interpolation; below the first and above the last λ of the table, those of the nearest.
 *
 * @param lambda - `[rows]`: one for each image, or one for all.
 */
export function arrayStatisticsAt({ lambdas, norms }: NormTable, lambda: Float32Array): ArrayStatistics {
  const places = Array.from(lambda, (value) => placeOf(lambdas, value));
  const interpolated = (rows: readonly (readonly number[])[]): Float32Array =>
    Float32Array.from(
      places.flatMap(({ before, after, part }) => {
        const [left = [], right = []] = [rows[before], rows[after]];
        return left.map((value, channel) => (1 - part) * value + part * (right[channel] ?? NaN));
      }),
    );
  return Object.fromEntries(
    Object.entries(norms).map(([name, { mean, variance }]) => [
      name,
      { mean: interpolated(mean), variance: interpolated(variance), channels: mean[0]?.length ?? 0 },
    ]),
  );
}

/** Between which entries of the table a value lies, and how far along. */
function placeOf(
  knots: readonly number[],
  value: number,
): { readonly before: number; readonly after: number; readonly part: number } {
  const after = knots.findIndex((knot) => value < knot);
  if (after === 0) return { before: 0, after: 0, part: 0 };
  const last = knots.length - 1;
  if (after < 0) return { before: last, after: last, part: 0 };
  const [low = 0, high = 0] = [knots[after - 1], knots[after]];
  return { before: after - 1, after, part: (value - low) / (high - low) };
}
