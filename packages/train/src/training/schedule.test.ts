import { describe, expect, it } from "vitest";
import { learningRateAt } from "./schedule.js";

const length = { learningRate: 0.1, totalSteps: 100, stepsPerEpoch: 10 };

describe("learningRateAt", () => {
  it("follows half a cosine from the learning rate to the minimum", () => {
    const at = (step: number) => learningRateAt(step, { name: "cosine", minimum: 1e-6 }, length);
    expect(at(0)).toBe(0.1);
    expect(at(50)).toBeCloseTo((0.1 + 1e-6) / 2, 12);
    expect(at(100)).toBeCloseTo(1e-6, 12);
    // eta_min + (lr - eta_min) (1 + cos(pi step / T)) / 2
    expect(at(30)).toBeCloseTo(1e-6 + ((0.1 - 1e-6) * (1 + Math.cos(0.3 * Math.PI))) / 2, 12);
  });

  it("drops by the factor after every milestone epoch", () => {
    const at = (step: number) =>
      learningRateAt(step, { name: "step", milestones: [3, 6], factor: 0.1 }, length);
    expect([0, 29, 30, 59, 60, 99].map(at)).toEqual([
      0.1,
      0.1,
      expect.closeTo(0.01, 12),
      expect.closeTo(0.01, 12),
      expect.closeTo(0.001, 12),
      expect.closeTo(0.001, 12),
    ]);
  });

  it("rises over the warm-up and falls to the end fraction at the last step", () => {
    const cycle = {
      name: "one-cycle",
      warmup: 0.3,
      startFraction: 0.04,
      endFraction: 4e-6,
      anneal: "linear",
    } as const;
    const at = (step: number) => learningRateAt(step, cycle, length);
    expect(at(0)).toBeCloseTo(0.004, 12);
    expect(at(29)).toBeCloseTo(0.1, 12);
    expect(at(14.5)).toBeCloseTo(0.052, 12);
    expect(at(64)).toBeCloseTo((0.1 + 4e-7) / 2, 12);
    expect(at(99)).toBeCloseTo(4e-7, 12);
  });

  it("anneals the cycle by cosines, as PyTorch does by default", () => {
    const cycle = {
      name: "one-cycle",
      warmup: 0.3,
      startFraction: 0.04,
      endFraction: 4e-6,
      anneal: "cosine",
    } as const;
    expect(learningRateAt(10, cycle, length)).toBeCloseTo(
      0.004 + (0.096 * (1 - Math.cos((Math.PI * 10) / 29))) / 2,
      12,
    );
  });

  it.each([
    [0, 1],
    [1, 1],
    [0.3, 1],
    [0, 7],
    [1, 7],
  ])("stays finite and within the peak for warm-up %d of %d steps", (warmup, totalSteps) => {
    const cycle = {
      name: "one-cycle",
      warmup,
      startFraction: 0.04,
      endFraction: 0,
      anneal: "cosine",
    } as const;
    for (let step = 0; step < totalSteps; step++) {
      const rate = learningRateAt(step, cycle, { ...length, totalSteps });
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(rate).toBeLessThanOrEqual(0.1);
    }
  });
});
