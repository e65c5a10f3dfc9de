import { describe, expect, it } from "vitest";
import type { Batch } from "./assemble-batch.js";
import { mixup } from "./mixup.js";

const OPTIONS = { alpha: 1, seed: 1, epoch: 0, step: 0 };

/** Image `i` has label `i` and is all `i`. */
function batchOf(size: number): Batch {
  return {
    pixels: Float32Array.from({ length: size * 12 }, (_, index) => Math.floor(index / 12)),
    labels: Int32Array.from({ length: size }, (_, index) => index),
    indices: Uint32Array.from({ length: size }, (_, index) => index),
    ...{ size, height: 2, width: 2, channels: 3 },
  };
}

describe("mixup", () => {
  it("mixes pixels and labels of the same two images in the same parts", () => {
    const batch = batchOf(16);
    const before = batch.pixels.slice();
    const { pixels, labels, mixture } = mixup(batch, OPTIONS);
    expect(batch.pixels).toEqual(before);
    expect(labels).toEqual(batch.labels);
    expect([...mixture!.labels].sort((a, b) => a - b)).toEqual([...labels]);
    labels.forEach((label, position) => {
      const expected = mixture!.weight * label + (1 - mixture!.weight) * mixture!.labels[position]!;
      for (const value of pixels.slice(position * 12, position * 12 + 12)) {
        expect(value).toBeCloseTo(expected, 5);
      }
    });
  });

  it("depends on seed, epoch and step alone", () => {
    const weight = (changed: Partial<typeof OPTIONS>) =>
      mixup(batchOf(4), { ...OPTIONS, ...changed }).mixture!.weight;
    expect(weight({})).toBe(weight({}));
    expect(new Set([weight({}), weight({ seed: 2 }), weight({ epoch: 1 }), weight({ step: 1 })]).size).toBe(
      4,
    );
  });

  it("draws weights that are even for alpha 1 and near 0 or 1 for a small one", () => {
    const weights = (alpha: number) =>
      Array.from(
        { length: 500 },
        (_, step) => mixup(batchOf(1), { ...OPTIONS, alpha, step }).mixture!.weight,
      );
    const extreme = (alpha: number) => weights(alpha).filter((weight) => Math.abs(weight - 0.5) > 0.4).length;
    // A fifth of the interval; most of the beta distribution where both parameters are 0.1.
    expect(Math.abs(extreme(1) - 100)).toBeLessThan(4 * Math.sqrt(80));
    expect(extreme(0.1)).toBeGreaterThan(350);
  });

  it("refuses an alpha that is not positive", () => {
    for (const alpha of [0, -1, NaN, Infinity]) {
      expect(() => mixup(batchOf(1), { ...OPTIONS, alpha })).toThrow(
        new RangeError(`mixup: \`alpha\` must be > 0, got ${alpha}.`),
      );
    }
  });
});
