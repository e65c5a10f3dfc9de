import { beforeAll, describe, expect, it } from "vitest";
import { pickBackend } from "./native-or-cpu.mjs";
import { walkThroughCodes } from "./sparse-codes.mjs";

describe("the walk through sparse codes", () => {
  const lines = [];
  let seen;
  beforeAll(async () => {
    await pickBackend();
    seen = await walkThroughCodes((line) => lines.push(line));
  }, 300_000);

  it("lays atoms down by hand as the dictionary does", () => {
    expect(seen.fact.byHand).toBeCloseTo(seen.fact.synthesised, 5);
    expect(Math.abs(seen.fact.byHand)).toBeGreaterThan(0.1);
  });

  it("shows an energy that falls with every step, and a code that comes to rest", () => {
    const energies = seen.steps.map(({ value }) => value);
    expect(energies).toEqual(energies.toSorted((one, other) => other - one));
    expect(seen.steps.at(-1).gap).toBeLessThan(seen.steps[0].gap / 10);
  });

  it("shows that a smaller λ gives larger codes and a smaller residual, from nothing at the largest", () => {
    const [first, ...rest] = seen.points;
    expect([first.l1, first.nonzero]).toEqual([0, 0]);
    rest.reduce((before, point) => {
      expect(point.l1).toBeGreaterThan(before.l1);
      expect(point.residual).toBeLessThan(before.residual);
      return point;
    }, first);
  });

  it("shows that noise is left out best at a λ between the smallest and the largest", () => {
    const distances = seen.distances.map(({ distance }) => distance);
    const best = distances.indexOf(Math.min(...distances));
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(distances.length - 1);
    expect(seen.residuals[1]).toBeGreaterThan(seen.residuals[0]);
  });

  it("prints its sections in order", () => {
    const headings = lines.filter((line) => /^\n?\d\. /.test(line)).map((line) => line.trim());
    expect(headings).toEqual(["1. A code", "2. What is left: the residual", "3. The path of λ", "4. Noise"]);
  });
});
