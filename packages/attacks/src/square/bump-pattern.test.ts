import { describe, expect, it } from "vitest";
import { bumpPattern } from "./bump-pattern.js";

describe("bumpPattern", () => {
  it.each([1, 2, 3, 5, 6, 9])("has unit norm at side %i", (side) => {
    for (const transposed of [false, true]) {
      expect(Math.hypot(...bumpPattern(side, { transposed }))).toBeCloseTo(1, 12);
    }
  });

  it("is positive in the upper half and negative in the lower, or left and right", () => {
    const [upright, lying] = [false, true].map((transposed) => bumpPattern(6, { transposed }));
    upright!.forEach((value, index) => expect(Math.sign(value)).toBe(index < 18 ? 1 : -1));
    lying!.forEach((value, index) => expect(Math.sign(value)).toBe(index % 6 < 3 ? 1 : -1));
  });

  it("has the published values at side 3", () => {
    // By hand. Upper bump, one row: layer 1 adds 1 at the middle, layer 2 a quarter everywhere: (1/4, 5/4, 1/4) / √(27/16).
    // Lower bump, two rows, middle (1, 1): the same in its second row, a quarter in its first: / √(27/16 + 3/16).
    const upper = [1, 5, 1].map((value) => value / Math.sqrt(27));
    const lower = [1, 1, 1, 1, 5, 1].map((value) => -value / Math.sqrt(30));
    const expected = [...upper, ...lower].map((value) => value / Math.SQRT2);
    bumpPattern(3, { transposed: false }).forEach((value, index) =>
      expect(value).toBeCloseTo(expected[index]!, 12),
    );
  });
});
