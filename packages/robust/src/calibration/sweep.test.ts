import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { LabelledBatch, RobustModel } from "../robust-model.js";
import { bestPoint, sweep, SWEEP_LAMBDAS } from "./sweep.js";

/** A batch of one-pixel images. */
function batch(values: readonly number[], labels: readonly number[]): LabelledBatch {
  return {
    pixels: Float32Array.from(values),
    labels: Int32Array.from(labels),
    size: values.length,
    height: 1,
    width: 1,
    channels: 1,
  };
}

/** Class 1 where the pixel is above λ; residual pixel + λ. */
const THRESHOLD_MODEL: RobustModel = {
  predict: (images, lambda) =>
    tf.tidy(() => {
      const pixels = tf.reshape(images, [-1]);
      return tf.oneHot(tf.cast(tf.greater(pixels, lambda), "int32"), 2) as tf.Tensor2D;
    }),
  residual: (images, lambda) => tf.tidy(() => tf.add(tf.reshape(images, [-1]), lambda)),
};

const BATCHES = [batch([0, 1, 2, 3], [0, 0, 1, 1]), batch([4], [1])];

describe("sweep", () => {
  it("measures accuracy and mean residual over all images at every λ", async () => {
    const seen: number[] = [];
    const points = await sweep(THRESHOLD_MODEL, BATCHES, {
      lambdas: [0.5, 1.5, 3.5],
      onProgress: (images) => seen.push(images),
    });
    expect(points).toEqual([
      { lambda: 0.5, accuracy: 0.8, meanResidual: 2.5 },
      { lambda: 1.5, accuracy: 1, meanResidual: 3.5 },
      { lambda: 3.5, accuracy: 0.6, meanResidual: 5.5 },
    ]);
    expect(seen).toEqual([4, 5]);
    expect(bestPoint(points).lambda).toBe(1.5);
  });

  it("frees every tensor", async () => {
    const before = tf.memory().numTensors;
    await sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [1, 2] });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("has the paper's λ as they are written", () => {
    expect(SWEEP_LAMBDAS).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4]);
  });

  it("prefers the smallest of equally good λ", () => {
    const point = (lambda: number) => ({ lambda, accuracy: 0.5, meanResidual: 1 });
    expect(bestPoint([point(0.3), point(0.1), point(0.2)]).lambda).toBe(0.1);
  });

  it("says what is wrong with its arguments", async () => {
    await expect(sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [] })).rejects.toThrow(
      new RangeError("sweep: `lambdas` must not be empty, got none."),
    );
    await expect(sweep(THRESHOLD_MODEL, BATCHES, { lambdas: [0.1, -1] })).rejects.toThrow(
      new RangeError("sweep: `lambdas` must be finite and >= 0, got -1."),
    );
    await expect(sweep(THRESHOLD_MODEL, [], { lambdas: [0.1] })).rejects.toThrow(
      new RangeError("sweep: `batches` must hold at least one image, got none."),
    );
    expect(() => bestPoint([])).toThrow(new RangeError("bestPoint: `points` must not be empty, got none."));
  });
});
