import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRule, type CalibratedRule } from "./calibration.js";
import { isSurelySmall, recommend } from "./recommend.js";

const rule = (fit: "line" | "monotone", clean: number, noisy: number, scope = "pooled"): CalibratedRule => ({
  ...{ norms: "running", signal: "residual", fit, scope, estimate: { clean, noisy } },
  rule: { kind: "line", slope: 0, intercept: 0 },
});

describe("recommend", () => {
  it("takes the best under noise that leaves clean images alone, of pooled ones", () => {
    const rules = [rule("line", 0.8, 0.7), rule("monotone", 0.9, 0.6), rule("line", 0.9, 0.9, "rain")];
    expect(recommend(rules, { fixed: 0.9, scope: "pooled" })).toMatchObject({
      fit: "monotone",
      scope: "pooled",
    });
    expect(recommend(rules, { fixed: 0.802, scope: "pooled" })).toMatchObject({ fit: "line" });
  });

  it("takes a loss that so few clean images cannot tell from none, and none that more of them can", () => {
    // 4 of 250: 0.016 - 1.645 * sqrt(0.016 / 250) = 0.0028; 16 of 1,000: 0.016 - 1.645 * 0.004 = 0.0094.
    const rules = [rule("line", 0.904, 0.7), rule("monotone", 0.92, 0.6)];
    const fitFor = (images?: number) => recommend(rules, { fixed: 0.92, images, scope: "pooled" }).fit;
    expect(fitFor(250)).toBe("line");
    expect(fitFor(1000)).toBe("monotone");
    expect(fitFor()).toBe("monotone");
  });

  it("knows scopes, and refuses one without rules", () => {
    const rules = [rule("monotone", 0.9, 0.6, "rain")];
    expect(recommend(rules, { fixed: 0.9, scope: "rain" })).toMatchObject({ fit: "monotone", scope: "rain" });
    expect(() => recommend(rules, { fixed: 0.9, scope: "dust" })).toThrow(
      new RangeError("recommend: `rules` must hold one of scope dust, got none."),
    );
  });

  it("takes the one that costs clean images least where all cost too much", () => {
    expect(
      recommend([rule("line", 0.5, 0.7), rule("monotone", 0.6, 0.6)], { fixed: 0.9, scope: "pooled" }).fit,
    ).toBe("monotone");
  });
});

describe("isSurelySmall", () => {
  it("is a loss of 0.3 points less a standard error, which shrinks with the number of images", () => {
    // 0.002 + sqrt(0.002 / 1000) = 0.0034, and 0.0025 with 10,000 images.
    expect([1000, 10_000].map((images) => isSurelySmall(0.002, images))).toEqual([false, true]);
    expect(isSurelySmall(0.0031, 1e9)).toBe(false);
  });

  it("is no loss, and a gain", () => {
    expect([0, -0.1].map((loss) => isSurelySmall(loss, 10))).toEqual([true, true]);
  });
});

describe("recommend, for a noise that is known", () => {
  /** A pooled rule with estimates of two noises. */
  const pooled = (fit: "line" | "monotone", clean: number, by: Record<string, number>): CalibratedRule => {
    const noisy = Object.values(by).reduce((sum, each) => sum + each, 0) / Object.keys(by).length;
    return { ...rule(fit, clean, noisy), estimate: { clean, noisy, byCorruption: by } };
  };

  it("takes a rule for any noise that does better on this one than those fitted to it", () => {
    const rules = [
      pooled("line", 0.9, { rain: 0.7, dust: 0.5 }),
      pooled("monotone", 0.9, { rain: 0.6, dust: 0.7 }),
      rule("line", 0.9, 0.65, "rain"),
      rule("line", 0.9, 0.75, "dust"),
    ];
    expect(recommend(rules, { fixed: 0.9, scope: "rain" })).toMatchObject({ scope: "pooled", fit: "line" });
    expect(recommend(rules, { fixed: 0.9, scope: "dust" })).toMatchObject({ scope: "dust" });
  });

  it("takes the rule for any noise where a file of an older version does not say how it does on this one", () => {
    const rules = [rule("line", 0.9, 0.7), rule("monotone", 0.9, 0.8, "rain")];
    expect(recommend(rules, { fixed: 0.9, scope: "rain" })).toMatchObject({ fit: "line", scope: "pooled" });
  });

  it("is never worse on that noise than what is recommended when it is not known", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const estimates = fc.record({ clean: share, rain: share, dust: share });
    const table = fc.array(estimates, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.array(share, { minLength: 1, maxLength: 6 }), share, (any, own, fixed) => {
        // Signals and norms tell the rules of one scope apart only for people; slopes do here.
        const rules = [
          ...any.map(({ clean, ...by }) => pooled("line", clean, by)),
          ...own.map((noisy) => rule("line", fixed, noisy, "rain")),
        ].map((each, slope) => ({ ...each, signal: String(slope) as "residual" }));
        const find = (scope: string) => {
          const key = recommend(rules, { fixed, images: 1000, scope });
          return rules.find((each) => describeRule(each) === describeRule(key))!;
        };
        const onRain = ({ scope, estimate }: CalibratedRule) =>
          scope === "rain" ? estimate.noisy : estimate.byCorruption!["rain"]!;
        expect(onRain(find("rain"))).toBeGreaterThanOrEqual(onRain(find("pooled")) - 1e-9);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
