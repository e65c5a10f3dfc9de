import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { createModel, encodeSafetensors, stateDict } from "@sdnet/models";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { createLineLog } from "../../experiment/log.js";
import { encodeCheckpoint, type Checkpoint } from "./checkpoint.js";
import { readInitialWeights, type InitialWeights } from "./initial-weights.js";
import { describeNetwork } from "./network.js";
import { readCheckpoint, runDirectory } from "./run-directory.js";
import { runTraining } from "../runs/run-training.js";
import type { TrainingRun } from "../runs/training-run.js";
import type { MemoryImages } from "../datasets/images.js";

const CLASSES = ["cat", "dog", "owl"];

let folder: string;
let lines: string[];
beforeAll(() => registerKernels());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-init-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const experimentOf = (name: string, ...overrides: readonly string[]) =>
  parseExperiment(
    `{model: {name: ${name}, width: 1, classes: 3, imageSize: 32, stem: cifar}, data: {name: folder, source: pets}, training: {steps: 2, batchSize: 2, optimizer: {learningRate: 0.05}}}`,
    { name: "tiny.yaml", overrides },
  ).experiment;

const run = (name: string) => runDirectory(join(folder, name));
const inFolder = (text: string): string => text.replaceAll(folder, "@");

function images(split: string, classNames: readonly string[]): MemoryImages {
  const random = randomStream(5, split);
  return {
    kind: "memory",
    ...{ name: "noise", split, length: 4, height: 32, width: 32, channels: 3, classNames },
    images: Uint8Array.from({ length: 4 * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length: 4 }, () => random.below(3)),
  };
}

function train(
  name: string,
  options: Partial<TrainingRun> & { readonly classNames?: readonly string[] } = {},
) {
  const { classNames = CLASSES, ...others } = options;
  return runTraining({
    ...{ experiment: experimentOf("resnet18"), run: run(name), resume: false },
    ...{ train: images("train", classNames), test: images("test", classNames) },
    normalization: CIFAR10_NORMALIZATION,
    log: createLineLog({ write: (text) => lines.push(inFolder(text.trimEnd())) }),
    ...others,
  });
}

/** A network on the disk whose last layer knows these classes. */
function writeNetwork(classNames: readonly string[] | undefined, classes: number): string {
  const model = createModel("resnet18", { width: 1, classes, seed: 9 });
  const about: Partial<Checkpoint> = {
    model: describeNetwork(model),
    classNames,
    normalization: CIFAR10_NORMALIZATION,
  };
  const file = join(folder, "net.safetensors");
  writeFileSync(file, encodeCheckpoint({ tensors: stateDict(model), ...about }));
  model.dispose();
  return file;
}

const read = (target: string, name = "new", experiment = experimentOf("resnet18")) =>
  readInitialWeights(target, { run: run(name), experiment });

/** Weights of a run before its first step. */
async function started(name: string, initial: InitialWeights | undefined, classNames = CLASSES) {
  // Asked to stop before the first step.
  const signal = AbortSignal.abort();
  await train(name, { initial, signal, classNames });
  return (await readCheckpoint(run(name).last)).tensors;
}

describe("a run that starts from a checkpoint", () => {
  it("has its weights, a fresh optimiser, and remembers the file", async () => {
    await train("old");
    const initial = await read(run("old").path);
    const weights = await started("new", initial);
    const old = await readCheckpoint(run("old").best);
    for (const [name, { data }] of old.tensors) expect(weights.get(name)?.data, name).toEqual(data);
    const momenta = [...weights].filter(([name]) => name.startsWith("sdnet.momentum"));
    expect(momenta.length).toBeGreaterThan(0);
    for (const [, { data }] of momenta)
      expect(data.every((value: number | bigint) => value === 0)).toBe(true);
    expect((await readCheckpoint(run("new").last)).initFrom).toEqual({
      checkpoint: run("old").path,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(lines).toContain("Starting from the weights of @/old; the optimiser starts anew.");
  });

  it("averages with lookahead from them on, not from random weights", async () => {
    const initial = await read(writeNetwork(CLASSES, 3));
    // Two steps and no pull before the last: the slow weights are those that the run began with.
    const experiment = experimentOf("resnet18", "training.lookahead={every: 5, decay: 0.9}");
    await train("slow", { initial, experiment });
    const { tensors } = await readCheckpoint(run("slow").best);
    const averaged = [...initial!.tensors].filter(([name]) => !name.endsWith("num_batches_tracked"));
    for (const [name, { data }] of averaged) expect(tensors.get(name)?.data, name).toEqual(data);
  });

  it("goes on bit for bit, with or without the option, and keeps what it started from", async () => {
    const initial = await read(writeNetwork(CLASSES, 3));
    await train("whole", { initial });
    await started("parts", initial);
    rmSync(join(folder, "net.safetensors"));
    expect(await read(join(folder, "net.safetensors"), "parts")).toBeUndefined();
    await train("parts", { resume: true });
    const [whole, parts] = await Promise.all(
      ["whole", "parts"].map((name) => readCheckpoint(run(name).last)),
    );
    expect(parts?.tensors).toEqual(whole?.tensors);
    expect(parts?.initFrom).toEqual(whole?.initFrom);
    expect(parts?.initFrom?.sha256).toBe(initial?.sha256);
  });

  it("starts the last layer anew for another number of classes, or others by name, and says so", async () => {
    for (const [classNames, why] of [
      [undefined, "@/net.safetensors tells 5 classes apart, this run 3"],
      [
        ["cat", "dog", "elk"],
        'the classes of @/net.safetensors are others; unknown to it: "owl"; not here: "elk"',
      ],
    ] as const) {
      const file = writeNetwork(classNames, classNames?.length ?? 5);
      const weights = await started(`new-${classNames?.length ?? 5}`, await read(file));
      expect(lines).toContain(`The last layer, linear, starts from random weights: ${why}.`);
      const fresh = await started(`fresh-${classNames?.length ?? 5}`, undefined);
      const theirs = (await readCheckpoint(file)).tensors;
      for (const [name, { data }] of theirs) {
        const expected = name.startsWith("linear.") ? fresh.get(name)?.data : data;
        expect(weights.get(name)?.data, name).toEqual(expected);
      }
    }
  });

  it("puts the outputs of the same classes in its own order", async () => {
    const file = writeNetwork(["owl", "cat", "dog"], 3);
    const weights = await started("new", await read(file));
    const theirs = (await readCheckpoint(file)).tensors.get("linear.weight");
    const rows = (data: ArrayLike<number | bigint> | undefined) =>
      [0, 1, 2].map((row) =>
        Array.from(data ?? [], Number).slice((row * data!.length) / 3, ((row + 1) * data!.length) / 3),
      );
    const [owl, cat, dog] = rows(theirs?.data);
    expect(rows(weights.get("linear.weight")?.data)).toEqual([cat, dog, owl]);
    expect(lines).toContain("The outputs of @/net.safetensors are put in the order of this run's classes.");
  });

  it("warns of another normalisation than that which the weights know", async () => {
    const initial = await read(writeNetwork(CLASSES, 3));
    const normalization = { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] } as const;
    await train("new", { initial, signal: AbortSignal.abort(), normalization });
    expect(lines.join("\n")).toMatch(
      /was trained on images normalised by .*, this run normalises by .*: set data/,
    );
  });

  it("takes weights of other programs, of which nothing else is known", async () => {
    const model = createModel("resnet18", { width: 1, classes: 3, seed: 9 });
    writeFileSync(join(folder, "net.safetensors"), encodeSafetensors(stateDict(model)));
    model.dispose();
    const experiment = experimentOf("resnet18");
    const initial = await read(join(folder, "net.safetensors"), "new", experiment);
    await train("new", { experiment, initial, signal: AbortSignal.abort() });
    const { tensors } = await readCheckpoint(run("new").last);
    for (const [name, { data }] of initial!.tensors) expect(tensors.get(name)?.data, name).toEqual(data);
  });
});

describe("what cannot be started from", () => {
  it("is another architecture, whose tensors are named", async () => {
    const initial = await read(writeNetwork(CLASSES, 3));
    const begun = train("new", { initial, experiment: experimentOf("sdnet18") });
    await expect(
      begun.catch((error: unknown) => Promise.reject(new Error(inFolder(String(error))))),
    ).rejects.toThrow(
      /--init-from @\/net\.safetensors: `checkpoint` must fit sdnet18, got layer0\.0\.dn\.weight is missing; .*layer0\.0\.weight is not in the model\.$/,
    );
  });

  it("is refused beside a dictionary from patches, and for a run that was started otherwise", async () => {
    const file = writeNetwork(CLASSES, 3);
    const refusal = async (name: string, ...overrides: readonly string[]) =>
      inFolder(
        await read(file, name, experimentOf("sdnet18", ...overrides)).then(
          String,
          (error: unknown) => (error as Error).message,
        ),
      );
    expect(await refusal("new", "training.dictionary=patches")).toBe(
      "--init-from @/net.safetensors: has a dictionary of its own, so training.dictionary must be random, got patches.",
    );
    await started("random", undefined);
    expect(await refusal("random")).toBe(
      "--init-from @/net.safetensors: @/random was started from random weights; leave it out to go on, or choose another --out.",
    );
    await started("other", { ...(await read(file))!, checkpoint: "elsewhere", sha256: "0" });
    expect(await refusal("other")).toContain("@/other was started from elsewhere;");
  });
});
