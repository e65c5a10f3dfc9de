import { randomStream } from "@sdnet/csc-core/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LambdaRule, MonotoneRule } from "../inference/lambda-rule.js";
import { fitLine } from "./fit-line.js";
import { fitMonotone } from "./fit-monotone.js";
import { bestLambda, fitRules } from "./fit-rules.js";
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
  const level = (corruption: string, residual: number, best: number, spread = 1) => ({
    corruption,
    sweep: sweepOf([residual - spread, residual, residual + spread], lambdas, () => [best]),
  });
  const sweeps = [level("clean", 10, 0), level("rain", 20, 1), level("rain", 30, 2), level("dust", 40, 3)];

  it("fits every corruption by itself and all together, line and monotone", () => {
    const rules = fitRules([{ norms: "running", sweeps }], { signals: ["residual"] });
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
      fitRules([{ norms: "running", sweeps: [...sweeps, ...more] }], { signals: ["residual"] });
    expect(fit([lost("rain"), lost("dust")])).toEqual(fit([]));
    const [, , , , , , hail] = fit([lost("hail")]);
    expect(hail).toMatchObject({ scope: "hail", estimate: { clean: 1, noisy: 0 } });
  });

  it("estimates what each rule would have classified correctly, of each corruption", () => {
    const alike = [
      ...[level("clean", 10, 0, 0), level("rain", 20, 1, 0)],
      ...[level("rain", 30, 1, 0), level("dust", 40, 3, 0)],
    ];
    const [line] = fitRules([{ norms: "running", sweeps: alike }], { signals: ["residual"] });
    // The line is at λ 0.09, 0.18, 0.27 and 0.36 for them, and the best is 0.1, 0.2, 0.2 and 0.4.
    const near = (share: number) => expect.closeTo(share, 9) as number;
    expect(line!.estimate).toEqual({
      clean: near(1),
      noisy: near((0.55 + 0.6) / 2),
      byCorruption: { rain: near((0.8 + 0.3) / 2), dust: near(0.6) },
    });
  });

  it("counts a corruption of many levels as much as one of few", () => {
    const [line] = fitRules([{ norms: "running", sweeps: [...sweeps, level("dust", 60, 0)] }], {
      signals: ["residual"],
    });
    const { noisy, byCorruption } = line!.estimate;
    expect(noisy).toBeCloseTo((byCorruption!["rain"]! + byCorruption!["dust"]!) / 2, 12);
  });

  /** A level of 1,600 images, of which so many in 20 are right at each λ, alike in every fifth and whatever the signal. */
  const even = (corruption: string, right: readonly number[]) => ({
    corruption,
    sweep: sweepOf(
      Array.from({ length: 1600 }, (_, image) => image),
      [0.1, 0.2],
      (image) => [0, 1].filter((index) => Math.floor(image / 5) % 20 < right[index]!),
    ),
  });

  it("judges every choice of norms by the same levels, those that any of them still tells classes apart at", () => {
    const rules = fitRules(
      [
        { norms: "running", sweeps: [even("clean", [18, 18]), even("rain", [12, 12]), even("rain", [4, 4])] },
        {
          norms: "estimated",
          sweeps: [even("clean", [18, 18]), even("rain", [14, 14]), even("rain", [8, 8])],
        },
      ],
      { signals: ["residual"] },
    );
    const estimates = rules.map(({ norms, estimate }) => [norms, estimate.noisy]);
    expect(estimates).toEqual(
      estimates.map(([norms]) => [norms, expect.closeTo(norms === "running" ? 0.4 : 0.55, 9) as number]),
    );
  });

  it("weighs clean images more until a monotone rule surely costs them at most 0.3 points", () => {
    const fit = (onClean: readonly number[]) =>
      fitRules([{ norms: "running", sweeps: [even("clean", onClean), even("rain", [10, 13])] }], {
        signals: ["residual"],
      }).find((rule) => rule.fit === "monotone" && rule.scope === "pooled")!.estimate;
    // λ 0.2 would cost 10 of 100 clean images and win 15 of 100 others.
    expect(fit([18, 16])).toMatchObject({ clean: 0.9, noisy: 0.5 });
    expect(fit([18, 18])).toMatchObject({ clean: 0.9, noisy: 0.65 });
  });

  it("judges rules by images that they were not fitted on", () => {
    // Each image has a signal and a right λ of its own, drawn at random: what is learnt of some says nothing of others.
    const random = randomStream(5, "rules");
    const drawn = Array.from({ length: 400 }, () => random.below(4));
    const noise = sweepOf(
      drawn.map((_, image) => image),
      lambdas,
      (image) => [drawn[image]!],
    );
    const [, monotone] = fitRules(
      [
        {
          norms: "running",
          sweeps: [
            { corruption: "clean", sweep: noise },
            { corruption: "rain", sweep: noise },
          ],
        },
      ],
      { signals: ["residual"] },
    );
    // A guess is right for a quarter, within 2.5 standard errors.
    expect(Math.abs(monotone!.estimate.noisy - 0.25)).toBeLessThan(2.5 * Math.sqrt((0.25 * 0.75) / 400));
  });
});
