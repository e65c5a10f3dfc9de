import { contentKey, randomStream } from "@sdnet/csc-core/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corrupt, corruptionTransform } from "./corrupt.js";
import { gaussianNoise } from "./gaussian-noise.js";
import { impulseNoise } from "./impulse-noise.js";
import { corruptionNamed, CORRUPTIONS, NOISES, type CorruptionName, type NoiseName } from "./registry.js";
import { shotNoise } from "./shot-noise.js";
import { speckleNoise } from "./speckle-noise.js";
import type { ValueNoise } from "./value-noise.js";

const NAMES = Object.keys(CORRUPTIONS) as CorruptionName[];
const COLOURLESS = NAMES.filter((name) => !CORRUPTIONS[name].needsColour);
const FAMILIES = ["cifar", "imagenet"] as const;
const SEVERITIES = [1, 2, 3, 4, 5];
const SIZE = { height: 32, width: 32, channels: 3 };
const NOISE: Readonly<Record<NoiseName, ValueNoise>> = {
  gaussian_noise: gaussianNoise,
  shot_noise: shotNoise,
  speckle_noise: speckleNoise,
  impulse_noise: impulseNoise,
};

/** A picture with smooth colours, edges and fine lines. */
const PICTURE = Uint8Array.from({ length: 32 * 32 * 3 }, (_, index) => {
  const [row, column, channel] = [Math.floor(index / 96), Math.floor(index / 3) % 32, index % 3];
  const disk = (row - 18) ** 2 + (column - 13) ** 2 < 60 ? 90 : 0;
  return Math.floor(40 + 3 * row + 2 * column * (channel / 2) + disk + 40 * Number(column % 8 === 3));
});

/** Mean and variance of what a noise of `level` makes of many equal values. */
function moments(name: NoiseName, value: number, level: number): { mean: number; variance: number } {
  const random = randomStream(11, name, String(value), String(level));
  const values = new Float64Array(40000);
  for (let index = 0; index < values.length; index++) values[index] = NOISE[name](value, level, random);
  const mean = values.reduce((sum, next) => sum + next, 0) / values.length;
  const variance = values.reduce((sum, next) => sum + (next - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

/** Root mean square change of the picture, over eight draws. */
function distortion(corruption: CorruptionName, severity: number): number {
  let squares = 0;
  for (let draw = 0; draw < 8; draw++) {
    const corrupted = corrupt(PICTURE, { ...SIZE, corruption, severity, seed: 5 + draw });
    corrupted.forEach((value, place) => (squares += (value - (PICTURE[place] ?? 0)) ** 2));
  }
  return Math.sqrt(squares / (8 * PICTURE.length));
}

describe("corruptions", () => {
  // The definitions of Hendrycks and Dietterich, for one value x: mean and variance of the result.
  it.each<[NoiseName, (x: number, level: number) => [number, number]]>([
    ["gaussian_noise", (x, level) => [x, level ** 2]],
    ["speckle_noise", (x, level) => [x, (x * level) ** 2]],
    ["shot_noise", (x, level) => [x, x / level]],
    [
      "impulse_noise",
      (x, level) => [x + level * (0.5 - x), level * (1 - level) * (0.5 - x) ** 2 + level / 4],
    ],
  ])("%s has the mean and variance of its definition", (name, definition) => {
    for (const [level = NaN] of CORRUPTIONS[name].severities.cifar) {
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
    const random = randomStream(2);
    const values = Array.from({ length: 100000 }, () => impulseNoise(0.5, 0.2, random));
    expect(Math.abs(values.filter((value) => value === 0).length - 10000)).toBeLessThan(500);
    expect(Math.abs(values.filter((value) => value === 1).length - 10000)).toBeLessThan(500);
    expect(values.every((value) => [0, 0.5, 1].includes(value))).toBe(true);
  });

  // Saturation goes down in two severities and up in three; glass, frost and spatter trade one number of theirs for another;
  // elastic transforms begin with the largest shift as a whole; lines may fall on large pixels or between them.
  const MONOTONE = NAMES.filter(
    (name) => !["saturate", "glass_blur", "frost", "spatter", "elastic_transform", "pixelate"].includes(name),
  );

  it.each(MONOTONE)("%s distorts more with each severity", (name) => {
    const distortions = SEVERITIES.map((severity) => distortion(name, severity));
    expect(distortions).toEqual([...distortions].sort((a, b) => a - b));
    expect(new Set(distortions).size).toBe(5);
  });

  it.each(NAMES)("%s changes the picture at every severity of both families", (corruption) => {
    for (const family of FAMILIES) {
      for (const severity of SEVERITIES) {
        // Some pictures get no drop of water: of twenty draws some do.
        const isChanged = (seed: number) =>
          corrupt(PICTURE, { ...SIZE, corruption, family, severity, seed }).some(
            (value, place) => value !== PICTURE[place],
          );
        expect(Array.from({ length: 20 }, (_, seed) => seed).some(isChanged)).toBe(true);
      }
    }
  });

  it.each(NAMES)("%s names every number of its strengths", (name) => {
    const { severities, parameters } = CORRUPTIONS[name];
    for (const family of FAMILIES) {
      for (const strength of severities[family]) expect(strength).toHaveLength(parameters.length);
    }
  });
});

describe("corrupt", () => {
  it.each(NAMES)("%s is a pure function of image, seed and strength", (corruption) => {
    const options = { ...SIZE, corruption, severity: 5, seed: 1 };
    const before = PICTURE.slice();
    const corrupted = corrupt(PICTURE, options);
    expect(corrupt(PICTURE, options)).toEqual(corrupted);
    expect(PICTURE).toEqual(before);
    expect(corrupted).not.toBe(PICTURE);
    expect(corrupt(PICTURE, { ...options, severity: 4 })).not.toEqual(corrupted);
  });

  const RANDOM: CorruptionName[] = [
    ...NOISES,
    ...(["glass_blur", "motion_blur", "snow", "frost", "fog", "elastic_transform", "spatter"] as const),
  ];

  it.each(RANDOM)("%s depends on the seed, and on every pixel of the image", (corruption) => {
    const options = { ...SIZE, corruption, severity: 5, seed: 1 };
    const corrupted = corrupt(PICTURE, options);
    expect(corrupt(PICTURE, { ...options, seed: 2 })).not.toEqual(corrupted);
    const other = PICTURE.slice();
    other[3071] = (other[3071] ?? 0) ^ 1;
    // Other draws, not only the pixel that is another.
    const differences = corrupt(other, options).filter((value, place) => value !== corrupted[place]);
    expect(differences.length).toBeGreaterThan(100);
  });

  it.each(NAMES.filter((name) => !RANDOM.includes(name)))("%s has nothing random", (corruption) => {
    const options = { ...SIZE, corruption, severity: 5, seed: 1 };
    expect(corrupt(PICTURE, { ...options, seed: 2 })).toEqual(corrupt(PICTURE, options));
  });

  it.each(NAMES)("%s takes images of any sides, and keeps their size", (corruption) => {
    for (const [height, width] of [
      [16, 16],
      [17, 40],
      [33, 21],
    ] as const) {
      for (const family of FAMILIES) {
        const image = PICTURE.subarray(0, height * width * 3);
        const options = { corruption, severity: 4, family, seed: 1, height, width, channels: 3 };
        expect(corrupt(image, options)).toHaveLength(image.length);
      }
    }
  });

  it.each(COLOURLESS)("%s does the same to three equal channels as to one", (corruption) => {
    if (CORRUPTIONS[corruption].group === "noise") return; // Channels get noise of their own.
    const grey = PICTURE.filter((_, index) => index % 3 === 0);
    const three = Uint8Array.from(
      { length: grey.length * 3 },
      (_, index) => grey[Math.floor(index / 3)] ?? 0,
    );
    // With the same draws: `corrupt` draws others for other values.
    const { apply, severities } = CORRUPTIONS[corruption];
    const corrupted = (pixels: Uint8Array, channels: number) =>
      apply({ ...SIZE, pixels, channels }, severities.cifar[2], randomStream(1, corruption));
    expect(corrupted(three, 3).filter((_, index) => index % 3 === 1)).toEqual(corrupted(grey, 1));
  });

  it("takes the constants of ImageNet-C for large images, those of CIFAR-10-C for small ones, or as told", () => {
    const large = { height: 65, width: 65, channels: 1, seed: 1 };
    const image = Uint8Array.from({ length: 65 * 65 }, (_, index) => index % 256);
    const choice = { corruption: "contrast", severity: 2 } as const;
    const at = (factor: number) => corrupt(image, { ...large, corruption: "contrast", level: factor });
    expect(corrupt(image, { ...large, ...choice })).toEqual(at(0.3));
    expect(corrupt(image, { ...large, ...choice, family: "cifar" })).toEqual(at(0.5));
    const small = { ...large, height: 64 };
    expect(corrupt(image.subarray(65), { ...small, ...choice })).toEqual(
      corrupt(image.subarray(65), { ...small, ...choice, family: "cifar" }),
    );
  });

  it("cuts fractions off and clips, as CIFAR-10-C was made", () => {
    const image = Uint8Array.from({ length: 3000 }, (_, index) => index % 256);
    const size = { height: 10, width: 100, channels: 3 };
    const options = { ...size, corruption: "gaussian_noise", level: 0.5, seed: 9 } as const;
    const random = randomStream(9, "gaussian_noise", "level 0.5", contentKey(image));
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
    const options = {
      height: 10,
      width: 10,
      channels: 3,
      corruption: "impulse_noise",
      seed: 1,
    } as const;
    const at = (level: number) =>
      corrupt(image, { ...options, level }).filter((value) => value !== 100).length;
    expect(at(0.999)).toBeGreaterThan(250);
    expect(at(0.01)).toBeLessThan(20);
  });

  it("accepts any strength in range and keeps the size", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES.filter((name) => CORRUPTIONS[name].largestLevel !== undefined)),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.uint8Array({ minLength: 1, maxLength: 20 }),
        (corruption, level, third) => {
          const image = Uint8Array.from([...third, ...third, ...third]);
          const size = { height: 1, width: third.length, channels: 3 };
          const options = { ...size, corruption, level, seed: 1 };
          expect(corrupt(image, options)).toHaveLength(image.length);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("finds corruptions by short name", () => {
    expect(["gaussian", "shot_noise", "impulse", "fog"].map(corruptionNamed)).toEqual([
      "gaussian_noise",
      "shot_noise",
      "impulse_noise",
      "fog",
    ]);
  });

  it("gives a transform that takes the size with each image", () => {
    const transform = corruptionTransform({ corruption: "snow", severity: 2, seed: 3 });
    const options = { ...SIZE, corruption: "snow", severity: 2, seed: 3 } as const;
    expect(transform(PICTURE, 9, SIZE)).toEqual(corrupt(PICTURE, options));
    expect(transform(PICTURE, 0, SIZE)).toEqual(corrupt(PICTURE, options));
  });

  it("says what is wrong with its options", () => {
    const image = new Uint8Array(3);
    const size = { height: 1, width: 1, channels: 3 };
    const base = { ...size, corruption: "shot_noise", seed: 1 } as const;
    expect(() => corrupt(image, { ...base, severity: 6 })).toThrow(
      new RangeError("corrupt: `severity` must be an integer in [1, 5], got 6."),
    );
    expect(() => corrupt(image, { ...base, level: 0 })).toThrow(
      new RangeError("corrupt: `level` of shot_noise (photons) must be finite and > 0, got 0."),
    );
    expect(() => corruptionTransform({ corruption: "impulse_noise", level: 1.5, seed: 1 })).toThrow(
      new RangeError("corrupt: `level` of impulse_noise (fraction of values) must be in (0, 1], got 1.5."),
    );
    expect(() => corruptionNamed("rain")).toThrow(
      new RangeError(`corrupt: \`corruption\` must be one of ${NAMES.join(", ")}, got "rain".`),
    );
    expect(() => corrupt(image, { ...base, corruption: "fog", level: 1 })).toThrow(
      new RangeError(
        "corrupt: `level` must be left out for fog, got 1. Its strength is not one number: use `severity`.",
      ),
    );
    expect(() => corrupt(image, { ...base, corruption: "snow", severity: 1, channels: 1 })).toThrow(
      new RangeError("corrupt: `channels` must be 3 for snow, got 1."),
    );
    expect(() => corrupt(image, { ...base, severity: 1, width: 2 })).toThrow(
      new RangeError("corrupt: `image` must have 1 x 2 x 3 values, got 3."),
    );
  });
});
