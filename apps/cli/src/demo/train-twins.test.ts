import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type MemoryImages, type Metrics, openCheckpoint, parseExperiment } from "@sdnet/train/node";
import { createLog } from "../terminal/log.js";
import { trainTwins, type TrainTwinsOptions } from "./train-twins.js";
import { Twin } from "./twin.js";

const STEPS = 16;

function noise(split: string, length: number): MemoryImages {
  const random = randomStream(3, split);
  return {
    kind: "memory",
    name: "noise",
    split,
    length,
    height: 32,
    width: 32,
    channels: 3,
    classNames: CIFAR10_CLASS_NAMES,
    images: Uint8Array.from({ length: length * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(10)),
  };
}

let folder: string;
let time: number;
beforeAll(() => registerKernels());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-twins-"));
  time = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The smallest networks there are, one image a step; the clock moves by `secondsPerLook` whenever it is looked at. */
async function train(secondsPerLook: number, options: Partial<TrainTwinsOptions> = {}) {
  const log = createLog({ write: () => true });
  const twins: Twin[] = [];
  for (const name of ["sdnet18", "resnet18"]) {
    const { experiment } = parseExperiment(
      `
model: { name: ${name}, width: 1, stemAtoms: 2 }
training: { batchSize: 1, optimizer: { learningRate: 0.01 }, schedule: { name: one-cycle, warmup: 0.25, anneal: linear } }`,
      { name: "tiny.yaml" },
    );
    const data = { train: noise("train", 10), normalization: CIFAR10_NORMALIZATION };
    const path = join(folder, name);
    twins.push(await Twin.create({ ...data, experiment, path, stepsPerEpoch: 10, versions: {}, log }));
  }
  try {
    return await trainTwins(twins, {
      train: noise("train", 10),
      test: noise("test", 4),
      normalization: CIFAR10_NORMALIZATION,
      steps: STEPS,
      mostSteps: STEPS,
      curveImages: 2,
      deadline: 100,
      now: () => (time += secondsPerLook),
      signal: new AbortController().signal,
      log,
      progress: () => ({ update: () => undefined, log: () => undefined, stop: () => undefined }),
      ...options,
    });
  } finally {
    twins.forEach((twin) => twin.dispose());
  }
}

function ratesOf(name: string): number[] {
  return readFileSync(join(folder, name, "metrics.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Metrics)
    .flatMap((metrics) => (metrics.kind === "step" ? [metrics.learningRate] : []));
}

describe("trainTwins", () => {
  it("takes the planned steps at equal learning rates when there is time, measures eight times, and leaks no tensor", async () => {
    const before = tf.memory().numTensors;
    const training = await train(0);
    expect(tf.memory().numTensors).toBe(before);
    expect(training!.steps).toBe(STEPS);
    for (const curve of training!.curves) {
      expect(curve.map(({ step }) => step)).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
      expect(curve.every(({ images }) => images === 2)).toBe(true);
    }
    const opened = await openCheckpoint(join(folder, "sdnet18", "last.safetensors"));
    expect(opened.checkpoint.progress!.step).toBe(STEPS);
    opened.model.dispose();
    const rates = ratesOf("sdnet18");
    expect(ratesOf("resnet18")).toEqual(rates);
    expect(rates.indexOf(Math.max(...rates))).toBe(STEPS / 4 - 1);
    expect(rates.at(-1)).toBeLessThan(1e-6);
  }, 120_000);

  it("goes through the rest of the schedule in fewer steps on a slow machine, and is over in time", async () => {
    // After ten steps and five measurements, about 70 of the 100 s are over.
    const training = await train(4.5);
    expect(training!.steps).toBeGreaterThanOrEqual(10);
    expect(training!.steps).toBeLessThan(STEPS);
    expect(time).toBeLessThan(110);
    expect(training!.curves[0]!.at(-1)!.step).toBe(training!.steps);
    const rates = ratesOf("sdnet18");
    expect(rates).toHaveLength(training!.steps);
    // The fall after the peak became steeper at step 10, but no step of it is skipped or repeated.
    const falls = rates.slice(STEPS / 4);
    expect(falls.every((rate, index) => index === 0 || rate < falls[index - 1]!)).toBe(true);
  }, 120_000);

  it("takes more steps when it was measured at a bad moment, but not more than are worth it", async () => {
    expect((await train(0.01, { steps: 11, mostSteps: 14 }))!.steps).toBe(11);
    rmSync(join(folder, "sdnet18"), { recursive: true });
    rmSync(join(folder, "resnet18"), { recursive: true });
    expect((await train(0.01, { steps: 21, mostSteps: 23 }))!.steps).toBe(23);
    const rates = ratesOf("sdnet18");
    expect(rates.at(-1)).toBeLessThan(1e-6);
  }, 120_000);

  it("saves and says nothing when it is interrupted", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await train(0, { signal: controller.signal })).toBeUndefined();
    const opened = await openCheckpoint(join(folder, "resnet18", "last.safetensors"));
    expect(opened.checkpoint.progress!.step).toBe(1);
    opened.model.dispose();
  }, 120_000);

  it("saves and says nothing when a long step is given up", async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on a twin below
    const { step } = Twin.prototype;
    let calls = 0;
    const giveUp = vi.spyOn(Twin.prototype, "step").mockImplementation(function (this: Twin, ...words) {
      return ++calls === 4 ? undefined : step.apply(this, words);
    });
    expect(await train(0)).toBeUndefined();
    giveUp.mockRestore();
    const steps = ["sdnet18", "resnet18"].map(async (name) => {
      const { checkpoint, model } = await openCheckpoint(join(folder, name, "last.safetensors"));
      model.dispose();
      return checkpoint.progress?.step;
    });
    expect(await Promise.all(steps)).toEqual([2, 1]);
  }, 120_000);
});
