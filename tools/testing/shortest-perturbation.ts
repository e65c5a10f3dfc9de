/** A norm of perturbations. */
export type PerturbationNorm = "linf" | "l2" | "l1";

/** The norm of a vector, in float64. */
export function perturbationNorm(vector: ArrayLike<number>, norm: PerturbationNorm): number {
  const sizes = Array.from(vector, Math.abs);
  if (norm === "linf") return Math.max(0, ...sizes);
  if (norm === "l1") return sizes.reduce((sum, size) => sum + size, 0);
  return Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0));
}

/**
 * The length of the shortest way from a point of the unit box to the hyperplane `<normal, z> + offset = 0` within the box, where
 * `value` is `<normal, point> + offset`; Infinity if the hyperplane misses the box. By bisection on the multiplier (linf, l2)
 * or by moving the steepest first (l1), in float64.
 */
export function shortestToHyperplane(
  point: readonly number[],
  { normal, value }: { readonly normal: readonly number[]; readonly value: number },
  norm: PerturbationNorm,
): number {
  const wanted = Math.abs(value);
  const slopes = normal.map(Math.abs);
  const rooms = point.map((x, i) => (value * (normal[i] ?? 0) > 0 ? x : 1 - x));
  const gain = (moves: readonly number[]) => moves.reduce((sum, move, i) => sum + move * (slopes[i] ?? 0), 0);
  if (gain(rooms) < wanted) return Infinity;
  if (norm === "l1") {
    let left = wanted;
    return [...slopes.keys()]
      .sort((a, b) => (slopes[b] ?? 0) - (slopes[a] ?? 0))
      .reduce((length, i) => {
        const move = slopes[i] === 0 ? 0 : Math.min(rooms[i] ?? 0, left / (slopes[i] ?? 0));
        left -= move * (slopes[i] ?? 0);
        return length + move;
      }, 0);
  }
  const moves = (level: number) =>
    rooms.map((room, i) =>
      slopes[i] === 0 ? 0 : Math.min(room, norm === "linf" ? level : level * (slopes[i] ?? 0)),
    );
  return perturbationNorm(moves(smallest((level) => gain(moves(level)) >= wanted)), norm);
}

/** All `z` with `Σ curvature (z - center)² <= radius²`; curvatures are positive. */
export interface Ellipsoid {
  readonly center: readonly number[];
  readonly curvature: readonly number[];
  readonly radius: number;
}

/** `Σ curvature (point - center)² - radius²`: negative inside. */
export function ellipsoidValue(point: ArrayLike<number>, { center, curvature, radius }: Ellipsoid): number {
  return center.reduce((sum, c, i) => sum + (curvature[i] ?? 0) * ((point[i] ?? 0) - c) ** 2, -(radius ** 2));
}

/**
 * The length of the shortest way from a point of the unit box into an ellipsoid within the box, 0 if it is inside. The problem is
 * convex and separable, so bisection on its one multiplier is exact; in float64. The ellipsoid must meet the box.
 */
export function shortestIntoEllipsoid(
  point: readonly number[],
  ellipsoid: Ellipsoid,
  norm: PerturbationNorm,
): number {
  const { center, curvature } = ellipsoid;
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  // Minimisers, coordinate by coordinate, of |z - x|_∞ <= t or of length + multiplier · curvature (z - c)².
  const nearest = (multiplier: number) =>
    point.map((x, i) => {
      const [c, weight] = [center[i] ?? 0, multiplier * (curvature[i] ?? 0)];
      const stretch = {
        linf: () => clamp(c, x - multiplier, x + multiplier),
        l2: () => (x + weight * c) / (1 + weight),
        // The derivative of the quadratic is 2·weight·(z - c): moving pays while that is above 1.
        l1: () => c + clamp(x - c, -1 / (2 * weight), 1 / (2 * weight)),
      }[norm]();
      return clamp(stretch, 0, 1);
    });
  const isInside = (z: readonly number[]) => ellipsoidValue(z, ellipsoid) <= 0;
  if (isInside(point)) return 0;
  const found = nearest(smallest((multiplier) => isInside(nearest(multiplier))));
  return perturbationNorm(
    found.map((z, i) => z - (point[i] ?? 0)),
    norm,
  );
}

/** The smallest positive number with a property that all larger ones have, by bisection of its logarithm. */
function smallest(isEnough: (value: number) => boolean): number {
  let [low, high] = [Math.log(1e-12), Math.log(1e12)];
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (isEnough(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}
