import { describe, expect, it } from "vitest";
import { describeRule, type Calibration, type RuleKey } from "../calibration/calibration.js";
import { wilsonInterval } from "../evaluation/wilson-interval.js";
import type { Measurement } from "./measurements.js";
import { summarise } from "./summary.js";

const POOLED: RuleKey = { norms: "running", signal: "roughness", fit: "monotone", scope: "pooled" };
const PAPER = { norms: "running", signal: "residual", fit: "line" } as const;
const KEYS: readonly RuleKey[] = [
  POOLED,
  ...["pooled", "fog", "rain"].map((scope) => ({ ...PAPER, scope })),
  ...["fog", "rain"].map((scope) => ({ ...POOLED, scope })),
];
const points = (...accuracies: readonly number[]) =>
  accuracies.map((accuracy, index) => ({
    ...{ lambda: [0.1, 0.3, 0.6][index] ?? NaN, accuracy, loss: 1 },
    entropy: [0.5, 0.2, 0.4][index] ?? NaN,
  }));
const calibration: Calibration = {
  ...{ trainingLambda: 0.1, lambdas: [0.1, 0.3, 0.6], recommended: POOLED },
  levels: [
    {
      ...{ corruption: "clean", level: 0, signals: { residual: 1 } },
      ...{ sweeps: { running: points(0.9) }, best: { running: 0.1 } },
    },
  ],
  rules: KEYS.map((key) => ({
    ...{ ...key, rule: { kind: "line", slope: 0, intercept: 0.1 } },
    // The monotone rules over the roughness are the best of every scope.
    estimate: { clean: 0.9, noisy: key.signal === "roughness" ? 0.8 : 0.6 },
  })),
};

const IMAGES = 10;
const clean = { corruption: "clean", severity: 0, images: IMAGES };
const fog = { corruption: "fog", severity: 1, images: IMAGES };
const rain = { corruption: "rain", severity: 1, images: IMAGES };
const sweep = (
  at: typeof clean,
  accuracies: readonly number[],
  residual: readonly number[],
): Measurement => ({
  ...{ ...at, kind: "sweep", norms: "running", points: points(...accuracies), everCorrect: 10 },
  signals: { residual },
});
const rule = (at: typeof clean, key: RuleKey, correct: number): Measurement => ({
  ...{ ...at, kind: "rule", rule: describeRule(key), correct, meanLambda: correct / 10 },
});
const MEASUREMENTS: readonly Measurement[] = [
  sweep(clean, [0.9, 0.8, 0.3], [1, 2, 3]),
  rule(clean, POOLED, 9),
  rule(clean, { ...PAPER, scope: "fog" }, 8),
  rule(clean, { ...PAPER, scope: "rain" }, 6),
  { ...clean, kind: "baseline", correct: 8 },
  sweep(fog, [0.4, 0.6, 0.5], [2, 2, 4]),
  rule(fog, POOLED, 5),
  rule(fog, { ...PAPER, scope: "fog" }, 6),
  { ...fog, kind: "ratio", lambda: 0.5 },
  { ...fog, kind: "baseline", correct: 4 },
  sweep(rain, [0.2, 0.3, 0.8], [0, 0, 0]),
  rule(rain, POOLED, 7),
  // A rule of another noise is measured, and counts for nothing here.
  rule(rain, { ...PAPER, scope: "fog" }, 1),
  rule(rain, { ...PAPER, scope: "rain" }, 4),
  { ...rain, kind: "baseline", correct: 2 },
];

describe("the summary of a study", () => {
  const { methods, scores } = summarise(MEASUREMENTS, calibration);
  const methodOf = (name: string) => methods.find((method) => method.name === name)!;
  const accuracies = (name: string) => methodOf(name).cells.map(({ accuracy }) => accuracy);

  it("has the recommended rule second, and no method that was not measured", () => {
    expect(methods[0]!.name).toBe("fixed");
    expect(methods[1]!.label).toBe("adaptive, recommended (roughness, monotone, running norms)");
    expect(methods.map(({ name }) => name)).not.toContain("oracle, estimated norms");
  });

  it("reads each method off the sweeps, with intervals", () => {
    expect(accuracies("fixed")).toEqual([0.9, 0.4, 0.2]);
    expect(accuracies("oracle")).toEqual([0.9, 0.6, 0.8]);
    expect(methodOf("oracle").cells.map(({ lambda }) => lambda)).toEqual([0.1, 0.3, 0.6]);
    expect(accuracies("entropy")).toEqual([0.8, 0.6, 0.3]);
    // The λ that was tried next to 0.5.
    expect(accuracies("residual ratio")).toEqual([0.5]);
    expect(accuracies("upper bound")).toEqual([1, 1, 1]);
    expect(methodOf("fixed").cells[1]!.interval).toEqual(wilsonInterval(4, IMAGES));
    expect(methodOf("fixed")).toMatchObject({ clean: 0.9, byCorruption: { fog: 0.4, rain: 0.2 } });
    expect(methodOf("fixed").mean).toBeCloseTo(0.3, 10);
  });

  it("takes for each noise the rule of its own, and for clean images the mean of all of them", () => {
    expect(accuracies("adaptive line of the noise")).toEqual([0.7, 0.6, 0.4]);
    expect(methodOf("adaptive line of the noise").cells[0]!.lambda).toBeCloseTo(0.7, 10);
  });

  it("compares errors with the baseline's, which are 1 for itself", () => {
    expect(methodOf("baseline").errors).toEqual({ mean: 1, relative: 1 });
    // Errors 0.6 of 0.6 and 0.8 of 0.8; what noise adds, 0.5 of 0.4 and 0.7 of 0.6.
    expect(methodOf("fixed").errors!.mean).toBeCloseTo(1, 10);
    expect(methodOf("fixed").errors!.relative).toBeCloseTo((0.5 / 0.4 + 0.7 / 0.6) / 2, 10);
  });

  it("has the area under the curve of each signal: the part of pairs in which the noisy image has more", () => {
    const score = (corruption: string) => scores.find((each) => each.corruption === corruption)!.auroc;
    expect(scores).toHaveLength(2);
    // Of 9 pairs 2 beat 1 twice, 4 beats all three, and 2 ties with 2 twice.
    expect(score("fog")).toBeCloseTo((2 + 3 + 1) / 9, 10);
    expect(score("rain")).toBe(0);
  });
});
