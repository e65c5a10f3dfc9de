import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../calibration/calibration.js";
import type { RobustModel, StatisticsByNorm } from "../robust-model.js";
import { adaptiveLambda } from "./adaptive-lambda.js";
import { entropyLambda, residualRatioLambda } from "./label-free.js";
import { statisticsAt } from "./norm-statistics.js";
import type { NormTable } from "./norm-table.js";

const close = { absolute: 1e-5, relative: 1e-5 };
const images = tf.randomNormal<tf.Rank.R4>([3, 8, 8, 3], 0, 1, "float32", 1);

/** A classifier of a stranger's: codes, a norm, the mean over pixels. It counts the passes of its stem. */
function strangersModel(): RobustModel & { passes: number } {
  const stem = new CscConv2d({ name: "stem", filters: 5, kernelSize: 3, seed: 3 });
  const norm = new BatchNorm({ name: "norm" });
  norm.apply(stem.apply(images));
  const model = {
    passes: 0,
    codes(pixels: tf.Tensor4D, lambda: number | tf.Tensor1D) {
      model.passes++;
      return stem.encode(pixels, { lambda });
    },
    predict: (pixels: tf.Tensor4D, lambda: number | tf.Tensor1D, statistics?: StatisticsByNorm) =>
      tf.tidy(() => {
        const normalized = norm.call(model.codes(pixels, lambda), statistics ? { statistics } : {});
        return tf.mean<tf.Tensor2D>(normalized, [1, 2]);
      }),
    residual: (pixels: tf.Tensor4D, lambda: number | tf.Tensor1D) =>
      tf.tidy(() =>
        tf.sum<tf.Tensor1D>(tf.square(stem.residual(pixels, model.codes(pixels, lambda))), [1, 2, 3]),
      ),
  };
  return model;
}

const NORMS: NormTable = {
  lambdas: [0.1, 0.5, 1],
  norms: {
    norm: {
      mean: [0, 0.1, 0.2].map((value) => Array.from({ length: 5 }, () => value)),
      variance: [1, 0.5, 0.25].map((value) => Array.from({ length: 5 }, () => value)),
    },
  },
};

function calibrationOf(slope: number, intercept: number): Calibration {
  const key = { signal: "residual", fit: "line", scope: "pooled" } as const;
  const estimate = { clean: 1, noisy: 1 };
  const rule = { kind: "line", slope, intercept } as const;
  return {
    ...{ trainingLambda: 0.1, lambdas: [0.1, 0.5, 1], levels: [], norms: NORMS },
    rules: [
      { ...key, norms: "running", rule, estimate },
      { ...key, norms: "estimated", rule, estimate },
    ],
    recommended: { ...key, norms: "estimated" },
  };
}

describe("adaptiveLambda", () => {
  const model = strangersModel();
  const residuals = model.residual(images, 0.1);
  const [first = 0, , third = 0] = residuals.dataSync();
  const slope = 0.4 / (third - first);
  const calibration = calibrationOf(slope, 0.3 - slope * first);

  it("reads the signal off images that were coded before, and answers the same", () => {
    const adaptive = adaptiveLambda(model, calibration);
    const anew = adaptive.explain(images);
    const { passes } = model;
    const coded = {
      predict: () => model.predict(images, 0.1),
      signals: () => ({ residual: residuals.clone() }),
      dispose: () => undefined,
    };
    const again = adaptive.explain(images, coded);
    expect(model.passes - passes).toBe(1);
    for (const part of ["logits", "lambda", "signal"] as const) {
      expect(again[part].dataSync()).toEqual(anew[part].dataSync());
    }
  });

  it("chooses λ for each image from its residual at the λ of training", () => {
    const { lambda, signal } = adaptiveLambda(model, calibration).choose(images);
    expectAllClose(signal, residuals, close);
    const chosen = lambda.dataSync();
    expect(chosen[0]).toBeCloseTo(0.3, 4);
    expect(chosen[2]).toBeCloseTo(0.7, 4);
  });

  it("classifies each image as the model does with the chosen λ and its statistics", () => {
    const { logits, lambda } = adaptiveLambda(model, calibration).explain(images);
    const chosen = lambda.dataSync();
    for (const image of [0, 1, 2]) {
      const alone = model.predict(
        images.slice([image], [1]),
        chosen[image]!,
        statisticsAt(NORMS, tf.tensor1d([chosen[image]!])),
      );
      expectAllClose(logits.slice([image], [1]), alone, close);
    }
    expectAllClose(adaptiveLambda(model, calibration).predict(images), logits, close);
  });

  it("codes twice: once to measure, once to classify", () => {
    model.passes = 0;
    adaptiveLambda(model, calibration).predict(images);
    expect(model.passes).toBe(2);
  });

  it("leaves images alone whose λ is that of training, where the table holds the running statistics", () => {
    const never = adaptiveLambda(model, calibrationOf(0, 0));
    expectAllClose(never.predict(images), model.predict(images, 0.1), close);
  });

  it("gives a whole batch one λ on request", () => {
    const { lambda, logits } = adaptiveLambda(model, calibration, { mode: "batch" }).explain(images);
    expect(lambda.shape).toEqual([1]);
    const mean = tf.mean(residuals).dataSync()[0]!;
    expect(lambda.dataSync()[0]).toBeCloseTo(slope * mean + 0.3 - slope * first, 4);
    expect(logits.shape).toEqual([3, 5]);
  });

  it("takes other rules by name, and names those there are", () => {
    expect(adaptiveLambda(model, calibration, { rule: { norms: "running" } }).rule.norms).toBe("running");
    expect(() => adaptiveLambda(model, calibration, { rule: { scope: "rain" } })).toThrow(
      new RangeError(
        "findRule: `key` must be one of residual-line-running-pooled, residual-line-estimated-pooled, got residual-line-estimated-rain.",
      ),
    );
  });

  it("lets gradients of the logits reach the images through the choice of λ", () => {
    const adaptive = adaptiveLambda(model, calibration);
    const score = (pixels: tf.Tensor4D) => tf.sum<tf.Scalar>(adaptive.predict(pixels));
    const gradient = tf.grad((pixels) => score(pixels as tf.Tensor4D))(images);
    // Along one direction, small enough that few codes cross their threshold.
    const direction = tf.randomNormal<tf.Rank.R4>([3, 8, 8, 3], 0, 1, "float32", 9);
    const step = 5e-4;
    const at = (part: number) => score(tf.add(images, tf.mul(direction, part))).dataSync()[0]!;
    const expected = (at(step) - at(-step)) / (2 * step);
    const actual = tf.sum(tf.mul(gradient, direction)).dataSync()[0]!;
    expect(Math.abs(actual - expected)).toBeLessThan(0.02 * Math.abs(expected) + 2e-2);
  });

  it("frees every intermediate tensor", () => {
    const adaptive = adaptiveLambda(model, calibration);
    expectNoTensorLeak(() => {
      adaptive.predict(images).dispose();
    });
  });
});

describe("statisticsAt", () => {
  it("interpolates over λ for each image, and holds the ends", () => {
    const { mean, variance } = statisticsAt(NORMS, tf.tensor1d([0, 0.1, 0.3, 0.5, 0.75, 1, 3]))["norm"]!;
    const column = (table: tf.Tensor) => [...table.dataSync()].filter((_, index) => index % 5 === 0);
    expectAllClose(column(mean), [0, 0, 0.05, 0.1, 0.15, 0.2, 0.2], close);
    expectAllClose(column(variance), [1, 1, 0.75, 0.5, 0.375, 0.25, 0.25], close);
  });

  it("knows tables of a single λ", () => {
    const single = { lambdas: [0.1], norms: { norm: { mean: [[2]], variance: [[3]] } } };
    expectAllClose(statisticsAt(single, tf.tensor1d([0.1, 5]))["norm"]!.mean, [2, 2], close);
  });
});

describe("entropyLambda", () => {
  it("is the λ at which predictions are surest", () => {
    const model: RobustModel = {
      predict: (pixels, lambda) =>
        tf.mul<tf.Tensor2D>(
          tf.oneHot(tf.zeros([pixels.shape[0]], "int32"), 4),
          -((Number(lambda) - 0.5) ** 2) + 3,
        ),
      residual: (pixels) => tf.zeros([pixels.shape[0]]),
    };
    expect(entropyLambda(model, images, { lambdas: [0.1, 0.4, 0.6, 0.9].map((value) => value + 0.05) })).toBe(
      0.45,
    );
    expect(() => entropyLambda(model, images, { lambdas: [] })).toThrow(
      new RangeError("entropyLambda: `lambdas` must not be empty, got none."),
    );
  });
});

describe("residualRatioLambda", () => {
  const model = strangersModel();
  const options = { start: 0.1, range: [0.1, 1.4], learningRate: 0.05, epsilon: 0.1 } as const;
  const objective = (lambda: number) => {
    const sum = (at: number) => tf.sum(model.residual(images, at)).dataSync()[0]!;
    return sum(lambda) / sum(0.1) / (lambda + 0.1);
  };

  it("goes down its objective with every step", () => {
    const lambdas = [0, 1, 2, 4].map((steps) => residualRatioLambda(model, images, { ...options, steps }));
    expect(lambdas[0]).toBe(0.1);
    const values = lambdas.map(objective);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(4);
  });

  it("steps by the gradient on the inverse softplus", () => {
    const free = Math.log(Math.expm1(0.1));
    const at = (value: number) => objective(Math.log1p(Math.exp(value)));
    const slope = (at(free + 0.02) - at(free - 0.02)) / 0.04;
    const expected = Math.log1p(Math.exp(free - 0.05 * slope));
    expect(residualRatioLambda(model, images, { ...options, steps: 1 })).toBeCloseTo(expected, 2);
  });

  it("stays in its range, frees every tensor, and refuses to start at 0", () => {
    expectNoTensorLeak(() => {
      expect(residualRatioLambda(model, images, { ...options, learningRate: 100, steps: 3 })).toBe(1.4);
    });
    expect(() => residualRatioLambda(model, images, { ...options, start: 0, steps: 1 })).toThrow(
      new RangeError("residualRatioLambda: `start` must be > 0, got 0."),
    );
  });
});
