import type { Knot, LineRule } from "../inference/lambda-rule.js";

/**
 * The line of least squares, `λ = slope * signal + intercept`, through pairs of signal and best λ: step 3 of the paper's
 * algorithm 1. Of points with one signal only, the line is level.
 *
 * @throws RangeError if there are no points.
 */
export function fitLine(points: readonly Knot[]): LineRule {
  if (points.length === 0) throw new RangeError("fitLine: `points` must not be empty, got none.");
  const mean = (pick: (point: Knot) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [signal, lambda] = [mean((point) => point.signal), mean((point) => point.lambda)];
  const spread = mean((point) => (point.signal - signal) ** 2);
  const together = mean((point) => (point.signal - signal) * (point.lambda - lambda));
  const slope = spread > 0 ? together / spread : 0;
  return { kind: "line", slope, intercept: lambda - slope * signal };
}
