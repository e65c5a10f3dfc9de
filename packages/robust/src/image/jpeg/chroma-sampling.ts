/** Samples of one component. */
interface Samples {
  /** `[height, width]`, 0 to 255. */
  readonly samples: Uint8Array;
  readonly height: number;
  readonly width: number;
}

/**
 * Means of 2 x 2 samples, the edge repeated where a side is odd or `columns` asks for more. Halves go down and up in
 * turns, so that nothing becomes brighter.
 *
 * @param columns - Columns wanted, at least half of the width.
 */
export function halve({ samples, height, width }: Samples, columns: number): Samples {
  const rows = Math.ceil(height / 2);
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const top = 2 * row * width;
    const bottom = Math.min(2 * row + 1, height - 1) * width;
    for (let column = 0; column < columns; column++) {
      const left = Math.min(2 * column, width - 1);
      const right = Math.min(2 * column + 1, width - 1);
      const sum =
        (samples[top + left] ?? 0) +
        (samples[top + right] ?? 0) +
        (samples[bottom + left] ?? 0) +
        (samples[bottom + right] ?? 0);
      result[row * columns + column] = (sum + 1 + (column % 2)) >> 2;
    }
  }
  return { samples: result, height: rows, width: columns };
}

/**
 * Twice as many samples both ways, each 3/4 of the nearest and 1/4 of the next along both axes: libjpeg's "fancy upsampling".
 * Rows of up to two samples are repeated instead, as libjpeg does.
 */
export function double({ samples, height, width }: Samples): Samples {
  const result = new Uint8Array(4 * height * width);
  const sums = new Int32Array(width);
  for (let target = 0; target < 2 * height; target++) {
    const near = target >> 1;
    const next = Math.min(Math.max(target % 2 === 0 ? near - 1 : near + 1, 0), height - 1);
    for (let column = 0; column < width; column++) {
      const own = samples[near * width + column] ?? 0;
      sums[column] = width > 2 ? 3 * own + (samples[next * width + column] ?? 0) : 4 * own;
    }
    for (let column = 0; column < width; column++) {
      const own = sums[column] ?? 0;
      const [left, right] = width > 2 ? [sums[column - 1] ?? own, sums[column + 1] ?? own] : [own, own];
      const place = target * 2 * width + 2 * column;
      result[place] = (3 * own + left + 8) >> 4;
      result[place + 1] = (3 * own + right + 7) >> 4;
    }
  }
  return { samples: result, height: 2 * height, width: 2 * width };
}
