import { describe, expect, it } from "vitest";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import type { LabelledBatch } from "../robust-model.js";
import { smoothingLambda, type SmoothingLambdaOptions } from "./smoothing-lambda.js";

/** Images of one row: half of them dark, class 0, half of one bright pixel in the middle, class 1. */
const batch: LabelledBatch = {
  ...{ size: 60, height: 1, width: 9, channels: 1 },
  pixels: Float32Array.from({ length: 540 }, (_, at) => (at >= 270 && at % 9 === 4 ? 1 + (at % 7) / 50 : 0)),
  labels: Int32Array.from({ length: 60 }, (_, image) => (image >= 30 ? 1 : 0)),
};

/** Takes the largest pixel for a bright one where it is above λ: noise calls for a higher λ. */
const detector: ArrayRobustModel = {
  predict: ({ pixels, size }, lambda) =>
    Promise.resolve(
      Float32Array.from({ length: 2 * size }, (_, at) => {
        const largest = Math.max(...pixels.subarray(9 * (at >> 1), 9 * (at >> 1) + 9));
        return at % 2 === Number(largest > Number(lambda)) ? 1 : 0;
      }),
    ),
  residual: ({ size }) => Promise.resolve(new Float32Array(size)),
};

const OPTIONS: SmoothingLambdaOptions = {
  ...{ sigma: 0.1, std: [1], seed: 0, draws: 8 },
  lambdas: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
};

describe("smoothingLambda", () => {
  it("chooses a higher λ for stronger noise", async () => {
    const lambdas: number[] = [];
    for (const sigma of [0.02, 0.1, 0.3]) {
      const { lambda, points } = await smoothingLambda(detector, [batch], { ...OPTIONS, sigma });
      lambdas.push(lambda);
      expect(points.map((point) => point.lambda)).toEqual(OPTIONS.lambdas);
    }
    const [mild = 0, middle = 0, strong = 0] = lambdas;
    expect(mild).toBeLessThan(middle);
    expect(middle).toBeLessThan(strong);
  });

  it("chooses the same in batches of any size", async () => {
    const cut = (from: number, to: number): LabelledBatch => ({
      ...batch,
      size: to - from,
      pixels: batch.pixels.slice(9 * from, 9 * to),
      labels: batch.labels.slice(from, to),
    });
    const accuraciesOf = async (batches: readonly LabelledBatch[]) =>
      (await smoothingLambda(detector, batches, OPTIONS)).points.map(({ accuracy }) => accuracy);
    expect(await accuraciesOf([cut(0, 7), cut(7, 60)])).toEqual(await accuraciesOf([batch]));
  });

  it("refuses noise of no strength", async () => {
    await expect(smoothingLambda(detector, [batch], { ...OPTIONS, sigma: -1 })).rejects.toThrow(
      new RangeError("certify: `sigma` must be finite and > 0, got -1."),
    );
  });
});
