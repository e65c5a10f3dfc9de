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

const LIMITS: PlanLimits = { seconds: 300, trainingImages: 50_000, batchSize: 128 };

/** The compact pair on two cores in bfloat16, about. */
const NATIVE: Speed = { stepSeconds: 0.9, imageSeconds: 1 / 500 };

function slower(speed: Speed, factor: number): Speed {
  return { stepSeconds: factor * speed.stepSeconds, imageSeconds: factor * speed.imageSeconds };
}

describe("planDemo", () => {
  it.each([0.01, 0.3, 1, 3, 10])("fills the time, but not the spare part, at 1/%d of the speed", (factor) => {
    const speed = slower(NATIVE, factor);
    const plan = planDemo(speed, LIMITS)!;
    const spent =
      plan.steps * speed.stepSeconds + CURVE_POINTS * plan.curveImages * speed.imageSeconds + REPORT_SECONDS;
    expect(plan.trainingSeconds + REPORT_SECONDS).toBeCloseTo(spent, 6);
    expect(spent).toBeLessThanOrEqual(LIMITS.seconds * (1 - SPARE_PART));
    const isWhole = plan.steps === 8 * 391;
    if (!isWhole) expect(spent).toBeGreaterThan(LIMITS.seconds * (1 - SPARE_PART) - speed.stepSeconds);
  });

  it("does not train longer than eight epochs on a fast machine", () => {
    expect(planDemo(slower(NATIVE, 0.01), LIMITS)).toMatchObject({ steps: 8 * 391, curveImages: 500 });
  });

  it("measures fewer images on a slow machine, and leaves most of the time to training", () => {
    const speed = slower(NATIVE, 10);
    const plan = planDemo(speed, LIMITS)!;
    expect(plan.curveImages).toBeLessThan(200);
    expect(plan.steps * speed.stepSeconds).toBeGreaterThan(0.9 * plan.trainingSeconds);
  });

  it("gives up where not even a few steps fit", () => {
    expect(planDemo(slower(NATIVE, 2000), LIMITS)).toBeUndefined();
    expect(planDemo(NATIVE, { ...LIMITS, seconds: 5 })).toBeUndefined();
  });
});

describe("isGenerous", () => {
  it("asks for a hundred steps", () => {
    expect(isGenerous(planDemo(NATIVE, LIMITS)!)).toBe(true);
    expect(isGenerous(planDemo(slower(NATIVE, 10), LIMITS)!)).toBe(false);
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
