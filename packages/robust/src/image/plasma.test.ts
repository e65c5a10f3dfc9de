import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { plasma } from "./plasma.js";

const SIZE = 64;
const cloud = (decay: number, seed = 1) => plasma(SIZE, { decay, random: randomStream(seed, "plasma") });

/** Mean square difference of neighbours on the torus, along rows. */
function roughness(map: Float64Array): number {
  return map.reduce((sum, value, index) => {
    const right = index - (index % SIZE) + ((index + 1) % SIZE);
    return sum + (value - (map[right] ?? NaN)) ** 2;
  }, 0);
}

describe("plasma", () => {
  it("fills its map from exactly 0 to exactly 1", () => {
    const values = [...cloud(2)];
    expect([Math.min(...values), Math.max(...values)]).toEqual([0, 1]);
    expect(new Set(values).size).toBe(SIZE * SIZE);
  });

  it("is smoother the faster the roughness decays", () => {
    const measured = [1.4, 1.75, 2, 2.5, 3].map((decay) => roughness(cloud(decay)));
    expect(measured).toEqual([...measured].sort((a, b) => b - a));
  });

  it("has no seam: it is a torus", () => {
    const map = cloud(3);
    const step = (from: number, to: number) =>
      Math.sqrt(
        Array.from(
          { length: SIZE },
          (_, row) => ((map[row * SIZE + from] ?? NaN) - (map[row * SIZE + to] ?? NaN)) ** 2,
        ).reduce((sum, square) => sum + square, 0) / SIZE,
      );
    const inside = Array.from({ length: SIZE - 1 }, (_, column) => step(column, column + 1));
    expect(step(SIZE - 1, 0)).toBeLessThan(1.5 * Math.max(...inside));
  });

  it("is another cloud for another seed", () => {
    expect(cloud(2, 2)).not.toEqual(cloud(2, 1));
    expect(cloud(2, 1)).toEqual(cloud(2, 1));
  });
});
