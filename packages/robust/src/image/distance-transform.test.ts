import { describe, expect, it } from "vitest";
import { distanceTransform } from "./distance-transform.js";

const SIZE = { height: 19, width: 23 };

describe("distanceTransform", () => {
  it("is within 2.5 % of the Euclidean distance to the nearest mark", () => {
    const marks = [
      [3, 4],
      [15, 20],
      [10, 9],
    ] as const;
    const marked = new Uint8Array(SIZE.height * SIZE.width);
    for (const [row, column] of marks) marked[row * SIZE.width + column] = 1;
    distanceTransform(marked, SIZE).forEach((distance, index) => {
      const [row, column] = [Math.floor(index / SIZE.width), index % SIZE.width];
      const exact = Math.min(...marks.map(([y, x]) => Math.hypot(row - y, column - x)));
      expect(Math.abs(distance - exact)).toBeLessThanOrEqual(0.025 * exact);
    });
  });

  it("is infinite where nothing is marked", () => {
    const nothing = distanceTransform(new Uint8Array(SIZE.height * SIZE.width), SIZE);
    expect(new Set(nothing)).toEqual(new Set([Infinity]));
  });
});
