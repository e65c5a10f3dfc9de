import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { learnAtoms, principalAtoms } from "@sdnet/csc-core";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { createModel, decodeSafetensors, stateDict, stemLayer } from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { createLineLog } from "../../experiment/log.js";
import { runDirectory } from "../checkpoints/run-directory.js";
import { runTraining } from "./run-training.js";
import { startDictionary } from "./start-dictionary.js";
import type { MemoryImages } from "../datasets/images.js";

const random = randomStream(3, "start-dictionary");
const train: MemoryImages = {
  kind: "memory",
  ...{ name: "noise", split: "train", length: 6, height: 32, width: 32, channels: 3 },
  classNames: CIFAR10_CLASS_NAMES,
  images: Uint8Array.from({ length: 6 * 32 * 32 * 3 }, () => random.below(256)),
  labels: Uint8Array.from({ length: 6 }, () => random.below(10)),
};
const START = { atoms: "patches", train, normalization: CIFAR10_NORMALIZATION, seed: 5 } as const;

const SIZE = { kernelSize: [3, 3], atoms: 4, patches: 300, seed: 5 } as const;

beforeAll(() => registerKernels());

describe("startDictionary", () => {
  it.each([
    ["patches", (images: tf.Tensor4D) => learnAtoms(images, { ...SIZE, rounds: 20 })],
    ["principal-components", (images: tf.Tensor4D) => principalAtoms(images, SIZE)],
  ] as const)(
    "sets the stem's kernel to %s of the normalised training images, and nothing else",
    async (atoms, compute) => {
      const [plain, model] = [0, 0].map(() => createModel("sdnet18", { width: 1, stemAtoms: 4 }));
      await startDictionary(model!, { ...START, atoms });
      const { mean, std } = CIFAR10_NORMALIZATION;
      const pixels = tf.div(tf.tensor4d(Float32Array.from(train.images), [6, 32, 32, 3]), 255);
      const images = tf.div<tf.Tensor4D>(tf.sub(pixels, [...mean]), [...std]);
      const kernel = stemLayer(model!).parameters.kernel.read();
      // Pixels are normalised in another order of operations.
      expectAllClose(kernel, compute(images), { absolute: 1e-5, relative: 0 });
      const [before, after] = [plain!, model!].map((network) => stateDict(network));
      const changed = [...after!.keys()].filter(
        (key) => after!.get(key)!.data.join() !== before!.get(key)!.data.join(),
      );
      expect(changed).toEqual(["layer0.0.dn.weight"]);
      for (const network of [plain!, model!]) network.dispose();
    },
  );

  it("is stopped by Ctrl-C, and then nothing is saved that a later run would go on from", async () => {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    const before = tf.memory().numTensors;
    const stopped = startDictionary(model, { ...START, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow("aborted");
    expect(tf.memory().numTensors).toBe(before);
    model.dispose();
  });

  it("frees what it makes", async () => {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    const before = tf.memory().numTensors;
    await startDictionary(model, START);
    expect(tf.memory().numTensors).toBe(before);
    model.dispose();
  });

  it("refuses a network whose stem is no CSC layer", async () => {
    const model = createModel("convnet8", { width: 1 });
    await expect(startDictionary(model, START)).rejects.toThrow(
      "training.dictionary: must be random for convnet8, got patches: its stem is no CSC layer.",
    );
    model.dispose();
  });

  it("is where a run with training.dictionary=patches starts from", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sdnet-dictionary-"));
    // Also one that was killed after its first file and before its first state.
    mkdirSync(join(folder, "killed"));
    writeFileSync(join(folder, "killed", "metrics.jsonl"), "");
    const start = async (dictionary: string, name = dictionary) => {
      const run = runDirectory(join(folder, name));
      const overrides = [`training.dictionary=${dictionary}`];
      // Stopped before the first step, when the display of the steps is made.
      const stop = new AbortController();
      const text =
        "{ model: { name: sdnet18, width: 1, stemAtoms: 4 }, training: { batchSize: 3, seed: 5 } }";
      await runTraining({
        experiment: parseExperiment(text, { name: "tiny.yaml", overrides }).experiment,
        ...{ run, resume: name === "killed", train, test: train, normalization: CIFAR10_NORMALIZATION },
        log: {
          ...createLineLog({ write: () => undefined }),
          progress: () => {
            stop.abort();
            return { update: () => undefined, log: () => undefined, stop: () => undefined };
          },
        },
        signal: stop.signal,
      });
      return decodeSafetensors(readFileSync(run.last), { where: run.last }).tensors;
    };
    const patches = await start("patches");
    const weights = async (dictionary: string) =>
      (dictionary === "patches" ? patches : await start(dictionary)).get("layer0.0.dn.weight")!;
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    await startDictionary(model, START);
    expect(await weights("patches")).toEqual(stateDict(model).get("layer0.0.dn.weight"));
    expect((await start("patches", "killed")).get("layer0.0.dn.weight")).toEqual(await weights("patches"));
    expect(await weights("random")).not.toEqual(await weights("patches"));
    model.dispose();
    rmSync(folder, { recursive: true });
  });
});
