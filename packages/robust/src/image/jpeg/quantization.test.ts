import { describe, expect, it } from "vitest";
import { quantizationSteps } from "./quantization.js";

describe("quantizationSteps", () => {
  it("is the published table at quality 50, all ones at 100, and never above 255", () => {
    expect([...quantizationSteps("luminance", 50).slice(0, 8)]).toEqual([16, 11, 10, 16, 24, 40, 51, 61]);
    expect([...quantizationSteps("chrominance", 50).slice(0, 4)]).toEqual([17, 18, 24, 47]);
    expect(new Set(quantizationSteps("luminance", 100))).toEqual(new Set([1]));
    expect(Math.max(...quantizationSteps("luminance", 1))).toBe(255);
  });

  it("is coarser at lower quality, for every frequency", () => {
    for (const table of ["luminance", "chrominance"] as const) {
      for (let quality = 2; quality <= 100; quality++) {
        const finer = quantizationSteps(table, quality);
        quantizationSteps(table, quality - 1).forEach((step, index) => {
          expect(step).toBeGreaterThanOrEqual(finer[index] ?? NaN);
        });
      }
    }
  });
});
