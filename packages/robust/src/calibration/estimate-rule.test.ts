import { describe, expect, it } from "vitest";
import { estimateRule } from "./estimate-rule.js";
import type { Sweep } from "./sweep.js";

/** Two images: the first is right at λ 0.1 only, the second at 0.5 too. */
const sweep: Sweep = {
  lambdas: [0.1, 0.2, 0.5],
  images: 2,
  points: [],
  correct: [Uint8Array.of(1, 1), Uint8Array.of(0, 0), Uint8Array.of(0, 1)],
  signals: { residual: Float32Array.of(1, 2) },
};

const estimateAt = (lambda: number) =>
  estimateRule([{ rule: { kind: "line", slope: 0, intercept: lambda }, sweeps: [sweep] }], {
    ...{ signal: "residual", clean: [0], fitted: [], judged: [] },
  }).clean;

describe("estimateRule", () => {
  it("is the share of right answers at λ that were tried, and at the nearest of them outside", () => {
    expect([0, 0.1, 0.2, 0.5, 9].map(estimateAt)).toEqual([1, 1, 0, 0.5, 0.5]);
  });

  it("weighs both neighbours of a λ between two that were tried", () => {
    expect(estimateAt(0.14)).toBeCloseTo(0.6, 9);
    expect(estimateAt(0.4)).toBeCloseTo(1 / 3, 9);
  });
});
