import { randomStream } from "@sdnet/csc-core/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  corrupt,
  CORRUPTIONS,
  corruptionNamed,
  corruptionTransform,
  type CorruptionName,
} from "./corrupt.js";

const NAMES = Object.keys(CORRUPTIONS) as CorruptionName[];
const SEVERITIES = [1, 2, 3, 4, 5];

/** Mean and variance of what a corruption at `level` makes of many equal values. */
function moments(name: CorruptionName, value: number, level: number): { mean: number; variance: number } {
  const values = new Float64Array(40000).fill(value);
  CORRUPTIONS[name].apply(values, level, randomStream(11, name, String(value), String(level)));
  const mean = values.reduce((sum, next) => sum + next, 0) / values.length;
  const variance = values.reduce((sum, next) => sum + (next - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

/** Root mean square change of a grey ramp. */
function distortion(name: CorruptionName, severity: number): number {
  const image = Uint8Array.from({ length: 12000 }, (_, index) => index % 256);
  const noisy = corrupt(image, { corruption: name, severity, seed: 5, index: 0 });
  return Math.sqrt(noisy.reduce((sum, value, index) => sum + (value - (image[index] ?? 0)) ** 2, 0) / 12000);
}

describe("corruptions", () => {
  // The definitions of Hendrycks and Dietterich, for one value x: mean and variance of the result.
  it.each<[CorruptionName, (x: number, level: number) => [number, number]]>([
    ["gaussian_noise", (x, level) => [x, level ** 2]],
    ["speckle_noise", (x, level) => [x, (x * level) ** 2]],
    ["shot_noise", (x, level) => [x, x / level]],
    [
      "impulse_noise",
      (x, level) => [x + level * (0.5 - x), level * (1 - level) * (0.5 - x) ** 2 + level / 4],
    ],
  ])("%s has the mean and variance of its definition", (name, definition) => {
    for (const level of CORRUPTIONS[name].severities) {
      for (const value of [0.1, 0.5, 0.9]) {
        const [mean, variance] = definition(value, level);
        const measured = moments(name, value, level);
        expect(Math.abs(measured.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / 40000));
        // Five standard errors of a variance from 40,000 draws; impulses have heavier tails than the normal's 3.5 %.
        expect(Math.abs(measured.variance / variance - 1)).toBeLessThan(
          name === "impulse_noise" ? 0.25 : 0.04,
        );
      }
    }
  });

  it("impulse_noise loses the fraction of values it says, half to black and half to white", () => {
    const values = new Float64Array(100000).fill(0.5);
    CORRUPTIONS.impulse_noise.apply(values, 0.2, randomStream(2));
    expect(Math.abs(values.filter((value) => value === 0).length - 10000)).toBeLessThan(500);
    expect(Math.abs(values.filter((value) => value === 1).length - 10000)).toBeLessThan(500);
    expect(values.every((value) => [0, 0.5, 1].includes(value))).toBe(true);
  });

  it.each(NAMES)("%s distorts more with each severity", (name) => {
    const distortions = SEVERITIES.map((severity) => distortion(name, severity));
    expect(distortions).toEqual([...distortions].sort((a, b) => a - b));
    expect(new Set(distortions).size).toBe(5);
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

describe("corrupt", () => {
  it.each(NAMES)("%s is a pure function of image, seed, index and strength", (corruption) => {
    const image = new Uint8Array(3072).fill(128);
    const options = { corruption, severity: 5, seed: 1, index: 7 };
    const noisy = corrupt(image, options);
    expect(corrupt(image, options)).toEqual(noisy);
    expect(image).toEqual(new Uint8Array(3072).fill(128));
    expect(corrupt(image, { ...options, seed: 2 })).not.toEqual(noisy);
    expect(corrupt(image, { ...options, index: 8 })).not.toEqual(noisy);
    expect(corrupt(image, { ...options, severity: 4 })).not.toEqual(noisy);
  });

  it("cuts fractions off and clips, as CIFAR-10-C was made", () => {
    const image = Uint8Array.from({ length: 3000 }, (_, index) => index % 256);
    const options = { corruption: "gaussian_noise", level: 0.5, seed: 9, index: 3 } as const;
    const random = randomStream(9, "gaussian_noise", "level 0.5", 3);
    const expected = Array.from(image, (pixel) => {
      const value = 255 * Math.min(1, Math.max(0, pixel / 255 + 0.5 * random.normal()));
      return Math.trunc(value);
    });
    expect([...corrupt(image, options)]).toEqual(expected);
    expect(expected.filter((value) => value === 0).length).toBeGreaterThan(100);
    expect(expected.filter((value) => value === 255).length).toBeGreaterThan(100);
  });

  it("gives different noise at levels that differ after the decimal point", () => {
    const image = new Uint8Array(300).fill(100);
    const at = (level: number) =>
      corrupt(image, { corruption: "impulse_noise", level, seed: 1, index: 0 }).filter(
        (value) => value !== 100,
      ).length;
    expect(at(0.999)).toBeGreaterThan(250);
    expect(at(0.01)).toBeLessThan(20);
  });

  it("accepts any strength in range and keeps the size", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.uint8Array({ maxLength: 50 }),
        (corruption, level, image) => {
          expect(corrupt(image, { corruption, level, seed: 1, index: 0 })).toHaveLength(image.length);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("finds corruptions by short name", () => {
    expect(["gaussian", "shot_noise", "impulse"].map(corruptionNamed)).toEqual([
      "gaussian_noise",
      "shot_noise",
      "impulse_noise",
    ]);
  });

  it("says what is wrong with its options", () => {
    const image = new Uint8Array(3);
    const base = { corruption: "shot_noise", seed: 1, index: 0 } as const;
    expect(() => corrupt(image, { ...base, severity: 6 })).toThrow(
      new RangeError("corrupt: `severity` must be an integer in [1, 5], got 6."),
    );
    expect(() => corrupt(image, { ...base, level: 0 })).toThrow(
      new RangeError("corrupt: `level` of shot_noise (photons) must be finite and > 0, got 0."),
    );
    expect(() => corruptionTransform({ corruption: "impulse_noise", level: 1.5, seed: 1 })).toThrow(
      new RangeError("corrupt: `level` of impulse_noise (fraction of values) must be in (0, 1], got 1.5."),
    );
    expect(() => corruptionNamed("fog")).toThrow(
      new RangeError(
        'corrupt: `corruption` must be one of gaussian_noise, shot_noise, speckle_noise, impulse_noise, got "fog".',
      ),
    );
  });
});
