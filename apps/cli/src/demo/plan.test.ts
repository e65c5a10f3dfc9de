import { describe, expect, it } from "vitest";
import {
  CURVE_POINTS,
  isGenerous,
  planDemo,
  REPORT_SECONDS,
  replannedSteps,
  SPARE_PART,
  type PlanLimits,
  type Speed,
} from "./plan.js";

const LIMITS: PlanLimits = {
  seconds: 360,
  trainingImages: 50_000,
  batchSize: 64,
  conditions: 5,
  lambdas: 6,
};

/** Both networks of width 16 on two cores, about. */
const NATIVE: Speed = { stepSeconds: 0.25, sparseSeconds: 1 / 1500, twinSeconds: 1 / 2000 };

function slower(speed: Speed, factor: number): Speed {
  return {
    stepSeconds: factor * speed.stepSeconds,
    sparseSeconds: factor * speed.sparseSeconds,
    twinSeconds: factor * speed.twinSeconds,
  };
}

describe("planDemo", () => {
  it.each([0.01, 0.3, 1, 3, 10, 40])(
    "fills the time, but not the spare part, at 1/%d of the speed",
    (factor) => {
      const speed = slower(NATIVE, factor);
      const plan = planDemo(speed, LIMITS)!;
      const pairSeconds = speed.sparseSeconds + speed.twinSeconds;
      const spent =
        plan.steps * speed.stepSeconds +
        CURVE_POINTS * plan.curveImages * pairSeconds +
        plan.noisyImages * 5 * (6 * speed.sparseSeconds + speed.twinSeconds) +
        REPORT_SECONDS;
      expect(plan.trainingSeconds + plan.evaluationSeconds + REPORT_SECONDS).toBeCloseTo(spent, 6);
      expect(spent).toBeLessThanOrEqual(LIMITS.seconds * (1 - SPARE_PART));
      const isWhole = plan.steps === 8 * 782;
      if (!isWhole) expect(spent).toBeGreaterThan(LIMITS.seconds * (1 - SPARE_PART) - speed.stepSeconds);
      expect(plan.roundImages).toBeLessThanOrEqual(plan.noisyImages);
    },
  );

  it("does not train longer than eight epochs on a fast machine", () => {
    expect(planDemo(slower(NATIVE, 0.01), LIMITS)).toMatchObject({
      steps: 8 * 782,
      noisyImages: 2000,
      roundImages: 250,
      curveImages: 500,
    });
  });

  it("measures fewer images on a slow machine, and leaves most of the time to training", () => {
    const plan = planDemo(slower(NATIVE, 20), LIMITS)!;
    expect(plan.noisyImages).toBeLessThan(200);
    expect(plan.trainingSeconds).toBeGreaterThan(3 * plan.evaluationSeconds);
  });

  it("gives up where not even a few steps fit", () => {
    expect(planDemo(slower(NATIVE, 2000), LIMITS)).toBeUndefined();
    expect(planDemo(NATIVE, { ...LIMITS, seconds: 5 })).toBeUndefined();
  });
});

describe("isGenerous", () => {
  it("asks for three passes over the images", () => {
    expect(isGenerous(planDemo(NATIVE, { ...LIMITS, seconds: 900 })!, LIMITS)).toBe(true);
    expect(isGenerous(planDemo(NATIVE, { ...LIMITS, seconds: 600 })!, LIMITS)).toBe(false);
  });
});

describe("replannedSteps", () => {
  it.each([
    { why: "at the planned speed", remaining: 80, done: 0.2, seconds: 85, steps: 80 },
    { why: "a little faster", remaining: 80, done: 0.2, seconds: 99, steps: 80 },
    { why: "slower", remaining: 80, done: 0.2, seconds: 60.5, steps: 60 },
    { why: "slower, late", remaining: 20, done: 0.9, seconds: 15, steps: 15 },
    { why: "clearly faster", remaining: 80, done: 0.2, seconds: 160, steps: 144 },
    { why: "clearly faster, but late", remaining: 20, done: 0.8, seconds: 40, steps: 20 },
    { why: "with no time left", remaining: 80, done: 0.2, seconds: -3, steps: 0 },
  ])("plans $steps steps for $remaining $why", ({ steps, ...pace }) => {
    expect(replannedSteps({ ...pace, stepSeconds: 1 })).toBe(steps);
  });
});
