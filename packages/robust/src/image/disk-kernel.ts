import { filter2d, type Kernel } from "./filter2d.js";
import { gaussianKernel } from "./gaussian-blur.js";

/**
 * A disk with a soft rim: what a lens out of focus makes of a point. Its sum is 1 but for what the softening mirrors at the
 * border.
 *
 * @param radius - In pixels; the window is 17 pixels wide up to radius 8, then `2 radius + 1`.
 * @param softness - Standard deviation of the blur of the rim, over 3 x 3 pixels, 5 x 5 for large disks.
 */
export function diskKernel(radius: number, softness: number): Kernel {
  const reach = radius <= 8 ? 8 : Math.floor(radius);
  const side = 2 * reach + 1;
  const inside = Float64Array.from({ length: side * side }, (_, index) => {
    const [row, column] = [Math.floor(index / side) - reach, (index % side) - reach];
    return row * row + column * column <= radius * radius ? 1 : 0;
  });
  const area = inside.reduce((sum, value) => sum + value, 0);
  const line = gaussianKernel(softness, radius <= 8 ? 1 : 2);
  const softening = { weights: outer(line), height: line.length, width: line.length };
  const disk = { values: inside.map((value) => value / area), height: side, width: side, channels: 1 };
  return { weights: filter2d(disk, softening).values, height: side, width: side };
}

function outer(line: Float64Array): Float64Array {
  return Float64Array.from(
    { length: line.length ** 2 },
    (_, index) => (line[Math.floor(index / line.length)] ?? 0) * (line[index % line.length] ?? 0),
  );
}
