import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { createLayerStep, type LayerCase, type LayerGradient } from "./layer-step.js";
import { measureLayer } from "./measure-layer.js";
import { median } from "./median-time.js";

const SMALL: LayerCase = {
  channels: 4,
  atoms: 6,
  iterations: 2,
  gradient: "manual",
  mode: "train",
  batch: 2,
  image: 6,
};
const GRADIENTS: readonly LayerGradient[] = ["manual", "autodiff", "conv"];
const MODES = ["train", "infer"] as const;
const EVERY_CASE = GRADIENTS.flatMap((gradient) => MODES.map((mode) => ({ ...SMALL, gradient, mode })));

describe("measureLayer", () => {
  it.each(EVERY_CASE)("gives positive figures ($gradient, $mode)", (layerCase) => {
    const result = measureLayer(layerCase, { steps: 3 });
    expect(result).toMatchObject({
      layer: "4x6",
      iterations: 2,
      gradient: layerCase.gradient,
      mode: layerCase.mode,
      batch: 2,
      image: 6,
    });
    expect(result.milliseconds).toBeGreaterThan(0);
    expect(result.imagesPerSecond).toBeCloseTo(2000 / result.milliseconds, 6);
    // A step holds at least the codes, or their gradient: 2 x 6 x 6 x 6 numbers of four bytes.
    expect(result.peakTensorMiB).toBeGreaterThanOrEqual((2 * 6 * 6 * 6 * 4) / 2 ** 20);
    expect(result.peakRssMiB).toBeGreaterThan(1);
  });

  it.each(EVERY_CASE)("frees every tensor ($gradient, $mode)", (layerCase) => {
    expectNoTensorLeak(() => measureLayer(layerCase, { steps: 1 }));
  });

  it("times as many steps as asked for, after two that only warm up", () => {
    let steps = 0;
    measureLayer(SMALL, { steps: 3, onStep: () => steps++ });
    expect(steps).toBe(5);
  });
});

describe("createLayerStep", () => {
  it.each([2, 8].flatMap((iterations) => [3, 4].map((channels) => ({ iterations, channels }))))(
    "computes the same by hand and by automatic differentiation ($channels channels, $iterations iterations)",
    (size) => {
      for (const mode of MODES) {
        const [manual, autodiff] = (["manual", "autodiff"] as const).map((gradient) => {
          const step = createLayerStep({ ...SMALL, ...size, gradient, mode });
          const results = step.compute();
          step.dispose();
          return results;
        });
        expect(manual).toHaveLength(mode === "train" && size.channels !== 3 ? 2 : 1);
        manual!.forEach((mine, index) => {
          const largest = tf.max(tf.abs(mine)).dataSync()[0]!;
          expect(largest).toBeGreaterThan(0);
          expectAllClose(mine, autodiff![index]!, { absolute: 1e-5 * largest, relative: 1e-5 });
        });
        tf.dispose([manual!, autodiff!]);
      }
    },
  );

  it("differentiates the dictionary of a stem, and input and dictionary of other layers", () => {
    const shapesOf = (channels: number) => {
      const step = createLayerStep({ ...SMALL, channels });
      const results = step.compute();
      const shapes = results.map(({ shape }) => shape);
      tf.dispose(results);
      step.dispose();
      return shapes;
    };
    expect(shapesOf(3)).toEqual([[3, 3, 3, 6]]);
    expect(shapesOf(4)).toEqual([
      [2, 6, 6, 4],
      [3, 3, 4, 6],
    ]);
  });
});

describe("median", () => {
  it("is the middle value, or the mean of the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});
