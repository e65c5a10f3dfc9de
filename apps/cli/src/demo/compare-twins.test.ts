import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { createModel } from "@sdnet/models";
import { corrupt, corruptionTransform } from "@sdnet/robust";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../terminal/log.js";
import { evaluateModel } from "../runs/evaluate-model.js";
import { NOISE_SEED } from "../config/noise-seed.js";
import { compareTwins, noisy, type CompareOptions, type Compared } from "./compare-twins.js";
import type { MemoryImages } from "../datasets/images.js";

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

let networks: Compared;
beforeAll(() => {
  registerKernels();
  networks = {
    sdnet: createModel("sdnet18", { width: 1, stemAtoms: 4 }),
    resnet: createModel("resnet18", { width: 1, stemAtoms: 4 }),
  };
});
afterAll(() => {
  networks.sdnet.dispose();
  networks.resnet.dispose();
});

function compare(options: Partial<CompareOptions> = {}) {
  return compareTwins(networks, {
    test: TEST,
    normalization: CIFAR10_NORMALIZATION,
    corruptions: ["gaussian_noise", "impulse_noise"],
    severity: 5,
    lambdas: [0.1, 1],
    trainedLambda: 0.1,
    images: 8,
    roundImages: 3,
    deadline: 100,
    now: () => 0,
    signal: new AbortController().signal,
    log: createLog({ write: () => true }),
    progress: () => ({ update: () => undefined, log: () => undefined, stop: () => undefined }),
    ...options,
  });
}

describe("compareTwins", () => {
  it("finds in rounds what one evaluation of each kind finds", async () => {
    const { conditions, clean } = (await compare())!;
    expect(conditions.map(({ name }) => name)).toEqual(["clean", "gaussian_noise", "impulse_noise"]);
    const impulse = conditions[2]!;
    const evaluation = await evaluateModel(networks.sdnet, TEST, {
      batchSize: 8,
      limit: 8,
      normalization: CIFAR10_NORMALIZATION,
      lambda: 1,
      transform: corruptionTransform({ corruption: "impulse_noise", severity: 5, seed: NOISE_SEED }),
    });
    const { images, top1, interval } = evaluation!;
    expect(impulse.sdnet[1]).toEqual({ lambda: 1, images, top1, interval });
    const whole = await evaluateModel(networks.resnet, TEST, {
      batchSize: 5,
      normalization: CIFAR10_NORMALIZATION,
    });
    expect(clean.resnet).toEqual({ images: IMAGES, top1: whole!.top1, interval: whole!.interval });
  }, 120_000);

  it("stops between two rounds when the time is up, with every accuracy on the same images", async () => {
    let time = 0;
    const { conditions, clean } = (await compare({ now: () => (time += 30) }))!;
    // Looks at the clock: before the second round 60 + 30 < 100 are left, before the third no more.
    const counts = new Set(
      conditions.flatMap(({ resnet, sdnet }) => [resnet, ...sdnet].map((a) => a.images)),
    );
    expect([...counts]).toEqual([3]);
    expect(clean.sdnet.images).toBe(3);
  }, 120_000);

  it("finishes the first round even if it comes too late", async () => {
    const { conditions } = (await compare({ deadline: -1 }))!;
    expect(conditions[0]!.resnet.images).toBe(3);
  }, 120_000);

  it("has no result when it is interrupted", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await compare({ signal: controller.signal })).toBeUndefined();
  });
});

describe("noisy", () => {
  it("gives an image the noise that sdnet evaluate gives it, and leaves the original", () => {
    const size = 32 * 32 * 3;
    const before = TEST.images.slice();
    const disturbed = noisy(
      { ...TEST, length: 2, images: TEST.images.subarray(4 * size, 6 * size) },
      { corruption: "shot_noise", severity: 2 },
    );
    const which = { corruption: "shot_noise", severity: 2, seed: NOISE_SEED } as const;
    const options = { ...which, height: 32, width: 32, channels: 3 };
    expect(disturbed.images.subarray(size)).toEqual(
      corrupt(TEST.images.subarray(5 * size, 6 * size), options),
    );
    expect(TEST.images).toEqual(before);
  });
});
