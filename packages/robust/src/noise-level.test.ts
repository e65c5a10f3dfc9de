import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { noiseLevel } from "./noise-level.js";
import type { RobustModel } from "./robust-model.js";
import { signalsIn } from "./signal.js";
import { signalOf } from "./tensor-signal.js";

const VALUES = 4096;

/** Roughness and deviation of numbers as if they were a residual's fine part. */
function measured(fine: readonly number[]): readonly [number, number, number] {
  const sizes = fine.map(Math.abs).sort((left, right) => left - right);
  const energy = fine.reduce((sum, value) => sum + value ** 2, 0);
  return [energy, sizes[(sizes.length - 1) >> 1] ?? NaN, fine.length];
}

function normal(sigma: number): number[] {
  const stream = randomStream(3, "noise");
  return Array.from({ length: VALUES }, () => sigma * stream.normal());
}

describe("noiseLevel", () => {
  it.each([0.01, 0.3, 2])("is the standard deviation %s of normal noise", (sigma) => {
    expect(noiseLevel(...measured(normal(sigma))) / sigma).toBeCloseTo(1, 1);
  });

  it("counts 0.7 times the root mean square where outliers make it", () => {
    const fine = normal(0.01).map((value, index) => (index % 20 === 0 ? 2 : value));
    const [energy, deviation, values] = measured(fine);
    expect(1.4826 * deviation).toBeLessThan(0.02);
    expect(noiseLevel(energy, deviation, values)).toBeCloseTo(0.7 * Math.sqrt(energy / VALUES), 6);
  });
});

describe("the noise of a model that measures roughness and deviation", () => {
  const images = tf.randomUniform<tf.Rank.R4>([3, 4, 4, 3], 0, 1, "float32", 7);
  const fine = (pixels: tf.Tensor4D) => tf.sub<tf.Tensor4D>(pixels, tf.mean(pixels, [1, 2], true));
  const roughness = (pixels: tf.Tensor4D): tf.Tensor1D => tf.sum(tf.square(fine(pixels)), [1, 2, 3]);
  const deviation = (pixels: tf.Tensor4D): tf.Tensor1D => tf.mean(tf.abs(fine(pixels)), [1, 2, 3]);
  const plain = {
    predict: () => tf.zeros<tf.Rank.R2>([3, 2]),
    residual: roughness,
  };
  const model: RobustModel = { ...plain, roughness, deviation };
  const noise = (of: RobustModel, pixels: tf.Tensor4D) =>
    signalOf(of, pixels, { signal: "noise", lambda: 0.1 });

  it("is read off both, image by image, from one coding where the model codes", () => {
    const expected = Array.from(roughness(images).dataSync(), (energy, image) =>
      noiseLevel(energy, deviation(images).dataSync()[image]!, 48),
    );
    let codings = 0;
    const coding: RobustModel = {
      ...model,
      code: (pixels) => {
        codings++;
        return {
          predict: () => plain.predict(),
          signals: () => ({ roughness: roughness(pixels), deviation: deviation(pixels) }),
          dispose: () => undefined,
        };
      },
    };
    for (const each of [model, coding]) {
      const found = noise(each, images).dataSync();
      found.forEach((value, image) => expect(value).toBeCloseTo(expected[image]!, 5));
    }
    expect(codings).toBe(1);
  });

  it("has a gradient that is finite, also of an image without any", () => {
    const flat = tf.concat([images, tf.zeros<tf.Rank.R4>([1, 4, 4, 3])]);
    const gradient = tf.grad((pixels) => tf.sum(noise(model, pixels as tf.Tensor4D)))(flat);
    expect(Array.from(gradient.dataSync()).every(Number.isFinite)).toBe(true);
    expect(Math.max(...gradient.slice(0, 3).abs().dataSync())).toBeGreaterThan(0);
  });

  it("is not among the signals of a model that lacks one of them, and says so", () => {
    expect(signalsIn(model)).toEqual(["residual", "roughness", "deviation", "noise"]);
    const half: RobustModel = { ...plain, roughness };
    expect(signalsIn(half)).toEqual(["residual", "roughness"]);
    expect(() => noise(half, images)).toThrow(
      'signalOf: `model` must have `roughness` and `deviation` where the signal is "noise", got none.',
    );
  });
});
