import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { leavesAt } from "../../config/rules.js";
import { createLineLog } from "../../experiment/log.js";
import { readCheckpoint, runDirectory } from "../checkpoints/run-directory.js";
import { loadRunImages } from "./run-images.js";
import { runTraining } from "./run-training.js";

/*
 * Every key of `data` and `training`, as the schema lists them, with every data set, optimiser and schedule: either runs with two
 * values of it differ, or it is refused. For the keys of `model` see ../config/every-key.test.ts.
 */

const folder = mkdtempSync(join(tmpdir(), "sdnet-every-key-"));
const log = createLineLog({ write: () => undefined });

const read = (text: string, overrides: readonly string[]) =>
  parseExperiment(text, { name: "x.yaml", overrides }).experiment;

/** Why an experiment with these keys is refused, or undefined where it is not. */
function refusal(text: string, overrides: readonly string[]): string | undefined {
  try {
    read(text, overrides);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Two values of every key of the other sections, and what must stand beside it. */
type Fact = readonly [one: string, other: string, ...beside: string[]];
const WHOLE = "data.source=@/whole";
const NOISE = "data.augment.noise.sigma=0.2";
const ADAM = "training.optimizer=adam";
const step = "training.schedule=step";
const cycle = "training.schedule=one-cycle";

const DATA_KEYS: Readonly<Record<string, Fact>> = {
  name: ["folder", "imagenet"],
  source: ["@/parts", "@/others"],
  classNames: ["[cats, dogs]", "[dogs, cats]"],
  "normalization.mean": ["[0, 0, 0]", "[1, 0, 0]", "data.normalization.std=[1, 1, 1]"],
  "normalization.std": ["[1, 1, 1]", "[2, 1, 1]", "data.normalization.mean=[0, 0, 0]"],
  damaged: ["skip", "fail", "data.source=@/damaged"],
  workers: ["0", "1"],
  "augment.crop": ["0", "4"],
  "augment.border": ["black", "reflect", "model.stem=cifar"],
  "augment.flip": ["true", "alternate"],
  "augment.augmix": ["true", "false"],
  "augment.erase": ["0", "1"],
  "augment.noise.sigma": ["0.1", "0.2"],
  "augment.noise.fraction": ["0", "1", NOISE],
  holdOut: ["0.3", "0.7", WHOLE],
  holdOutSeed: ["1", "2", WHOLE],
  validation: ["1", "2"],
  trainLimit: ["3", "4"],
  testLimit: ["1", "2"],
};

const TRAINING_KEYS: Readonly<Record<string, Fact>> = {
  epochs: ["1", "2"],
  steps: ["1", "2"],
  batchSize: ["2", "3"],
  "optimizer.name": ["sgd", "adam"],
  "optimizer.learningRate": ["0.1", "0.2"],
  "optimizer.momentum": ["0.1", "0.9"],
  "optimizer.nesterov": ["true", "false"],
  "optimizer.weightDecay": ["0", "0.5"],
  "optimizer.rates.dictionary": ["1", "2"],
  "optimizer.rates.bias": ["1", "2"],
  "optimizer.rates.head": ["1", "2"],
  "optimizer.beta1": ["0.1", "0.9", ADAM],
  "optimizer.beta2": ["0.1", "0.9", ADAM],
  "optimizer.epsilon": ["0.1", "1e-8", ADAM],
  "schedule.name": ["cosine", "constant"],
  "schedule.minimum": ["0", "0.1"],
  "schedule.warmup": ["0", "0.9", cycle],
  "schedule.startFraction": ["0.1", "0.9", cycle, "training.schedule.warmup=1"],
  "schedule.endFraction": ["0.1", "0.9", cycle],
  "schedule.anneal": ["cosine", "linear", cycle, "training.schedule.warmup=0", "training.batchSize=1"],
  "schedule.milestones": ["[1]", "[2]", step],
  "schedule.factor": ["0.1", "0.5", step, "training.schedule.milestones=[1]"],
  labelSmoothing: ["0", "0.5"],
  "lookahead.every": ["1", "2"],
  "lookahead.decay": ["0.5", "0.9", "training.lookahead.every=1"],
  mixup: ["0.1", "10"],
  "adversarial.attack": ["pgd", "fgsm"],
  "adversarial.norm": ["linf", "l2"],
  "adversarial.epsilon": ["4/255", "0.05"],
  "adversarial.steps": ["2", "3"],
  "adversarial.stepSize": ["1/255", "2/255"],
  "adversarial.loss": ["madry", "trades"],
  "adversarial.beta": ["1", "2", "training.adversarial.loss=trades"],
  "adversarial.warmup": ["0", "1.5"],
  "adversarial.lambda": ["[0, 0.1]", "[0.1, 0.5]"],
  "adversarial.guard.images": ["1", "2"],
  "adversarial.guard.steps": ["2", "3"],
  dictionary: ["random", "patches"],
  best: ["validation", "test"],
  seed: ["1", "2"],
  checkpointEvery: ["1", "100"],
  evaluateEvery: ["1", "2"],
  evaluationBatchSize: ["1", "2"],
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("every key of `data` and `training`", () => {
  const TEXT =
    `model: { name: custom, module: ${folder}/own.mjs, classes: 2, imageSize: 8 }\n` +
    `data: { name: folder, source: ${folder}/parts, workers: 0 }\n` +
    "training: { epochs: 2, batchSize: 3 }";

  beforeAll(() => {
    registerKernels();
    const sets = { "parts/train": 4, "parts/val": 2, "others/train": 4, "others/val": 2, whole: 5 };
    for (const [set, count] of Object.entries({ ...sets, "damaged/train": 3, "damaged/val": 1 })) {
      for (const name of ["cats", "dogs"]) {
        for (let image = 0; image < count; image++) {
          const random = randomStream(image, set, name);
          const pixels = Uint8Array.from({ length: 12 * 12 * 3 }, () => random.below(256));
          const path = join(folder, set, name, `${image}.png`);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, encodePng({ width: 12, height: 12, pixels }));
        }
      }
    }
    writeFileSync(join(folder, "damaged/train/cats/0.png"), "no picture");
    // Keeps how many images it is shown at once.
    const own = `export default ({ tf, csc, classes, imageSize, lambda, iterations, seed }) => {
      class Watch extends tf.layers.Layer {
        static className = "Watch";
        call(inputs) { const [x] = [inputs].flat(); (globalThis.sdnetSeen ??= []).push(x.shape[0]); return tf.clone(x); }
      }
      const images = tf.input({ shape: [imageSize, imageSize, 3] });
      const stem = new csc.CscConv2d({ name: "stem", filters: 3, kernelSize: 3, strides: 2, padding: 1, lambda, iterations, seed });
      const kernelInitializer = csc.seededHeNormal({ seed });
      const norm = new csc.BatchNorm({ name: "norm" });
      const head = tf.layers.dense({ name: "head", units: classes, kernelInitializer });
      return tf.model({ inputs: images, outputs: head.apply(tf.layers.flatten().apply(norm.apply(new Watch().apply(stem.apply(images))))) });
    };`;
    writeFileSync(join(folder, "own.mjs"), own);
  });

  let count = 0;
  /** All that a run leaves, without times: metrics, weights, which states were kept, what the network was shown. */
  async function ran(overrides: readonly string[]): Promise<string> {
    const seen: number[] = [];
    Object.assign(globalThis, { sdnetSeen: seen });
    const run = runDirectory(join(folder, `run-${count++}`));
    try {
      const experiment = read(
        TEXT,
        overrides.map((override) => override.replace("@", folder)),
      );
      const images = await loadRunImages(experiment, log);
      await runTraining({ experiment, run, resume: false, precision: "float32", ...images, log });
      const metrics = readFileSync(run.metrics, "utf8").replaceAll(
        /"(seconds|\w+PerSecond|time|\w*[Tt]ensors)":[^,}]+/g,
        "",
      );
      const [last, previous] = [await readCheckpoint(run.last), await readCheckpoint(run.previous)];
      const weights = [...last.tensors].map(([key, { data }]) => [key, Array.from(data, Number)]);
      const workers = images.train.kind === "disk" ? images.train.workers : undefined;
      return JSON.stringify([metrics, weights, previous.progress?.step, seen, workers]);
    } catch (error) {
      return `failed: ${(error as Error).message}`;
    }
  }

  it("is in the table, and the table has no others", () => {
    const all = ["sgd", "adam"].flatMap((optimizer) =>
      ["constant", "cosine", "one-cycle", "step"].flatMap((schedule) =>
        ["data", "training"].flatMap((section) =>
          leavesAt([section], { training: { optimizer: { name: optimizer }, schedule: { name: schedule } } }),
        ),
      ),
    );
    const known = [
      ...Object.keys(DATA_KEYS).map((key) => `data.${key}`),
      ...Object.keys(TRAINING_KEYS).map((key) => `training.${key}`),
      // Of convolutions on the native engine; refused elsewhere, see precision.test.ts.
      "training.precision",
      // Of several processes; see sum-gradients.test.ts.
      "training.syncNorm",
      // Of a training that collapses; see adversarial-guard.test.ts.
      "training.adversarial.guard.action",
    ];
    expect(known.sort()).toEqual([...new Set(all)].sort());
  });

  it("gives a run twice the same", async () => {
    expect(await ran([])).toBe(await ran([]));
    expect(await ran([])).toContain("evaluation");
  });

  it.each([
    ...Object.entries(DATA_KEYS).map(([key, fact]) => [`data.${key}`, ...fact]),
    ...Object.entries(TRAINING_KEYS).map(([key, fact]) => [`training.${key}`, ...fact]),
  ] as [string, ...Fact][])("%s: %s and %s differ", async (key, one, other, ...beside) => {
    const [first, second] = [
      await ran([...beside, `${key}=${one}`]),
      await ran([...beside, `${key}=${other}`]),
    ];
    expect(first === second, `${key} changes nothing`).toBe(false);
    expect(
      [first, second].every((result) => result.startsWith("failed")),
      first,
    ).toBe(false);
  });

  it.each([
    ...["cifar10", "cifar100", "cifar100-coarse", "imagenet"].flatMap((name) =>
      ["holdOut=0.2", "holdOutSeed=1"].map((key) => [name, key] as const),
    ),
  ])("refuses on %s: data.%s", (name, key) => {
    const [leaf = ""] = key.split("=");
    expect(refusal(`model: {name: resnet18}\ndata: {name: ${name}}`, [`data.${key}`])).toContain(
      `override \`data.${key}\`: \`data.${leaf}\` has no effect on ${name}`,
    );
  });

  it("refuses to hold out images of a folder that has test images", async () => {
    const given = await ran(["data.holdOut=0.3"]);
    expect(given).toContain("data.holdOut has no effect on");
    expect(given).toContain("which has test images of its own; leave it out.");
  });

  it.each([
    [
      "data.augment.noise={sigma: 0, fraction: 1}",
      "`data.augment.noise.fraction` has no effect where sigma is 0",
    ],
    ["training.adversarial={beta: 1}", "`training.adversarial.beta` has no effect where loss is madry"],
    [
      "training.adversarial={attack: fgsm, steps: 2}",
      "`training.adversarial.steps` has no effect where attack is fgsm",
    ],
    [
      "training.adversarial={attack: fgsm, loss: free}",
      "`training.adversarial.attack` has no effect where loss is free",
    ],
    ["training.adversarial={lambda: [0.5, 0.5]}", "must be two numbers that increase, got [0.5, 0.5]"],
    [
      "training.adversarial.epsilon=8 / 255",
      'must be a number in [0.000001, 1000] or a fraction such as 8/255, got "8 / 255"',
    ],
    ["training.adversarial.epsilon=8/0", "must be a number in [0.000001, 1000] or a fraction such as 8/255"],
    ["training.schedule={name: one-cycle, warmup: 0, startFraction: 1}", "no effect where warmup is 0"],
    ["training.schedule={name: cosine, warmup: 0.5}", "unknown key `training.schedule.warmup`"],
    ["training.schedule={name: constant, minimum: 0}", "unknown key `training.schedule.minimum`"],
    ["training.schedule={name: one-cycle, milestones: [1]}", "unknown key `training.schedule.milestones`"],
    ["training.schedule={name: step, anneal: linear}", "unknown key `training.schedule.anneal`"],
    ["training.optimizer={name: adam, momentum: 0.5}", "unknown key `training.optimizer.momentum`"],
    ["training.optimizer={name: sgd, beta1: 0.5}", "unknown key `training.optimizer.beta1`"],
    ["training.optimizer={name: sgd, momentum: 0, nesterov: true}", "must be false where the momentum is 0"],
  ])("refuses %s", (override, message) => expect(refusal(TEXT, [override])).toContain(message));

  it("refuses what does not go with adversarial training", () => {
    expect(refusal(TEXT, ["training.adversarial.steps=2", "training.mixup=1"])).toContain(
      "`training.mixup` must be left out beside training.adversarial: an attack needs one label for each image.",
    );
    const drawn = "training.adversarial.lambda=[0.1, 0.5]";
    expect(refusal("model: {name: convnet8}", [drawn])).toContain(
      "`training.adversarial.lambda` must be left out for convnet8, whose λ cannot be drawn.",
    );
    expect(refusal("model: {name: sdnet8, learnLambda: layer}", [drawn])).toContain(
      "must be left out where λ is learnt, got it with learnLambda layer.",
    );
  });
});
