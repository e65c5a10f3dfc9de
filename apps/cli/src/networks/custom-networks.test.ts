import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import { calibrate, runStudy } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { checkLambda, evaluateModel, type MemoryImages } from "@sdnet/train/node";
import { robustNetwork, trainedLambda } from "@sdnet/train";
import { calibrationLevels } from "../commands/calibrate/calibration-levels.js";
import { conditionImages } from "../commands/robust/condition-images.js";

const [IMAGES, SIDE] = [6, 8];
const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
const test: MemoryImages = {
  kind: "memory",
  ...{ name: "cifar10", split: "test", length: IMAGES, height: SIDE, width: SIDE, channels: 3 },
  classNames: ["a", "b", "c"],
  images: Uint8Array.from({ length: IMAGES * SIDE * SIDE * 3 }, (_, at) => (at * 37 + (at >> 5)) % 256),
  labels: Uint8Array.from({ length: IMAGES }, (_, index) => index % 3),
};

const stem = (options: { inputShape?: tf.Shape } = {}) =>
  new CscConv2d({ filters: 4, kernelSize: 3, lambda: 0.2, seed: 1, ...options });
const seeded = (seed: number) => ({ kernelInitializer: tf.initializers.glorotUniform({ seed }) });
const head = [() => tf.layers.globalAveragePooling2d({}), () => tf.layers.dense({ units: 3, ...seeded(2) })];
const inputShape = [SIDE, SIDE, 3];

function sequential(...layers: readonly (() => tf.layers.Layer)[]): tf.LayersModel {
  const model = tf.sequential();
  for (const make of [...layers, ...head]) model.add(make());
  return model;
}

function functional(...layers: readonly (() => tf.layers.Layer)[]): tf.LayersModel {
  const inputs = tf.input({ shape: inputShape });
  const outputs = [...layers, ...head].reduce<tf.SymbolicTensor>(
    (tensor, make) => make().apply(tensor) as tf.SymbolicTensor,
    inputs,
  );
  return tf.model({ inputs, outputs });
}

const facts = (model: tf.LayersModel) => ({ model, description: { name: "custom" as const, options: {} } });
const accepts = (call: () => unknown) => {
  try {
    call();
    return true;
  } catch {
    return false;
  }
};

describe("custom networks", () => {
  const first = () => stem({ inputShape });
  it.each([
    ["a sequential model with a norm of ours", () => sequential(first, () => new BatchNorm()), true],
    [
      "a sequential model with a norm of TensorFlow.js",
      () => sequential(first, () => tf.layers.batchNormalization()),
      true,
    ],
    ["a sequential model without a norm", () => sequential(first), true],
    [
      "a graph with a norm of ours behind pooling",
      () =>
        functional(
          () => stem(),
          () => tf.layers.maxPooling2d({ poolSize: 2 }),
          () => new BatchNorm(),
        ),
      true,
    ],
    ["a graph without a norm", () => functional(() => stem()), true],
    [
      "a graph that pads before it codes",
      () =>
        functional(
          () => tf.layers.zeroPadding2d({}),
          () => stem(),
        ),
      false,
    ],
    [
      "a graph without sparse coding",
      () => functional(() => tf.layers.conv2d({ filters: 4, kernelSize: 3, ...seeded(3) })),
      false,
    ],
  ])(
    "%s: evaluate --lambda, calibrate and robust agree whether it has a λ, and on its accuracy",
    async (_, make, hasLambda) => {
      const model = make();
      expect(
        accepts(() => {
          checkLambda(facts(model) as unknown as Parameters<typeof checkLambda>[0]);
        }),
      ).toBe(hasLambda);
      expect(accepts(() => robustNetwork(model))).toBe(hasLambda);
      expect(trainedLambda(model)).toBe(hasLambda ? 0.2 : undefined);
      if (!hasLambda) return;
      const network = robustNetwork(model);
      const lambdas = [network.trainingLambda, 0.6];
      const levels = calibrationLevels(test, { corruptions: ["fog"], normalization, batchSize: 3, seed: 1 });
      const { trainingLambda, running } = network;
      const calibration = await calibrate(network, { trainingLambda, lambdas, levels, running });
      const { methods } = await runStudy(
        network,
        { calibration, corruptions: [] },
        {
          images: (condition) => conditionImages(condition, { test, normalization, batchSize: 3, seed: 0 }),
        },
      );
      const at = async (lambda: number) =>
        (await evaluateModel(model, test, { batchSize: 3, normalization, lambda }))!.top1;
      const [fixed, best] = ["fixed", "oracle"].map(
        (name) => methods.find((method) => method.name === name)!.clean,
      );
      expect(fixed).toBe(await at(0.2));
      expect(best).toBe(Math.max(await at(0.2), await at(0.6)));
    },
  );
});
