import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auroc } from "./auroc.js";
import { ALEXNET_ERRORS, corruptionErrors } from "./corruption-error.js";
import { countCorrect } from "./count-correct.js";
import { wilsonInterval } from "./wilson-interval.js";

describe("auroc", () => {
  it("is the part of all pairs in which the other is above, ties counting half", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        (usual, others) => {
          const pairs = usual.flatMap((low) =>
            others.map((high) => (high > low ? 1 : high === low ? 0.5 : 0)),
          );
          const naive = pairs.reduce((sum: number, value) => sum + value, 0) / pairs.length;
          expect(auroc(usual, others)).toBeCloseTo(naive, 10);
        },
      ),
      { seed: 1 },
    );
  });

  it("says what is wrong with its arguments", () => {
    expect(() => auroc([], [1])).toThrow(
      new RangeError("auroc: `usual` and `others` must hold scores, got 0 and 1."),
    );
    expect(() => auroc([NaN], [1])).toThrow(new RangeError("auroc: scores must be numbers, got NaN."));
  });
});

describe("corruptionErrors", () => {
  it("compares sums over severities, then takes the mean over corruptions", () => {
    const own = { clean: 0.1, corrupted: { rain: [0.2, 0.4], dust: [0.5, 0.7] } };
    const baseline = { clean: 0.05, corrupted: { rain: [0.3, 0.6], dust: [0.5, 0.5] } };
    const errors = corruptionErrors(own, baseline);
    expect(errors.byCorruption["rain"]).toBeCloseTo(0.6 / 0.9, 10);
    expect(errors.byCorruption["dust"]).toBeCloseTo(1.2, 10);
    expect(errors.mean).toBeCloseTo((0.6 / 0.9 + 1.2) / 2, 10);
    expect(errors.relative).toBeCloseTo((0.2 / 0.4 + 0.5 / 0.45) / 2, 10);
  });

  it("gives AlexNet an mCE of 1 by its own table, and no rCE without clean errors", () => {
    const corrupted = Object.fromEntries(
      Object.entries(ALEXNET_ERRORS).map(([name, error]) => [name, [error]]),
    );
    expect(Object.keys(ALEXNET_ERRORS)).toHaveLength(15);
    expect(corruptionErrors({ corrupted }, { corrupted })).toMatchObject({ mean: 1, relative: undefined });
  });

  it("refuses a baseline that lacks a corruption or a severity", () => {
    const own = { corrupted: { rain: [0.2, 0.4] } };
    const message = (got: string) =>
      new RangeError(`corruptionErrors: \`baseline\` must have 2 severities of rain, got ${got}.`);
    expect(() => corruptionErrors(own, { corrupted: {} })).toThrow(message("none"));
    expect(() => corruptionErrors(own, { corrupted: { rain: [0.1] } })).toThrow(message("1"));
  });
});

describe("wilsonInterval", () => {
  it.each([
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives the published interval of %d in %d", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });
});

describe("countCorrect", () => {
  it("counts rows whose label has the largest logit, and refuses those that are not finite", () => {
    const labels = Int32Array.of(0, 1, 1);
    expect(countCorrect(Float32Array.of(2, 1, 2, 1, 1, 2), labels)).toBe(2);
    const before = tf.memory().numTensors;
    expect(() => countCorrect(Float32Array.of(NaN, 1, 2, -Infinity, 1, 2), labels)).toThrow(
      new RangeError("countCorrect: `logits` must be finite, got NaN or infinity for 2 of 3 images."),
    );
    expect(tf.memory().numTensors).toBe(before);
  });
});
