import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { extrapolate, momentumWeights } from "./momentum.js";

describe("momentumWeights", () => {
  it("begins with no momentum, then (√5 - 1)/2 over t_3", () => {
    // t_1 = 1, t_2 = (1 + √5)/2, t_3 = (1 + √(1 + 4 t_2²))/2 = 2.193527085
    expectAllClose(momentumWeights(3), [0, 0.618033988749895 / 2.193527085331054], {
      absolute: 1e-12,
      relative: 0,
    });
  });

  it("rises towards 1, close to (i - 1)/(i + 2)", () => {
    const weights = momentumWeights(200);
    weights.slice(1).forEach((weight, index) => expect(weight).toBeGreaterThan(weights[index]!));
    expect(weights.at(-1)).toBeLessThan(1);
    expect(weights.at(-1)).toBeCloseTo(198 / 201, 2);
  });

  it("is empty for a single step", () => expect(momentumWeights(1)).toEqual([]));
});

describe("extrapolate", () => {
  it("goes on in the direction of the last step", () => {
    const ahead = extrapolate(tf.tensor1d([3, 1]), { previous: tf.tensor1d([1, 1]), weight: 0.5 });
    expectAllClose(ahead, [4, 1], { absolute: 0, relative: 0 });
  });

  it("takes one weight per image", () => {
    const current = tf.tensor2d([
      [3, 1],
      [3, 1],
    ]);
    const previous = tf.tensor2d([
      [1, 1],
      [1, 2],
    ]);
    const ahead = extrapolate(current, { previous, weight: tf.tensor1d([0, 0.5]) });
    expectAllClose(ahead, [3, 1, 4, 0.5], { absolute: 0, relative: 0 });
  });

  it("stays where it is without momentum", () => {
    const current = tf.tensor1d([3]);
    expect(extrapolate(current, { previous: tf.tensor1d([1]), weight: 0 })).toBe(current);
  });
});
