import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { incompleteBeta } from "./incomplete-beta.js";
import { lowerConfidenceBound } from "./lower-confidence-bound.js";
import { normalQuantile } from "./normal-quantile.js";

/** Written by confidence_bounds.py beside it. */
const scipy = JSON.parse(
  readFileSync(new URL("../../fixtures/confidence_bounds.json", import.meta.url), "utf8"),
) as {
  readonly bounds: readonly (readonly [successes: number, trials: number, alpha: number, bound: number])[];
  readonly quantiles: readonly (readonly [probability: number, quantile: number])[];
};

describe("lowerConfidenceBound", () => {
  it("is SciPy's quantile of the beta distribution, to a part in 10^9", () => {
    expect(scipy.bounds.length).toBeGreaterThan(200);
    for (const [successes, trials, alpha, expected] of scipy.bounds) {
      const bound = lowerConfidenceBound(successes, { trials, alpha });
      expect(Math.abs(bound / expected - 1), `${successes} of ${trials} at ${alpha}`).toBeLessThan(1e-9);
    }
  });

  it("is the rate at which so many successes or more have the probability alpha", () => {
    // P(Binomial(12, p) >= 9), summed as it is defined.
    const [trials, successes, alpha] = [12, 9, 0.01];
    const p = lowerConfidenceBound(successes, { trials, alpha });
    let [tail, choose] = [0, 1];
    for (let failures = 0; failures <= trials - successes; failures++) {
      tail += choose * p ** (trials - failures) * (1 - p) ** failures;
      choose *= (trials - failures) / (failures + 1);
    }
    expect(tail).toBeCloseTo(alpha, 13);
  });

  it("is 0 without a success, and the root of alpha without a failure", () => {
    expect(lowerConfidenceBound(0, { trials: 7, alpha: 0.1 })).toBe(0);
    expect(lowerConfidenceBound(500, { trials: 500, alpha: 0.001 })).toBeCloseTo(0.001 ** (1 / 500), 14);
  });

  it.each([
    [1, { trials: 0, alpha: 0.1 }, "`trials` must be a positive integer, got 0."],
    [8, { trials: 7, alpha: 0.1 }, "`successes` must be an integer in [0, 7], got 8."],
    [2.5, { trials: 7, alpha: 0.1 }, "`successes` must be an integer in [0, 7], got 2.5."],
    [2, { trials: 7, alpha: 1 }, "`alpha` must be in (0, 1), got 1."],
    [2, { trials: 7, alpha: NaN }, "`alpha` must be in (0, 1), got NaN."],
  ])("refuses %d successes of %o", (successes, options, problem) => {
    expect(() => lowerConfidenceBound(successes, options)).toThrow(
      new RangeError(`lowerConfidenceBound: ${problem}`),
    );
  });
});

describe("incompleteBeta", () => {
  it("is 0 and 1 at the ends, and mirrors", () => {
    expect([incompleteBeta(0, { a: 2, b: 3 }), incompleteBeta(1, { a: 2, b: 3 })]).toEqual([0, 1]);
    const left = incompleteBeta(0.2, { a: 3.5, b: 0.7 });
    expect(left).toBeCloseTo(1 - incompleteBeta(0.8, { a: 0.7, b: 3.5 }), 14);
  });
});

describe("normalQuantile", () => {
  it("is SciPy's, to a part in 10^13", () => {
    for (const [probability, expected] of scipy.quantiles) {
      expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThanOrEqual(
        1e-13 * Math.abs(expected),
      );
    }
  });

  it("is infinite at the ends, and refuses what is no probability", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(() => normalQuantile(1.5)).toThrow(
      new RangeError("normalQuantile: `probability` must be in [0, 1], got 1.5."),
    );
  });
});
