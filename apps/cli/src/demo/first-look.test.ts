import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { createModel } from "@sdnet/models";
import { corrupt, corruptionTransform, type CalibrationFile } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateModel, type MemoryImages, type OpenCheckpoint } from "@sdnet/train/node";
import { NOISE_SEED } from "../config/noise-seed.js";
import { createLog } from "../terminal/log.js";
import { firstLook, underNoise, type FirstLookOptions } from "./first-look.js";
import type { ShownPair } from "./shown-pair.js";

const IMAGES = 12;
const random = randomStream(5);
const TEST: MemoryImages = {
  kind: "memory",
  name: "noise",
  split: "test",
  length: IMAGES,
  height: 32,
  width: 32,
  channels: 3,
  classNames: CIFAR10_CLASS_NAMES,
  images: Uint8Array.from({ length: IMAGES * 32 * 32 * 3 }, () => random.below(256)),
  labels: Uint8Array.from({ length: IMAGES }, () => random.below(10)),
};

let pair: ShownPair;
beforeAll(() => {
  registerKernels();
  const opened = (name: "sdnet18" | "resnet18") =>
    ({
      model: createModel(name, { width: 1, stemAtoms: 4 }),
      description: { name },
      identity: { normalization: CIFAR10_NORMALIZATION },
    }) as unknown as OpenCheckpoint;
  const key = { norms: "running", signal: "residual", fit: "line", scope: "pooled" } as const;
  const calibration = {
    trainingLambda: 0.1,
    lambdas: [0.1, 1],
    levels: [],
    // λ 1 for every image.
    rules: [{ ...key, rule: { kind: "line", slope: 0, intercept: 1 }, estimate: { clean: 1, noisy: 1 } }],
    recommended: key,
    provenance: { reach: "stem" },
  } as unknown as CalibrationFile;
  pair = { sdnet: opened("sdnet18"), twin: opened("resnet18"), calibration };
});
afterAll(() => {
  pair.sdnet.model.dispose();
  pair.twin.model.dispose();
});

function look(options: Partial<FirstLookOptions> = {}) {
  return firstLook(pair, {
    test: TEST,
    corruptions: ["gaussian_noise", "impulse_noise"],
    images: 8,
    roundImages: 3,
    deadline: 100,
    now: () => 0,
    log: createLog({ write: () => true }),
    progress: () => ({ update: () => undefined, log: () => undefined, stop: () => undefined }),
    ...options,
  });
}

describe("firstLook", () => {
  it("finds in rounds what one evaluation of each kind finds", async () => {
    const found = await look();
    expect(found.conditions.map(({ name }) => name)).toEqual(["clean", "gaussian_noise", "impulse_noise"]);
    const noisy = underNoise(TEST, { corruption: "impulse_noise", severities: [1, 2, 3, 4, 5], first: 0 });
    const options = { batchSize: 8, limit: 8, normalization: CIFAR10_NORMALIZATION };
    const { images, top1, interval } = (await evaluateModel(pair.sdnet.model, noisy, {
      ...options,
      lambda: 0.1,
    }))!;
    expect(found.conditions[2]!.fixed).toEqual({ images, top1, interval });
    const chosen = (await evaluateModel(pair.sdnet.model, noisy, { ...options, lambda: 1 }))!;
    expect(found.conditions[2]!.adaptive.top1).toBe(chosen.top1);
    const twin = (await evaluateModel(pair.twin.model, TEST, options))!;
    expect(found.conditions[0]!.twin).toEqual({ images: 8, top1: twin.top1, interval: twin.interval });
  }, 120_000);

  it("stops between two rounds when the time is up, with every accuracy on the same images", async () => {
    let time = 0;
    const { conditions } = await look({ now: () => (time += 30) });
    // Looks at the clock: before the second round 60 + 30 < 100 are left, before the third no more.
    const counts = conditions.flatMap(({ twin, fixed, adaptive }) => [twin, fixed, adaptive]);
    expect([...new Set(counts.map(({ images }) => images))]).toEqual([3]);
  }, 120_000);

  it("finishes the first round even if it comes too late, and frees what it makes", async () => {
    const before = tf.memory().numTensors;
    const { conditions } = await look({ deadline: -1 });
    expect(conditions[0]!.twin.images).toBe(3);
    expect(tf.memory().numTensors).toBe(before);
  }, 120_000);
});

describe("underNoise", () => {
  it("gives each image the noise of its number in the data set, at the severities in turn", () => {
    const size = 32 * 32 * 3;
    const before = TEST.images.slice();
    const slice = { ...TEST, length: 2, images: TEST.images.subarray(4 * size, 6 * size) };
    const noisy = underNoise(slice, { corruption: "shot_noise", severities: [2, 3], first: 4 });
    const third = corruptionTransform({ corruption: "shot_noise", severity: 3, seed: NOISE_SEED });
    expect(noisy.images.subarray(size)).toEqual(third(TEST.images.subarray(5 * size, 6 * size), 5, TEST));
    const which = { corruption: "shot_noise", severity: 2, seed: NOISE_SEED, index: 4 } as const;
    const options = { ...which, height: 32, width: 32, channels: 3 };
    expect(noisy.images.subarray(0, size)).toEqual(
      corrupt(TEST.images.subarray(4 * size, 5 * size), options),
    );
    expect(TEST.images).toEqual(before);
  });
});
