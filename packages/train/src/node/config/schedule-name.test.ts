import { describe, expect, it } from "vitest";
import { parseExperiment } from "./load-experiment.js";

const read = (schedule: string) =>
  parseExperiment(`model: {name: sdnet18}\ntraining: {schedule: ${schedule}}`, { name: "x.yaml" }).experiment
    .training.schedule;

describe("a schedule without a name", () => {
  it.each([
    ["{minimum: 1e-5}", { name: "cosine", minimum: 1e-5 }],
    ["{minimum: 0}", { name: "cosine", minimum: 0 }],
    ["{}", { name: "cosine", minimum: 1e-6 }],
  ])("is the paper's: %s", (schedule, expected) => {
    expect(read(schedule)).toEqual(expected);
  });

  it("has no keys of another one", () => {
    expect(() => read("{warmup: 0.1}")).toThrow(/unknown key `training\.schedule\.warmup`/);
  });
});
