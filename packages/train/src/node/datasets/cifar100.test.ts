import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR100_CLASS_NAMES } from "@sdnet/data";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { createLineLog } from "../../experiment/log.js";
import { NORMALIZATIONS } from "../../config/known-sets.js";
import { openCheckpoint } from "../checkpoints/open-checkpoint.js";
import { runDirectory } from "../checkpoints/run-directory.js";
import { runTraining } from "../runs/run-training.js";
import type { MemoryImages } from "./images.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-cifar100-"));
beforeAll(() => registerKernels());
afterAll(() => rmSync(folder, { recursive: true }));

/** Noise under labels of CIFAR-100. */
function noise(split: string, length: number, classNames: readonly string[]): MemoryImages {
  const random = randomStream(5, split);
  return {
    kind: "memory",
    ...{ name: "noise", split, length, height: 32, width: 32, channels: 3, classNames },
    images: Uint8Array.from({ length: length * 3072 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(classNames.length)),
  };
}

it.each([
  ["cifar100", "fine"],
  ["cifar100-coarse", "coarse"],
] as const)(
  "a network trained on %s tells its classes apart and is judged by five guesses too",
  async (name, labels) => {
    const classNames = CIFAR100_CLASS_NAMES[labels];
    const text = `model: { name: sdnet18, width: 1, stemAtoms: 4 }\ndata: { name: ${name} }\ntraining: { steps: 2, batchSize: 3 }`;
    const { experiment } = parseExperiment(text, { name: "x.yaml" });
    const outcome = await runTraining({
      experiment,
      run: runDirectory(join(folder, name)),
      resume: false,
      train: noise("train", 6, classNames),
      test: noise("test", 4, classNames),
      normalization: NORMALIZATIONS[name],
      log: createLineLog({ write: () => undefined }),
    });
    expect(outcome.evaluation?.top5).toBeGreaterThanOrEqual(outcome.evaluation?.top1 ?? NaN);
    const { model, description } = await openCheckpoint(join(folder, name));
    expect(description.options.classes).toBe(classNames.length);
    expect(model.outputs[0]?.shape).toEqual([null, classNames.length]);
    model.dispose();
  },
);
