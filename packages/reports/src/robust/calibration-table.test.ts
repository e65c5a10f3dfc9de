import type { Calibration } from "@sdnet/robust";
import { describe, expect, it } from "vitest";
import { calibrationTable } from "./calibration-table.js";

describe("calibrationTable", () => {
  it("shows signals of every size in digits that tell them apart", () => {
    const key = { norms: "running", fit: "monotone", scope: "pooled" } as const;
    const ruleOf = (signal: "roughness" | "deviation", most: number) => ({
      ...{ ...key, signal, estimate: { clean: 0.9, noisy: 0.6 } },
      rule: {
        kind: "monotone" as const,
        knots: [
          { signal: most / 50, lambda: 0.1 },
          { signal: most, lambda: 1 },
        ],
      },
    });
    const calibration: Calibration = {
      ...{ trainingLambda: 0.1, lambdas: [0.1, 1], levels: [] },
      rules: [ruleOf("roughness", 2500), ruleOf("deviation", 0.5)],
      recommended: { ...key, signal: "deviation" },
    };
    const table = calibrationTable(calibration);
    expect(table).toContain("λ 0.1 to 1 for r 50 to 2500");
    expect(table).toContain("λ 0.1 to 1 for r 0.0100 to 0.500");
    expect(table).toMatch(/^\* deviation-monotone-running-pooled /m);
  });
});
