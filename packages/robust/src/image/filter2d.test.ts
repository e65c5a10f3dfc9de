import { describe, expect, it } from "vitest";
import { filter2d } from "./filter2d.js";

describe("filter2d", () => {
  it("refuses a kernel without a middle", () => {
    const raster = { values: new Float64Array(4), height: 2, width: 2, channels: 1 };
    const kernel = { weights: new Float64Array(6), height: 2, width: 3 };
    expect(() => filter2d(raster, kernel)).toThrow(
      new RangeError("filter2d: `kernel` must have odd sides, got 2 x 3."),
    );
  });
});
