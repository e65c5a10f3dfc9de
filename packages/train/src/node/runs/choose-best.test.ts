import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCheckpoint } from "../checkpoints/open-checkpoint.js";
import { readCheckpoint, runDirectory } from "../checkpoints/run-directory.js";
import type { MemoryImages } from "../datasets/images.js";
import { parseExperiment } from "../config/load-experiment.js";
import { createLineLog } from "../../experiment/log.js";
import { evaluateModel } from "./evaluate-model.js";
import type { Metrics } from "./metrics.js";
import { runTraining } from "./run-training.js";
import type { TrainingRun } from "./training-run.js";

const TINY = `model: { name: convnet8, width: 1, stemAtoms: 2 }
data: { augment: { crop: 0 } }
training: { epochs: 2, batchSize: 3, optimizer: { learningRate: 0.5 } }`;

function noise(name: string, length: number): MemoryImages {
  const random = randomStream(7, name);
  return {
    kind: "memory",
    ...{ name: "cifar10", split: "test", length, height: 32, width: 32, channels: 3 },
    classNames: CIFAR10_CLASS_NAMES,
    images: Uint8Array.from({ length: length * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(10)),
  };
}

let folder: string;
beforeAll(() => registerKernels());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-best-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function training(name: string, options: Partial<TrainingRun> = {}) {
  return runTraining({
    experiment: parseExperiment(TINY, { name: "tiny.yaml" }).experiment,
    run: runDirectory(join(folder, name)),
    resume: false,
    ...{ train: noise("train", 6), validation: noise("validation", 5), test: noise("test", 4) },
    normalization: CIFAR10_NORMALIZATION,
    log: createLineLog({ write: () => undefined }),
    ...options,
  });
}

function evaluationsOf(name: string) {
  const lines = readFileSync(join(folder, name, "metrics.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line) as Metrics)
    .filter((metrics) => metrics.kind === "evaluation")
    .map(({ split, images, top1, loss }) => ({ split, images, top1, loss }));
}

/** Fires the moment it was asked `count` times. */
function stopAfter(count: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  Object.defineProperty(signal, "aborted", { get: () => ++asked > count });
  return signal;
}

describe("the best weights", () => {
  it("are chosen by validation images, and tested once", async () => {
    const { best, validation, evaluation } = await training("run");
    const evaluations = evaluationsOf("run");
    expect(evaluations.map(({ split, images }) => `${split} ${images}`)).toEqual([
      "validation 5",
      "validation 5",
      "test 4",
    ]);
    expect([validation!.top1, evaluation!.top1]).toEqual(evaluations.slice(1).map(({ top1 }) => top1));
    expect(best!.top1).toBe(Math.max(...evaluations.slice(0, 2).map(({ top1 }) => top1)));
    const opened = await openCheckpoint(join(folder, "run"));
    expect(opened.checkpoint).toMatchObject({ validationTop1: best!.top1, top1: evaluation!.top1 });
    // What the weights that are served make of the test images, counted again.
    const settings = { batchSize: 4, normalization: CIFAR10_NORMALIZATION, residual: false } as const;
    const again = await evaluateModel(opened.model, noise("test", 4), settings);
    expect(again!.loss).toBeCloseTo(evaluation!.loss, 6);
    opened.model.dispose();
    expect((await training("run", { resume: true })).evaluation).toBeUndefined();
    expect(evaluationsOf("run")).toEqual(evaluations);
  }, 60_000);

  it("are the same ones wherever the run is stopped, tests included", async () => {
    await training("whole");
    const state = async (name: string) => {
      const { tensors, progress } = await readCheckpoint(join(folder, name, "last.safetensors"));
      return [tensors, progress!.best, progress!.tested, evaluationsOf(name)];
    };
    const expected = await state("whole");
    for (let turns = 1; ; turns += 2) {
      const name = `stopped-${turns}`;
      const { status } = await training(name, { signal: stopAfter(turns) });
      if (status === "finished") break;
      expect((await training(name, { resume: true })).status).toBe("finished");
      expect(await state(name)).toEqual(expected);
    }
  }, 120_000);
});
