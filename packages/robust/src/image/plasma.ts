import type { RandomStream } from "@sdnet/csc-core/tensor";

/** A square map to fill, and where its draws come from. */
interface Plasma {
  readonly map: Float64Array;
  readonly size: number;
  readonly random: RandomStream;
}

/**
 * A cloud: `[size, size]` values from 0 to 1 by the diamond-square algorithm, on a torus.
 *
 * @param size - A power of two.
 * @param options - `decay`: by what the roughness is divided each time the grid becomes twice as fine.
 */
export function plasma(
  size: number,
  { decay, random }: { readonly decay: number; readonly random: RandomStream },
): Float64Array {
  const cloud: Plasma = { map: new Float64Array(size * size), size, random };
  let roughness = 100;
  for (let step = size; step >= 2; step /= 2) {
    const half = step / 2;
    // Each new point is the mean of four, at these distances from the corner of its cell, and noise.
    const corners = [0, 0, step, 0, 0, step, step, step] as const;
    fill(cloud, { step, roughness, point: [half, half], of: corners });
    fill(cloud, { step, roughness, point: [0, half], of: [half, half, -half, half, 0, 0, 0, step] });
    fill(cloud, { step, roughness, point: [half, 0], of: [half, half, half, -half, 0, 0, step, 0] });
    roughness /= decay;
  }
  let [least, most] = [Infinity, -Infinity];
  for (const value of cloud.map) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return cloud.map.map((value) => (value - least) / (most - least));
}

/** The points of one kind at one fineness of the grid. */
interface Points {
  readonly step: number;
  readonly roughness: number;
  /** Row and column in a cell. */
  readonly point: readonly [number, number];
  /** Rows and columns, relative to the corner of the cell, of the four that are averaged. */
  readonly of: readonly [number, number, number, number, number, number, number, number];
}

function fill({ map, size, random }: Plasma, { step, roughness, point, of }: Points): void {
  // `size` is a power of two, so the torus closes by a mask.
  const last = size - 1;
  const at = (row: number, column: number) => map[(row & last) * size + (column & last)] ?? 0;
  for (let row = 0; row < size; row += step) {
    for (let column = 0; column < size; column += step) {
      const mean =
        (at(row + of[0], column + of[1]) +
          at(row + of[2], column + of[3]) +
          at(row + of[4], column + of[5]) +
          at(row + of[6], column + of[7])) /
        4;
      const noise = roughness * roughness * (2 * random.uniform() - 1);
      map[(row + point[0]) * size + column + point[1]] = mean + noise;
    }
  }
}
