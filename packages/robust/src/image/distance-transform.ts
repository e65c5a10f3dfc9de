/** Lengths of the moves of a pixel: straight, diagonal, and two ahead and one aside. */
const STRAIGHT = 1;
const DIAGONAL = 1.4;
const KNIGHT = 2.1969;

/** Moves to what was seen before, row by row; backwards they are their mirror images. */
const MOVES = [
  [-2, -1, KNIGHT],
  [-2, 1, KNIGHT],
  [-1, -2, KNIGHT],
  [-1, -1, DIAGONAL],
  [-1, 0, STRAIGHT],
  [-1, 1, DIAGONAL],
  [-1, 2, KNIGHT],
  [0, -1, STRAIGHT],
] as const;

/**
 * Distance of every pixel to the nearest marked one in moves of a 5 x 5 neighbourhood, about the Euclidean. As `cv2.distanceTransform`
 * with `DIST_L2` and mask size 5.
 *
 * @param marked - `[height, width]`, not 0 where a pixel is marked.
 * @returns `[height, width]`; infinite where nothing is marked.
 * @see Borgefors, "Distance transformations in digital images" (1986).
 */
export function distanceTransform(
  marked: Uint8Array,
  { height, width }: { readonly height: number; readonly width: number },
): Float64Array {
  const distances = Float64Array.from(marked, (mark) => (mark === 0 ? Infinity : 0));
  const relax = (row: number, column: number, direction: 1 | -1) => {
    const index = row * width + column;
    for (const [down, right, length] of MOVES) {
      const [y, x] = [row + direction * down, column + direction * right];
      if (y < 0 || y >= height || x < 0 || x >= width) continue;
      const through = (distances[y * width + x] ?? 0) + length;
      if (through < (distances[index] ?? 0)) distances[index] = through;
    }
  };
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) relax(row, column, 1);
  }
  for (let row = height - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) relax(row, column, -1);
  }
  return distances;
}
