/** A point of the plane. */
export type Point = readonly [x: number, y: number];

/** `(x, y)` to `(a x + b y + c, d x + e y + f)`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * The affine map that takes three points to three others.
 *
 * @throws RangeError if the three points lie on a line.
 */
export function affineThrough(
  from: readonly [Point, Point, Point],
  to: readonly [Point, Point, Point],
): Affine {
  const [[x0, y0], [x1, y1], [x2, y2]] = from;
  const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  if (area === 0) throw new RangeError("affineThrough: `from` must not lie on a line.");
  const row = (v0: number, v1: number, v2: number): [number, number, number] => {
    const a = ((v1 - v0) * (y2 - y0) - (v2 - v0) * (y1 - y0)) / area;
    const b = ((v2 - v0) * (x1 - x0) - (v1 - v0) * (x2 - x0)) / area;
    return [a, b, v0 - a * x0 - b * y0];
  };
  return [...row(to[0][0], to[1][0], to[2][0]), ...row(to[0][1], to[1][1], to[2][1])];
}

/** Image of a point under an affine map. */
export function applyAffine([a, b, c, d, e, f]: Affine, [x, y]: Point): Point {
  return [a * x + b * y + c, d * x + e * y + f];
}
