import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { forwardDct, inverseDct } from "./dct.js";

const random = randomStream(1, "dct");
const BLOCKS = Array.from({ length: 50 }, () =>
  Int32Array.from({ length: 64 }, () => random.below(256) - 128),
);

/** The definition (ITU-T T.81, A.3.3), times 8. */
function naiveForward(block: Int32Array): number[] {
  const scale = (frequency: number) => (frequency === 0 ? Math.SQRT1_2 : 1);
  return Array.from({ length: 64 }, (_, index) => {
    const [v, u] = [index >> 3, index & 7];
    let sum = 0;
    block.forEach((value, place) => {
      const [y, x] = [place >> 3, place & 7];
      sum += value * Math.cos(((2 * x + 1) * u * Math.PI) / 16) * Math.cos(((2 * y + 1) * v * Math.PI) / 16);
    });
    return 2 * scale(u) * scale(v) * sum;
  });
}

describe("forwardDct", () => {
  it("is the cosine transform, 8 times as large, to about one unit", () => {
    for (const block of BLOCKS) {
      const expected = naiveForward(block);
      const found = block.slice();
      forwardDct(found);
      const worst = Math.max(...expected.map((value, index) => Math.abs(value - (found[index] ?? NaN))));
      expect(worst).toBeLessThan(2); // Two roundings in units of an eighth of a quantisation step of 1.
    }
  });
});

describe("inverseDct", () => {
  it("brings back every sample to within one grey level", () => {
    for (const block of BLOCKS) {
      const found = block.slice();
      forwardDct(found);
      for (let index = 0; index < 64; index++) found[index] = Math.round((found[index] ?? 0) / 8);
      inverseDct(found);
      const worst = Math.max(...found.map((value, index) => Math.abs(value - (block[index] ?? NaN))));
      expect(worst).toBeLessThanOrEqual(1);
    }
  });
});
