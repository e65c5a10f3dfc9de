import { registerKernels } from "@sdnet/csc-core/backend";
import { CIFAR10_NORMALIZATION, createNormalizer, imageAt } from "@sdnet/data";
import { classify, createModel, residualEnergy } from "@sdnet/models";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { evaluateModel } from "./evaluate-model.js";
import type { MemoryImages } from "../datasets/images.js";

const LENGTH = 5;

function dataset(classes: number): MemoryImages {
  const random = randomStream(1, "evaluation");
  return {
    kind: "memory",
    name: "noise",
    split: "test",
    length: LENGTH,
    height: 32,
    width: 32,
    channels: 3,
    classNames: Array.from({ length: classes }, (_, index) => `class ${index}`),
    images: Uint8Array.from({ length: LENGTH * 3072 }, () => random.below(256)),
    labels: Uint8Array.from({ length: LENGTH }, () => random.below(classes)),
  };
}

/** Logits and residuals of one image after the other, without batches. */
function oneByOne(model: tf.LayersModel, data: MemoryImages, lambda?: number) {
  const normalize = createNormalizer(CIFAR10_NORMALIZATION);
  return Array.from({ length: LENGTH }, (_, index) =>
    tf.tidy(() => {
      const pixels = new Float32Array(3072);
      normalize(imageAt(data, index), pixels, 0);
      const image = tf.tensor4d(pixels, [1, 32, 32, 3]);
      const logits = [...classify(model, image, { lambda }).dataSync()];
      const own = logits[data.labels[index]!]!;
      return {
        rank: logits.filter((other) => other > own).length,
        loss: Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - own), 0)),
        residual: residualEnergy(model, image, { lambda }).dataSync()[0]!,
      };
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

let model: tf.LayersModel;
beforeAll(() => registerKernels());
beforeEach(() => {
  model = createModel("sdnet18", { width: 1, stemAtoms: 4, classes: 12 });
});
afterEach(() => model.dispose());

describe("evaluateModel", () => {
  it.each([undefined, 0.7])("averages over images, whatever the batches, at λ %s", async (lambda) => {
    const data = dataset(12);
    const images = oneByOne(model, data, lambda);
    const before = tf.memory().numTensors;
    for (const batchSize of [2, 5]) {
      const result = await evaluateModel(model, data, {
        batchSize,
        normalization: CIFAR10_NORMALIZATION,
        lambda,
        residual: true,
      });
      expect(result!.images).toBe(LENGTH);
      expect(result!.loss).toBeCloseTo(mean(images.map(({ loss }) => loss)), 5);
      expect(result!.top1).toBeCloseTo(mean(images.map(({ rank }) => (rank < 1 ? 1 : 0))), 12);
      expect(result!.top5).toBeCloseTo(mean(images.map(({ rank }) => (rank < 5 ? 1 : 0))), 12);
      expect(result!.residual! / mean(images.map(({ residual }) => residual))).toBeCloseTo(1, 5);
    }
    expect(tf.memory().numTensors).toBe(before);
  });

  it("sees what the transform makes of the images, and stops at the limit", async () => {
    const seen: number[] = [];
    const options = { batchSize: 2, normalization: CIFAR10_NORMALIZATION, limit: 3, residual: true };
    const black = await evaluateModel(model, dataset(12), {
      ...options,
      transform: (image, index) => {
        seen.push(index);
        return image.map(() => 0);
      },
    });
    const clean = await evaluateModel(model, dataset(12), options);
    expect(seen).toEqual([0, 1, 2]);
    expect(clean!.images).toBe(3);
    const expected = mean(
      oneByOne(model, dataset(12))
        .slice(0, 3)
        .map(({ residual }) => residual),
    );
    expect(clean!.residual! / expected).toBeCloseTo(1, 5);
    expect(black!.residual! / expected).not.toBeCloseTo(1, 1);
  });

  it("has only the measures that the network has", async () => {
    const plain = createModel("resnet18", { width: 1 });
    const options = { batchSize: 5, normalization: CIFAR10_NORMALIZATION };
    const result = await evaluateModel(plain, dataset(10), options);
    expect(result).not.toHaveProperty("top5");
    expect(result).not.toHaveProperty("residual");
    plain.dispose();
  });

  const broken = (change: (model: tf.LayersModel) => tf.LayersModel | undefined) => {
    const network = createModel("resnet18", { width: 1 });
    return evaluateModel(change(network) ?? network, dataset(10), {
      batchSize: 4,
      normalization: CIFAR10_NORMALIZATION,
    });
  };
  const fill = (network: tf.LayersModel, layer: string, { at, value }: { at: number; value: number }) => {
    const weight = network.getLayer(layer).weights[at]!;
    tf.tidy(() => {
      weight.write(tf.fill(weight.shape as number[], value));
    });
    return undefined;
  };

  it.each([
    ["a bias that is NaN", "linear", { at: 1, value: NaN }, "linear"],
    ["a variance below 0", "layer1.0.bn1", { at: 3, value: -1 }, "layer1.0.bn1"],
    ["weights that overflow", "layer0.0", { at: 0, value: 3e38 }, "layer0.0"],
  ])("refuses a network with %s, and names the layer", async (_, layer, change, named) => {
    await expect(broken((network) => fill(network, layer, change))).rejects.toThrow(
      `the answers of resnet18 are no numbers: the first output that is not finite is that of ${named}.`,
    );
  });

  it("counts answers that are no numbers for some images, and fails", async () => {
    // Image 0 is answered with numbers, so that only the count of all answers tells.
    const images = tf.input({ shape: [32, 32, 3] });
    const scores = tf.layers
      .dense({ units: 10, kernelInitializer: "ones", useBias: false })
      .apply(tf.layers.flatten().apply(images));
    const network = tf.model({ inputs: images, outputs: scores as tf.SymbolicTensor, name: "overflowing" });
    const normalization = { mean: [0, 0, 0], std: [1, 1, 1] };
    const bright = dataset(10);
    bright.images.fill(0, 0, 3072);
    fill(network, network.layers.at(-1)!.name, { at: 0, value: 3e38 });
    await expect(evaluateModel(network, bright, { batchSize: 4, normalization })).rejects.toThrow(
      /^(\d+) of \1? ?\d+ answers of overflowing are no numbers \(NaN or infinite\), the first that to image 1: /,
    );
    network.dispose();
  });

  it("returns nothing when it is stopped", async () => {
    const options = { batchSize: 2, normalization: CIFAR10_NORMALIZATION };
    const turns: number[] = [];
    const result = await evaluateModel(model, dataset(12), {
      ...options,
      onBatch: (images) => {
        turns.push(images);
        return images >= 4 ? "stop" : undefined;
      },
    });
    expect(result).toBeUndefined();
    expect(turns).toEqual([2, 4]);
  });
});
