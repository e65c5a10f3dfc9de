import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { poisson } from "./poisson.js";

const DRAWS = 20000;

/** Probability of each count below `length`, by the recurrence `p(k) = p(k - 1) mean / k`. */
function probabilities(mean: number, length: number): number[] {
  const list = [Math.exp(-mean)];
  for (let count = 1; count < length; count++) list.push(((list[count - 1] ?? 0) * mean) / count);
  return list;
}

describe("poisson", () => {
  it.each([0.05, 1, 9.99, 10, 30, 250, 500])("has mean and variance %d", (mean) => {
    const random = randomStream(3, "poisson", String(mean));
    const counts = Array.from({ length: DRAWS }, () => poisson(mean, random));
    const average = counts.reduce((sum, count) => sum + count, 0) / DRAWS;
    const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / DRAWS;
    // Five standard errors of each estimate; the fourth central moment is mean + 3 mean².
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / DRAWS));
    expect(Math.abs(variance - mean)).toBeLessThan(5 * Math.sqrt((mean + 2 * mean ** 2) / DRAWS));
  });

  it.each([0.5, 4, 10, 12, 60])("follows the probabilities of mean %d", (mean) => {
    const random = randomStream(4, "poisson", String(mean));
    const expected = probabilities(mean, 150);
    const seen = new Float64Array(150);
    for (let draw = 0; draw < DRAWS; draw++) {
      const count = poisson(mean, random);
      seen[count] = (seen[count] ?? 0) + 1;
    }
    let statistic = 0;
    let cells = 0;
    let restSeen = DRAWS;
    let restExpected = DRAWS;
    expected.forEach((probability, count) => {
      if (probability * DRAWS < 20) return;
      statistic += ((seen[count] ?? 0) - probability * DRAWS) ** 2 / (probability * DRAWS);
      restSeen -= seen[count] ?? 0;
      restExpected -= probability * DRAWS;
      cells++;
    });
    if (restExpected > 5) statistic += (restSeen - restExpected) ** 2 / restExpected;
    // Chi squared with `cells` degrees of freedom has mean `cells` and variance `2 cells`.
    expect(statistic).toBeLessThan(cells + 5 * Math.sqrt(2 * cells));
  });

  it("is 0 for mean 0", () => {
    expect(poisson(0, randomStream(1))).toBe(0);
  });

  it.each([-1, NaN, Infinity])("refuses mean %d", (mean) => {
    expect(() => poisson(mean, randomStream(1))).toThrow(
      new RangeError(`poisson: \`mean\` must be finite and >= 0, got ${mean}.`),
    );
  });
});
