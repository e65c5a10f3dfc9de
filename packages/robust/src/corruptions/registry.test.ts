import { describe, expect, it } from "vitest";
import { CORRUPTIONS, NOISES, type CorruptionName } from "./registry.js";

const NAMES = Object.keys(CORRUPTIONS) as CorruptionName[];

describe("corruptions", () => {
  it("are 15 of the benchmark and 4 for validation", () => {
    expect(NAMES.filter((name) => !CORRUPTIONS[name].extra)).toHaveLength(15);
    expect(NAMES.filter((name) => CORRUPTIONS[name].extra)).toEqual([
      ...["speckle_noise", "gaussian_blur", "spatter", "saturate"],
    ]);
    expect(NAMES.every((name) => CORRUPTIONS[name].name === name)).toBe(true);
  });

  it("have levels to fit at if, and only if, they are the noises of the paper", () => {
    expect(NAMES.filter((name) => CORRUPTIONS[name].fittingLevels.length > 0).sort()).toEqual(
      [...NOISES].sort(),
    );
  });

  it("lists the levels at which the paper fits its lines", () => {
    expect(CORRUPTIONS.gaussian_noise.fittingLevels).toEqual([
      0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2,
    ]);
    expect(CORRUPTIONS.shot_noise.fittingLevels).toEqual([60, 54, 48, 42, 36, 30, 24, 18, 12, 6]);
    expect(CORRUPTIONS.speckle_noise.fittingLevels).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(CORRUPTIONS.impulse_noise.fittingLevels).toEqual([
      0.03, 0.06, 0.09, 0.12, 0.15, 0.18, 0.21, 0.24, 0.27, 0.3,
    ]);
  });
});
