import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { createModel, stateDict, stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { createLineLog } from "../../experiment/log.js";
import { readCheckpoint, runDirectory } from "../checkpoints/run-directory.js";
import type { Abandonable } from "./abandonable.js";
import { runTraining } from "./run-training.js";
import { keepStatistics } from "./training-state.js";
import type { MemoryImages } from "../datasets/images.js";

/** In which step of a run, by its number from 1, after how many operations the work is given up; and how many there were. */
const asked = { step: 0, after: Infinity, steps: 0, operations: 0 };
// In place of a signal, which comes when it comes.
const abandonable: Abandonable = (work) => {
  const engine = tf.engine();
  const runKernel = engine.runKernel.bind(engine);
  const isAsked = ++asked.steps === asked.step;
  let isCommitted = false;
  asked.operations = 0;
  engine.runKernel = (...call) => {
    if (!isCommitted && asked.operations++ === asked.after && isAsked) throw new Error("given up");
    return runKernel(...call);
  };
  try {
    return work(() => (isCommitted = true));
  } catch (error) {
    if ((error as Error).message !== "given up") throw error;
    return undefined;
  } finally {
    engine.runKernel = runKernel;
  }
};
// Every step seems to take so long that it would not be waited for.
vi.spyOn(performance, "now").mockImplementation(() => (clock += 1000));
let clock = 0;

const folder = mkdtempSync(join(tmpdir(), "sdnet-abandoned-"));
beforeAll(() => registerKernels());
afterAll(() => rmSync(folder, { recursive: true }));

function noise(split: string): MemoryImages {
  const random = randomStream(3, split);
  return {
    kind: "memory",
    ...{
      name: "noise",
      split,
      length: 12,
      height: 32,
      width: 32,
      channels: 3,
      classNames: CIFAR10_CLASS_NAMES,
    },
    images: Uint8Array.from({ length: 12 * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length: 12 }, () => random.below(10)),
  };
}

async function train(name: string, model: string) {
  asked.steps = 0;
  const text = `{model: {name: ${model}, width: 1}, training: {steps: 3, batchSize: 3, optimizer: {learningRate: 0.05}}}`;
  const run = runDirectory(join(folder, name));
  const outcome = await runTraining({
    experiment: parseExperiment(text, { name: "tiny.yaml" }).experiment,
    ...{ run, resume: true, train: noise("train"), test: noise("test") },
    normalization: CIFAR10_NORMALIZATION,
    log: createLineLog({ write: () => undefined }),
    abandonable,
  });
  return { ...outcome, ...(await readCheckpoint(run.last)) };
}

it.each(["sdnet18", "resnet18"])(
  "of %s leaves nothing: the run goes on bit for bit, wherever in the step it was given up",
  async (model) => {
    const whole = await train(`${model}-whole`, model);
    const { operations } = asked;
    for (const part of [0.1, 0.4, 0.9]) {
      const name = `${model}-${part}`;
      Object.assign(asked, { step: 2, after: Math.floor(part * operations) });
      expect(await train(name, model)).toMatchObject({ status: "interrupted", step: 1 });
      asked.step = 0;
      expect((await train(name, model)).tensors).toEqual(whole.tensors);
    }
  },
);

it("leaves atoms as they were that the forward pass brings to unit norm", () => {
  const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
  const { kernel } = stemLayer(model).parameters;
  tf.tidy(() => {
    kernel.write(tf.mul(kernel.read(), 1.5));
  });
  const before = stateDict(model);
  const kept = keepStatistics(model);
  tf.tidy(() => void model.apply(tf.ones([2, 32, 32, 3]), { training: true }));
  expect(stateDict(model)).not.toEqual(before);
  kept.restore();
  kept.dispose();
  expect(stateDict(model)).toEqual(before);
  model.dispose();
});
