import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LambdaRule, MonotoneRule } from "../inference/lambda-rule.js";
import type { CalibratedRule } from "./calibration.js";
import { fitLine } from "./fit-line.js";
import { fitMonotone } from "./fit-monotone.js";
import { bestLambda, fitRules, recommend } from "./fit-rules.js";
import { smooth } from "./smooth.js";
import type { Sweep } from "./sweep.js";

/** A sweep of images that are right at some λ only: `right(image)` lists their indices. */
function sweepOf(
  residuals: readonly number[],
  lambdas: readonly number[],
  right: (image: number) => number[],
): Sweep {
  const correct = lambdas.map((_, index) =>
    Uint8Array.from(residuals, (_residual, image) => (right(image).includes(index) ? 1 : 0)),
  );
  return {
    ...{ lambdas, correct, images: residuals.length },
    points: lambdas.map((lambda, index) => ({
      ...{ lambda, loss: 0, entropy: 0 },
      accuracy: correct[index]!.reduce((sum, hit) => sum + hit, 0) / residuals.length,
    })),
    signals: { residual: Float32Array.from(residuals) },
  };
}

describe("fitLine", () => {
  it("is the line of least squares: no other is nearer", () => {
    const points = [
      { signal: 1, lambda: 0.1 },
      { signal: 2, lambda: 0.4 },
      { signal: 4, lambda: 0.5 },
    ];
    const error = (slope: number, intercept: number) =>
      points.reduce((sum, point) => sum + (slope * point.signal + intercept - point.lambda) ** 2, 0);
    const { slope, intercept } = fitLine(points);
    const least = error(slope, intercept);
    for (const [a, b] of [
      [1e-3, 0],
      [-1e-3, 0],
      [0, 1e-3],
      [0, -1e-3],
    ] as const) {
      expect(error(slope + a, intercept + b)).toBeGreaterThan(least);
    }
  });

  it("is level where all signals are equal, and refuses no points", () => {
    expect(
      fitLine([
        { signal: 2, lambda: 0.2 },
        { signal: 2, lambda: 0.4 },
      ]),
    ).toEqual({
      ...{ kind: "line", slope: 0 },
      intercept: expect.closeTo(0.3) as number,
    });
    expect(() => fitLine([])).toThrow(new RangeError("fitLine: `points` must not be empty, got none."));
  });
});

describe("smooth", () => {
  it("leaves parabolas alone, on even and uneven grids", () => {
    for (const at of [
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
      [0.1, 0.2, 0.5, 1, 1.4, 2],
    ]) {
      const parabola = at.map((x) => 3 * x ** 2 - 2 * x + 1);
      smooth(at, parabola).forEach((value, index) => {
        expect(value).toBeCloseTo(parabola[index]!, 8);
      });
    }
  });

  it("lowers a lucky peak", () => {
    const smoothed = smooth([1, 2, 3, 4, 5], [0.5, 0.5, 0.6, 0.5, 0.5]);
    expect(Math.max(...smoothed)).toBeLessThan(0.56);
  });
});

describe("bestLambda", () => {
  it("is that of the smoothed curve, and of equal ones the smallest", () => {
    const lambdas = [1, 2, 3, 4, 5, 6, 7];
    const points = (accuracies: number[]) =>
      accuracies.map((accuracy, index) => ({
        ...{ accuracy, loss: 0, entropy: 0 },
        lambda: lambdas[index]!,
      }));
    const bump = points([0.5, 0.6, 0.66, 0.67, 0.66, 0.6, 0.68]);
    expect(bestLambda({ lambdas, points: bump })).toBe(4);
    expect(bestLambda({ lambdas, points: points([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]) })).toBe(1);
  });
});

describe("fitMonotone", () => {
  it("finds the λ that each range of the signal needs", () => {
    const residuals = Array.from({ length: 60 }, (_, image) => image);
    const measured = sweepOf(residuals, [0.1, 0.5, 1], (image) => [image < 20 ? 0 : image < 40 ? 1 : 2]);
    const { knots } = fitMonotone([{ sweep: measured, weight: 1 }], { signal: "residual", groups: 6 });
    expect(knots[0]).toEqual({ signal: expect.closeTo(4.5) as number, lambda: 0.1 });
    expect(knots.at(-1)).toEqual({ signal: expect.closeTo(54.5) as number, lambda: 1 });
    expect(
      knots.filter(({ lambda }) => lambda === 0.5).map(({ signal }) => Math.round(2 * signal) / 2),
    ).toEqual([24.5, 34.5]);
  });

  it("agrees with trying every never-falling choice", () => {
    const lambdas = [0.1, 0.2, 0.3];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 4, maxLength: 4 }),
        (truth) => {
          const measured = sweepOf([1, 2, 3, 4], lambdas, (image) =>
            [0, 1, 2].filter((index) => truth[image]![index]),
          );
          const rule = fitMonotone([{ sweep: measured, weight: 1 }], { signal: "residual", groups: 4 });
          let most = 0;
          for (let a = 0; a < 3; a++)
            for (let b = a; b < 3; b++)
              for (let c = b; c < 3; c++)
                for (let d = c; d < 3; d++) {
                  const hits = [a, b, c, d].filter((choice, image) => truth[image]![choice]).length;
                  most = Math.max(most, hits);
                }
          const chosen = [1, 2, 3, 4].filter((signal) => {
            const lambda = lambdaOf(rule, signal);
            return truth[signal - 1]![lambdas.findIndex((each) => Math.abs(each - lambda) < 1e-9)];
          });
          expect(chosen.length).toBe(most);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("weighs sweeps as a whole, and refuses a missing signal", () => {
    const low = sweepOf([1, 1, 1, 1], [0.1, 1], () => [0]);
    const high = sweepOf([1], [0.1, 1], () => [1]);
    const fit = (weight: number) =>
      fitMonotone(
        [
          { sweep: low, weight: 1 },
          { sweep: high, weight },
        ],
        { signal: "residual", groups: 1 },
      );
    expect(fit(0.9).knots[0]!.lambda).toBe(0.1);
    expect(fit(1.1).knots[0]!.lambda).toBe(1);
    expect(() => fitMonotone([{ sweep: low, weight: 1 }], { signal: "roughness", groups: 1 })).toThrow(
      new RangeError("fitMonotone: `sweeps` must hold the signal roughness, got one without."),
    );
  });
});

/** λ at a knot: between equal neighbours a knot may be left out, and the nearest one has the same. */
function lambdaOf({ knots }: MonotoneRule, signal: number): number {
  const below = knots.filter((knot) => knot.signal <= signal).at(-1) ?? knots[0]!;
  const above = knots.find((knot) => knot.signal >= signal) ?? knots.at(-1)!;
  return below.signal === signal ? below.lambda : above.signal === signal ? above.lambda : below.lambda;
}

describe("fitRules", () => {
  const lambdas = [0.1, 0.2, 0.3, 0.4];
  const level = (corruption: string, residual: number, best: number) => ({
    corruption,
    sweep: sweepOf([residual - 1, residual, residual + 1], lambdas, () => [best]),
  });
  const sweeps = [level("clean", 10, 0), level("rain", 20, 1), level("rain", 30, 2), level("dust", 40, 3)];

  it("fits every corruption by itself and all together, line and monotone", () => {
    const rules = fitRules(sweeps, { norms: "running", signals: ["residual"] });
    expect(rules.map(({ scope, fit }) => `${scope} ${fit}`)).toEqual([
      ...["pooled line", "pooled monotone", "rain line", "rain monotone", "dust line", "dust monotone"],
    ]);
    const line = rules[0]!.rule as Extract<LambdaRule, { kind: "line" }>;
    expect(line.slope).toBeCloseTo(0.01, 6);
    expect(line.intercept).toBeCloseTo(0, 6);
  });

  it("leaves out levels at which no λ gets a third of the clean accuracy, but not all of a corruption", () => {
    const lost = (corruption: string) => ({
      corruption,
      sweep: sweepOf([90, 90, 90, 90], lambdas, () => []),
    });
    const fit = (more: typeof sweeps) =>
      fitRules([...sweeps, ...more], { norms: "running", signals: ["residual"] });
    expect(fit([lost("rain"), lost("dust")])).toEqual(fit([]));
    const [, , , , , , hail] = fit([lost("hail")]);
    expect(hail).toMatchObject({ scope: "hail", estimate: { clean: 1, noisy: 0 } });
  });

  it("estimates what each rule would have classified correctly", () => {
    const [line] = fitRules(sweeps, { norms: "running", signals: ["residual"] });
    expect(line!.estimate).toEqual({ clean: 1, noisy: 1 });
  });
});

describe("recommend", () => {
  const rule = (
    fit: "line" | "monotone",
    clean: number,
    noisy: number,
    scope = "pooled",
  ): CalibratedRule => ({
    ...{ norms: "running", signal: "residual", fit, scope, estimate: { clean, noisy } },
    rule: { kind: "line", slope: 0, intercept: 0 },
  });

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
    const rules = [rule("line", 0.9, 0.7), rule("monotone", 0.9, 0.6, "rain")];
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
