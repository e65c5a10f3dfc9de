import { readFileSync } from "node:fs";
import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { CIFAR10_NORMALIZATION } from "../datasets/cifar10.js";
import { additiveNoise } from "./additive-noise.js";
import { augMix } from "./aug-mix.js";
import { randomDirichlet } from "./gamma.js";
import * as operations from "./image-operations.js";
import type { ImageOperation } from "./image-operations.js";
import { createNormalizer } from "./normalize.js";
import { randomErasing } from "./random-erasing.js";

interface Golden {
  readonly operations: {
    readonly height: number;
    readonly width: number;
    readonly small: string;
    readonly flat: string;
    readonly results: Readonly<Record<string, string>>;
  };
}

const { operations: golden } = JSON.parse(
  readFileSync(new URL("../../fixtures/image_views.json", import.meta.url), "utf8"),
) as Golden;
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
const size = { height: golden.height, width: golden.width, channels: 3 };

describe("the operations of AugMix", () => {
  it.each(Object.entries(golden.results))("give the bytes of Pillow: %s", (name, expected) => {
    const [kind = "", amount] = name.split(" ");
    const made = (operations as unknown as Record<string, ImageOperation & ((n: number) => ImageOperation)>)[
      kind
    ]!;
    const operation = amount === undefined ? made : made(Number(amount));
    const geometric = /rotate|shear|translate/.test(kind);
    const image = bytes(geometric ? golden.small : golden.flat);
    const before = image.slice();
    expect([...operation(image, size)]).toEqual([...bytes(expected)]);
    expect(image).toEqual(before);
  });

  it("leave images alone that have nothing to stretch or spread", () => {
    const grey = new Uint8Array(24).fill(90);
    const tiny = { height: 2, width: 4, channels: 3 };
    for (const operation of [operations.autocontrast, operations.equalize, operations.rotate(0)]) {
      expect(operation(grey, tiny)).toEqual(grey);
    }
  });
});

describe("randomDirichlet", () => {
  it.each([0.2, 1, 5])("has the mean and variance of the distribution at alpha %d", (alpha) => {
    const draws = Array.from({ length: 4000 }, (_, index) =>
      randomDirichlet(3, { alpha, random: randomStream(2, "dirichlet", index) }),
    );
    for (const draw of draws) expect(draw.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
    const first = draws.map(([part = NaN]) => part);
    const mean = first.reduce((sum, part) => sum + part, 0) / first.length;
    const variance = first.reduce((sum, part) => sum + (part - mean) ** 2, 0) / first.length;
    // Of the beta distribution with parameters alpha and 2 alpha; about four standard errors are allowed.
    const expected = 2 / 9 / (3 * alpha + 1);
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(4 * Math.sqrt(expected / 4000));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.1);
  });
});

describe("augMix", () => {
  const image = bytes(golden.small);

  it("changes an image in its own way for each stream, within its range of values", () => {
    const mix = (sample: number) => augMix(image, { ...size, random: randomStream(1, "augmix", sample) });
    const before = image.slice();
    expect(mix(0)).toEqual(mix(0));
    const changed = Array.from({ length: 40 }, (_, sample) => mix(sample));
    expect(new Set(changed.map((pixels) => pixels.join())).size).toBe(40);
    expect(image).toEqual(before);
    // Severity 3 of 10: what is mixed is still near the image.
    const distance = (pixels: Uint8Array) =>
      pixels.reduce((sum, value, index) => sum + Math.abs(value - image[index]!), 0) / image.length;
    const mean = changed.reduce((sum, pixels) => sum + distance(pixels), 0) / 40;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(50);
  });

  it("keeps an image of one colour that no operation changes", () => {
    // Black stays black under all but solarize, whose threshold is above it.
    const black = new Uint8Array(image.length);
    for (let sample = 0; sample < 30; sample++) {
      expect(augMix(black, { ...size, random: randomStream(1, "augmix", sample) })).toEqual(black);
    }
  });
});

describe("randomErasing", () => {
  const erase = (probability: number, sample: number) => {
    const values = new Float32Array(40 * 30 * 3).fill(1);
    randomErasing(values, {
      ...{ height: 40, width: 30, channels: 3, probability },
      random: randomStream(3, "erase", sample),
    });
    return values;
  };

  it("zeroes a rectangle of 2 to 33 % of the pixels", () => {
    for (let sample = 0; sample < 200; sample++) {
      const values = erase(1, sample);
      const erased = [...values.keys()].filter((index) => values[index] === 0);
      const rows = erased.map((index) => Math.floor(index / 90));
      const columns = erased.map((index) => Math.floor((index % 90) / 3));
      const high = Math.max(...rows) - Math.min(...rows) + 1;
      const wide = Math.max(...columns) - Math.min(...columns) + 1;
      expect(erased).toHaveLength(high * wide * 3);
      // Sides are rounded to whole pixels.
      expect(high * wide).toBeGreaterThan(0.01 * 1200);
      expect(high * wide).toBeLessThan(0.38 * 1200);
    }
  });

  it("does so as often as asked", () => {
    const count = (probability: number) =>
      Array.from({ length: 400 }, (_, sample) => erase(probability, sample)).filter((values) =>
        values.includes(0),
      ).length;
    expect(count(0)).toBe(0);
    expect(count(1)).toBe(400);
    expect(Math.abs(count(0.25) - 100)).toBeLessThan(4 * Math.sqrt(75));
  });
});

describe("additiveNoise", () => {
  const normalization = CIFAR10_NORMALIZATION;
  const grey = () => {
    const values = new Float32Array(3072);
    createNormalizer(normalization)(new Uint8Array(3072).fill(128), values, 0);
    return values;
  };

  it("has the standard deviation asked for in units of pixels, in each channel", () => {
    const [clean, noisy] = [grey(), grey()];
    additiveNoise(noisy, { sigma: 0.1, fraction: 1, normalization, random: randomStream(1, "noise") });
    for (const channel of [0, 1, 2]) {
      const differences = Array.from(
        { length: 1024 },
        (_, pixel) =>
          (noisy[pixel * 3 + channel]! - clean[pixel * 3 + channel]!) * normalization.std[channel]!,
      );
      const mean = differences.reduce((sum, value) => sum + value, 0) / 1024;
      const deviation = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 1024);
      expect(Math.abs(mean)).toBeLessThan((4 * 0.1) / 32);
      expect(Math.abs(deviation / 0.1 - 1)).toBeLessThan(0.1);
    }
  });

  it("stays within the range of pixels, and leaves the other images as they are", () => {
    let changed = 0;
    for (let sample = 0; sample < 200; sample++) {
      const values = grey();
      const random = randomStream(2, "noise", sample);
      additiveNoise(values, { sigma: 1, fraction: 0.5, normalization, random });
      if (!Buffer.from(values.buffer).equals(Buffer.from(grey().buffer))) changed++;
      const pixels = Array.from(
        values,
        (value, index) => value * normalization.std[index % 3]! + normalization.mean[index % 3]!,
      );
      expect(Math.min(...pixels)).toBeGreaterThanOrEqual(-1e-6);
      expect(Math.max(...pixels)).toBeLessThanOrEqual(1 + 1e-6);
    }
    expect(Math.abs(changed - 100)).toBeLessThan(4 * Math.sqrt(50));
  });
});
