import type { Raster } from "@sdnet/data/node";

/** Enlargement of a small picture's pixels, the widest that is small, and the white lines between pictures. */
const SCALE = 3;
const SMALL = 64;
const GAP = 3;

/** Rows of RGB pictures of one size as one picture. */
export function pictureGrid(rows: readonly (readonly Raster[])[]): Raster {
  const { width: cellWidth = 1, height: cellHeight = 1 } = rows[0]?.[0] ?? {};
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const scale = cellWidth > SMALL ? 1 : SCALE;
  const stepX = cellWidth * scale + GAP;
  const stepY = cellHeight * scale + GAP;
  const width = columns * stepX - GAP;
  const height = Math.max(1, rows.length) * stepY - GAP;
  const pixels = new Uint8ClampedArray(width * height * 3).fill(255);
  rows.forEach((row, r) => {
    row.forEach((picture, c) => {
      for (let y = 0; y < cellHeight * scale; y++) {
        for (let x = 0; x < cellWidth * scale; x++) {
          const from = (Math.floor(y / scale) * cellWidth + Math.floor(x / scale)) * 3;
          const to = ((r * stepY + y) * width + c * stepX + x) * 3;
          for (let channel = 0; channel < 3; channel++)
            pixels[to + channel] = picture.pixels[from + channel] ?? 0;
        }
      }
    });
  });
  return { width, height, pixels };
}
