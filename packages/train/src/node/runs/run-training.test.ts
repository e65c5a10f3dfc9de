import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { decodeSafetensors } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import type { Metrics } from "./metrics.js";
import { createLineLog } from "../../experiment/log.js";
import { trainedLambda } from "../../training/learnt-lambda.js";
import { openCheckpoint } from "../checkpoints/open-checkpoint.js";
import { readCheckpoint, runDirectory } from "../checkpoints/run-directory.js";
import { runTraining } from "./run-training.js";
import type { TrainingRun } from "./training-run.js";
import type { MemoryImages } from "../datasets/images.js";

/** The smallest network with a sparse-coding stem: four epochs of two steps, evaluated twice. */
const TINY = `
model: { name: sdnet18, width: 1, stemAtoms: 4 }
training:
  epochs: 2
  batchSize: 3
  optimizer: { learningRate: 0.05 }
  evaluateEvery: 1
  checkpointEvery: 1
`;

/** Noise with labels: nothing to learn, but every number of a run depends on every other. */
function noise(split: string, length: number): MemoryImages {
  const random = randomStream(3, split);
  return {
    ...{ kind: "memory", name: "noise", split, length, classNames: CIFAR10_CLASS_NAMES },
    ...{ height: 32, width: 32, channels: 3 },
    images: Uint8Array.from({ length: length * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(10)),
  };
}

let folder: string;
let lines: string[];
beforeAll(() => registerKernels());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-run-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

function training(name: string, options: Partial<TrainingRun> = {}, ...overrides: string[]) {
  return runTraining({
    experiment: parseExperiment(TINY, { name: "tiny.yaml", overrides }).experiment,
    run: runDirectory(join(folder, name)),
    resume: false,
    train: noise("train", 6),
    test: noise("test", 4),
    normalization: CIFAR10_NORMALIZATION,
    log: createLineLog({ write: (text) => lines.push(text.trimEnd()) }),
    ...options,
  });
}

/** Stops a run after a number of steps, by way of its log of evaluations or directly. */
function stopAfter(steps: number): AbortSignal {
  const controller = new AbortController();
  let seen = 0;
  const signal = controller.signal;
  Object.defineProperty(signal, "aborted", { get: () => ++seen > steps });
  return signal;
}

function metricsOf(name: string): Metrics[] {
  const written = readFileSync(join(folder, name, "metrics.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return written.map((line) => JSON.parse(line) as Metrics);
}

/** Tensors of a checkpoint, without what a clock may change. */
function tensorsOf(name: string, file = "last.safetensors") {
  return decodeSafetensors(readFileSync(join(folder, name, file)), { where: name }).tensors;
}

describe("runTraining", () => {
  it("records every step and evaluation and leaves weights that load, without leaking tensors", async () => {
    const before = tf.memory().numTensors;
    const outcome = await training("run");
    expect(tf.memory().numTensors).toBe(before);
    expect(outcome).toMatchObject({ status: "finished", step: 4, totalSteps: 4 });
    expect(metricsOf("run").map(({ kind, step, epoch }) => `${kind} ${step} ${epoch}`)).toEqual([
      "step 1 0.5",
      "step 2 1",
      "evaluation 2 1",
      "step 3 1.5",
      "step 4 2",
      "evaluation 4 2",
    ]);
    const steps = metricsOf("run").filter((metrics) => metrics.kind === "step");
    expect(new Set(steps.map(({ tensors }) => tensors)).size).toBe(1);
    const opened = await openCheckpoint(join(folder, "run"));
    expect(opened.path).toBe(join(folder, "run", "best.safetensors"));
    const options = { width: 1, stemAtoms: 4, lambda: 0.1 };
    expect(opened.description).toMatchObject({ name: "sdnet18", options });
    expect(opened.checkpoint.top1).toBe(outcome.best!.top1);
    expect([...opened.checkpoint.tensors.keys()].filter((key) => key.startsWith("sdnet."))).toEqual([]);
    opened.model.dispose();
  }, 60_000);

  it.each([1, 2, 3])(
    "goes on bit for bit after %d turns, with metrics that tell each step once",
    async (turns) => {
      await training("whole");
      const first = await training("parts", { signal: stopAfter(turns) });
      expect(first.status).toBe("interrupted");
      expect(first.step).toBeLessThan(4);
      // What a kill would leave behind after the last save.
      writeFileSync(join(folder, "parts", "metrics.jsonl"), '{"kind":"step"', { flag: "a" });
      const second = await training("parts", { resume: true });
      expect(second).toMatchObject({ status: "finished", step: 4 });
      expect(tensorsOf("parts")).toEqual(tensorsOf("whole"));
      expect(readFileSync(join(folder, "parts", "best.safetensors"))).toEqual(
        readFileSync(join(folder, "whole", "best.safetensors")),
      );
      const told = (metrics: Metrics) => ({ ...metrics, imagesPerSecond: 0 });
      expect(metricsOf("parts").map(told)).toEqual(metricsOf("whole").map(told));
    },
    120_000,
  );

  it("goes on bit for bit with all that short trainings use", async () => {
    const [data, own] = ["data.augment", "training"];
    const ingredients = [
      ...[`${own}.lookahead.every=2`, `${own}.optimizer.rates.bias=8`, `${own}.optimizer.rates.head=0.1`],
      ...[`${data}.flip=alternate`, `${data}.crop=2`, `${data}.border=reflect`],
    ];
    await training("whole", {}, ...ingredients);
    await training("parts", { signal: stopAfter(3) }, ...ingredients);
    expect([...tensorsOf("parts").keys()]).toContain("sdnet.slow.linear.bias");
    await training("parts", { resume: true }, ...ingredients);
    expect(tensorsOf("parts")).toEqual(tensorsOf("whole"));
    // The last step sets the weights to the average.
    expect(tensorsOf("whole").get("linear.bias")!.data).toEqual(
      tensorsOf("whole").get("sdnet.slow.linear.bias")!.data,
    );
  }, 120_000);

  it.each([
    "{ steps: 2, lambda: [0.1, 0.5], guard: { steps: 2 } }",
    "{ attack: fgsm, warmup: 1, guard: { steps: 2 } }",
    "{ loss: trades, steps: 2, guard: { steps: 2 } }",
    "{ loss: free, steps: 2, guard: { steps: 2 } }",
  ])(
    "goes on bit for bit in adversarial training: %s",
    async (section) => {
      const adversarial = [`training.adversarial=${section}`, "training.lookahead.every=2"];
      await training("whole", {}, ...adversarial);
      await training("parts", { signal: stopAfter(3) }, ...adversarial);
      await training("parts", { resume: true }, ...adversarial);
      expect(tensorsOf("parts")).toEqual(tensorsOf("whole"));
      const told = (name: string) => metricsOf(name).filter(({ kind }) => kind !== "step");
      expect(told("parts")).toEqual(told("whole"));
      expect(told("whole").map(({ kind }) => kind)).toEqual([
        ...["adversarial", "evaluation", "adversarial", "evaluation"],
      ]);
    },
    120_000,
  );

  it.each(["layer", "atom"])(
    "learns λ per %s and tells it, goes on bit for bit, and leaves it in the checkpoint",
    async (learnLambda) => {
      const learning = `model.learnLambda=${learnLambda}`;
      await training("whole", {}, learning);
      await training("parts", { signal: stopAfter(3) }, learning);
      await training("parts", { resume: true }, learning);
      expect(tensorsOf("parts")).toEqual(tensorsOf("whole"));
      const opened = await openCheckpoint(join(folder, "whole", "last.safetensors"));
      expect(opened.description.options.learnLambda).toBe(learnLambda);
      expect(opened.checkpoint.experiment?.model?.learnLambda).toBe(learnLambda);
      const logarithms = tensorsOf("whole").get("layer0.0.dn.log_lambda")!.data as Float32Array;
      const own = Array.from(logarithms, (value) => Math.fround(Math.exp(value)));
      expect([trainedLambda(opened.model)].flat()).toEqual(own);
      expect(own[0]).not.toBeCloseTo(0.1, 5);
      const last = metricsOf("whole").at(-1)!;
      const mean = own.reduce((sum, lambda) => sum + lambda, 0) / own.length;
      expect(last.kind === "evaluation" && last.lambdas?.["layer0.0"]).toBeCloseTo(mean, 7);
      expect(lines.filter((line) => /residual [\d.]+ on 4 images, λ 0\.\d+/.test(line))).toHaveLength(4);
      opened.model.dispose();
    },
    120_000,
  );

  it("never overwrites a run, and has nothing to do for a finished one", async () => {
    await training("run", {}, "training.steps=1");
    await expect(training("run", {}, "training.steps=1")).rejects.toThrow(
      `${join(folder, "run")} already holds a run; continue it with --resume or choose another --out.`,
    );
    const bytes = readFileSync(join(folder, "run", "last.safetensors"));
    const outcome = await training("run", { resume: true }, "training.steps=1");
    expect(outcome).toMatchObject({ status: "finished", step: 1 });
    expect(readFileSync(join(folder, "run", "last.safetensors"))).toEqual(bytes);
  }, 60_000);

  it("goes on under settings that decide no weight, with defaults written out, and longer where the schedule allows it", async () => {
    const start = ["training.steps=1", "training.schedule={name: constant}"];
    await training("run", {}, ...start);
    const free = ["training.evaluateEvery=3", "training.evaluationBatchSize=2", "data.testLimit=2"];
    const silent = ["data.workers=0", "data.damaged=fail", "model.classes=10", "model.learnLambda=none"];
    const resumed = training("run", { resume: true }, ...start, ...free, ...silent, "training.steps=2");
    expect(await resumed).toMatchObject({ status: "finished", step: 2 });
    await training("cosine", {}, "training.steps=1");
    await expect(training("cosine", { resume: true }, "training.steps=2")).rejects.toThrow(
      "training.steps was 1, is 2",
    );
  }, 60_000);

  it("names what changed when a run is resumed with another experiment", async () => {
    await training("run", {}, "training.steps=1");
    await expect(training("run", { resume: true }, "training.steps=1", "training.seed=2")).rejects.toThrow(
      "was started with another experiment: training.seed was 1, is 2. Choose another --out to train anew.",
    );
  }, 60_000);

  it("names the tensors that differ when a run is resumed with another architecture", async () => {
    await training("run", {}, "training.steps=1");
    await expect(training("run", { resume: true }, "training.steps=1", "model.stemAtoms=5")).rejects.toThrow(
      /layer0\.0\.dn\.weight has shape \[4, 3, 3, 3\], the model has \[5, 3, 3, 3\]/,
    );
  }, 60_000);

  it("names a truncated state and offers the one before it", async () => {
    await training("run", {}, "training.steps=2");
    const last = join(folder, "run", "last.safetensors");
    truncateSync(last, 5000);
    await expect(training("run", { resume: true }, "training.steps=2")).rejects.toThrow(
      new RegExp(
        `^${last}: .*truncated\\. To go on from step 1 instead, delete it: .*previous\\.safetensors is whole`,
      ),
    );
    rmSync(last);
    expect(await training("run", { resume: true }, "training.steps=2")).toMatchObject({
      status: "finished",
      step: 2,
    });
  }, 60_000);

  it("notices a single flipped bit", async () => {
    await training("run", {}, "training.steps=1");
    const last = join(folder, "run", "last.safetensors");
    const bytes = readFileSync(last);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(last, bytes);
    await expect(training("run", { resume: true }, "training.steps=1")).rejects.toThrow(
      `${last}: the tensors do not match their checksum: the file is damaged.`,
    );
  }, 60_000);

  it("stops at a loss that is not finite, with the step, the place and advice, and keeps the good state", async () => {
    await expect(
      training(
        "run",
        {},
        "training.optimizer.learningRate=100",
        "training.schedule=constant",
        "training.epochs=20",
      ),
    ).rejects.toThrow(
      /^Training stopped at step \d+: .*Lower training\.optimizer\.learningRate.* is kept in /,
    );
    const { tensors } = await readCheckpoint(join(folder, "run", "last.safetensors"));
    for (const { data } of tensors.values()) {
      expect(Array.from(data as ArrayLike<number>, Number).every(Number.isFinite)).toBe(true);
    }
  }, 120_000);

  it.each([1, 2, 3])("is not finished where the last of %d steps diverges", async (steps) => {
    const last = ["training.optimizer.learningRate=100", `training.steps=${steps}`, "training.batchSize=6"];
    await expect(training("run", {}, ...last, "training.schedule=constant")).rejects.toThrow(
      /^Training stopped at step \d: .* Lower training\.optimizer\.learningRate.* is kept in /,
    );
    expect(existsSync(join(folder, "run", "best.safetensors"))).toBe(false);
    const { progress } = await readCheckpoint(join(folder, "run", "last.safetensors"));
    expect(progress!.step).toBeLessThan(steps);
  });

  it("starts at step 0 when there is nothing to resume", async () => {
    const outcome = await training("run", { resume: true }, "training.steps=1");
    expect(outcome).toMatchObject({ status: "finished", step: 1 });
    expect(lines).toContain(`Nothing was saved in ${join(folder, "run")} yet: starting at step 0.`);
    expect(existsSync(join(folder, "run", "last.safetensors.new"))).toBe(false);
  }, 60_000);
});
