import { insideBorder } from "./border.js";

/** Bytes of one channel. */
export interface Plane {
  /** `[height, width]`, 0 to 255. */
  readonly pixels: Uint8Array;
  readonly height: number;
  readonly width: number;
}

/** tan 22.5°, between horizontal and diagonal. */
const DIAGONAL = Math.SQRT2 - 1;

/** Gradients by Sobel's operator and their lengths in the l1 norm. */
interface Gradients {
  readonly across: Int32Array;
  readonly down: Int32Array;
  readonly length: Int32Array;
}

/**
 * Edges by Canny's method: ridges of the gradient that are steeper than `high`, and those steeper than `low` that are connected
 * to one. As `cv2.Canny`, aperture 3.
 *
 * @returns 1 on edges, 0 elsewhere.
 */
export function cannyEdges(
  plane: Plane,
  { low, high }: { readonly low: number; readonly high: number },
): Uint8Array {
  const { height, width } = plane;
  const gradients = sobel(plane);
  const weak = new Uint8Array(height * width);
  const edges = new Uint8Array(height * width);
  const open: number[] = [];
  for (let index = 0; index < weak.length; index++) {
    if ((gradients.length[index] ?? 0) <= low || !isRidge(gradients, plane, index)) continue;
    weak[index] = 1;
    if ((gradients.length[index] ?? 0) <= high) continue;
    edges[index] = 1;
    open.push(index);
  }
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const [row, column] = [Math.floor(index / width), index % width];
    for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, height - 1); y++) {
      for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, width - 1); x++) {
        const neighbour = y * width + x;
        if (weak[neighbour] !== 1 || edges[neighbour] === 1) continue;
        edges[neighbour] = 1;
        open.push(neighbour);
      }
    }
  }
  return edges;
}

function sobel({ pixels, height, width }: Plane): Gradients {
  const across = new Int32Array(pixels.length);
  const down = new Int32Array(pixels.length);
  const length = new Int32Array(pixels.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = (y: number, x: number) =>
        pixels[
          insideBorder(row + y, height, "nearest") * width + insideBorder(column + x, width, "nearest")
        ] ?? 0;
      const [nw, n, ne] = [at(-1, -1), at(-1, 0), at(-1, 1)];
      const [sw, s, se] = [at(1, -1), at(1, 0), at(1, 1)];
      const dx = ne + 2 * at(0, 1) + se - nw - 2 * at(0, -1) - sw;
      const dy = sw + 2 * s + se - nw - 2 * n - ne;
      const index = row * width + column;
      across[index] = dx;
      down[index] = dy;
      length[index] = Math.abs(dx) + Math.abs(dy);
    }
  }
  return { across, down, length };
}

/** Whether no neighbour on the line of the gradient is steeper; beyond the border nothing is. */
function isRidge(gradients: Gradients, { height, width }: Plane, index: number): boolean {
  const [row, column] = [Math.floor(index / width), index % width];
  const at = (y: number, x: number) =>
    row + y < 0 || row + y >= height || column + x < 0 || column + x >= width
      ? 0
      : (gradients.length[index + y * width + x] ?? 0);
  const own = gradients.length[index] ?? 0;
  const [dx, dy] = [gradients.across[index] ?? 0, gradients.down[index] ?? 0];
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  if (y < x * DIAGONAL) return own > at(0, -1) && own >= at(0, 1);
  if (y > x * (DIAGONAL + 2)) return own > at(-1, 0) && own >= at(1, 0);
  const side = Math.sign(dx) * Math.sign(dy) < 0 ? -1 : 1;
  return own > at(-1, -side) && own > at(1, side);
}
