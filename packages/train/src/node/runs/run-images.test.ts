import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import {
  CIFAR10_CLASS_NAMES,
  CIFAR10_NORMALIZATION,
  imageAt,
  IMAGENET_NORMALIZATION,
  sliceDataset,
  type ImageDataset,
} from "@sdnet/data";
import { encodePng } from "@sdnet/data/node";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { UsageError } from "../../experiment/failure.js";
import { createLineLog } from "../../experiment/log.js";
import { loadDataset } from "../datasets/load-dataset.js";
import { readCheckpoint, runDirectory } from "../checkpoints/run-directory.js";
import { inMemory, type MemoryImages } from "../datasets/images.js";
import { loadRunImages, type RunImages } from "./run-images.js";
import { runTraining } from "./run-training.js";
import type { TrainingRun } from "./training-run.js";

// Images of CIFAR-10 in memory are those of the test: the real ones are told by their checksums.
vi.mock("../datasets/load-dataset.js");

let folder: string;
let lines: string[];
const log = createLineLog({ write: (text) => lines.push(text) });
beforeAll(() => registerKernels());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-run-images-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two images of 32 pixels of each class, as PNGs and, in the order of the files, in memory. */
function write(split: string, classNames: readonly string[]): ImageDataset {
  const size = { height: 32, width: 32, channels: 3 };
  const random = randomStream(3, split);
  const images = Uint8Array.from({ length: 2 * classNames.length * 3072 }, () => random.below(256));
  classNames.forEach((name, label) => {
    mkdirSync(join(folder, split, name), { recursive: true });
    for (const image of [0, 1]) {
      const at = (2 * label + image) * 3072;
      const pixels = images.subarray(at, at + 3072);
      writeFileSync(join(folder, split, name, `${image}.png`), encodePng({ width: 32, height: 32, pixels }));
    }
  });
  const length = 2 * classNames.length;
  const labels = Uint8Array.from({ length }, (_, index) => index >> 1);
  return { ...{ name: "memory", split, length, classNames, labels, ...size }, images };
}

const folderOf = (): string => `name: folder, source: ${folder}, workers: 0`;
const experimentOf = (model: string, data: string, training = "") =>
  parseExperiment(
    `model: { name: sdnet18, width: 1, stemAtoms: 4, imageSize: 32, ${model} }\n` +
      `data: { ${data} }\n` +
      `training: { epochs: 2, batchSize: 6, optimizer: { learningRate: 0.05 }, ${training} }`,
    { name: "x.yaml" },
  ).experiment;
const onFolder = (model: string, data = "") => experimentOf(model, `${folderOf()}, ${data}`);
const load = (model: string, data?: string) => loadRunImages(onFolder(model, data), log);
const labelsOf = ({ train, test }: RunImages) =>
  [train, test].map((images) => (images.kind === "disk" ? [...images.source.labels] : []));

describe("loadRunImages", () => {
  it("labels test images by the names of the training images", async () => {
    write("train", ["a", "b", "c"]);
    write("val", ["b", "c"]);
    expect(labelsOf(await load("classes: 3"))).toEqual([
      [0, 0, 1, 1, 2, 2],
      [1, 1, 2, 2],
    ]);
    expect(lines.join("")).toContain('val has no images of "a", known to the training images.');
  });

  it.each([
    [["b", "c", "d"], 'unknown to it: "d"; not here: "a"'],
    [["a", "B", "c"], 'unknown to it: "B"; not here: "b" ("B" is its "b" in other letters)'],
    [["a", "b", "c", "d"], 'unknown to it: "d"'],
  ])("refuses to train on a, b, c and test on %j", async (names, difference) => {
    write("train", ["a", "b", "c"]);
    write("val", names);
    await expect(load("classes: 3")).rejects.toThrow(
      new UsageError(
        `${join(folder, "val")}: its classes are not those of the training images; ${difference}. Rename or remove those folders.`,
      ),
    );
  });

  it("has the classes in the order that the experiment names, and no others", async () => {
    write("train", ["a", "b", "c"]);
    write("val", ["a", "b", "c"]);
    const found = await load("", "classNames: [c, a, b]");
    expect(labelsOf(found)[0]).toEqual([1, 1, 2, 2, 0, 0]);
    expect(labelsOf(found)[1]).toEqual([1, 1, 2, 2, 0, 0]);
    const place = join(folder, "train");
    await expect(load("", "classNames: [a, b, d]")).rejects.toThrow(
      `${place}: its classes are not those of data.classNames; unknown to it: "c"; not here: "d".`,
    );
    await expect(load("", "classNames: [a, b, c, d]")).rejects.toThrow('not here: "d".');
    await expect(load("classes: 2")).rejects.toThrow(
      `${place}: has 3 classes, "a", "b", "c", where the network tells 2 apart.`,
    );
    expect(() => onFolder("classes: 2", "classNames: [a, b, c]")).toThrow(
      "`data.classNames` must be 2 names, one for each class, got 3.",
    );
    expect(() => onFolder("", "classNames: [a, b, a]")).toThrow('must be different names, got "a" twice.');
  });

  it("says by what it normalises a folder, and takes what the experiment says", async () => {
    write("train", ["a", "b"]);
    write("val", ["a", "b"]);
    expect((await load("classes: 2")).normalization).toBe(IMAGENET_NORMALIZATION);
    expect(lines.splice(0).join("")).toBe(
      "Normalising images by mean 0.485, 0.456, 0.406 and std 0.229, 0.224, 0.225 (imagenet); data.normalization chooses others.\n",
    );
    expect((await load("classes: 2, stem: cifar")).normalization).toBe(CIFAR10_NORMALIZATION);
    lines.splice(0);
    const half = { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] };
    expect((await load("classes: 2", "normalization: half")).normalization).toEqual(half);
    const own = "normalization: { mean: [0, 0.1, 0.2], std: [1, 1, 0.5] }";
    expect((await load("classes: 2", own)).normalization).toEqual({ mean: [0, 0.1, 0.2], std: [1, 1, 0.5] });
    expect(lines).toEqual([]);
    expect(() => onFolder("classes: 2", "normalization: cifar")).toThrow("`data.normalization` must be");
  });

  it("warns of classes that are numbers of different length", async () => {
    write("train", ["1", "2", "10"]);
    write("val", ["1", "2", "10"]);
    await load("classes: 3");
    expect(lines.join("")).toMatch(/^warning: .*train: the classes are numbers of different length/);
  });
});

/** The same images as an archive holds them: mixed, those of a class in the order of their files. */
function mixed(images: ImageDataset): MemoryImages {
  const { length, labels } = images;
  const next = images.classNames.map((_, label) => labels.indexOf(label));
  const order = randomStream(5, "mixed").permutation(length);
  const indices = [...order].map((index) => next[labels[index]!]!++);
  return {
    ...images,
    kind: "memory",
    images: Uint8Array.from(indices.flatMap((index) => [...imageAt(images, index)])),
    labels: Uint8Array.from(indices, (index) => labels[index]!),
  };
}

describe("training on CIFAR-10's images as PNGs", () => {
  it("is bit for bit training on the archive, and the checkpoint says what it learnt", async () => {
    const classNames = CIFAR10_CLASS_NAMES;
    const parts = { train: mixed(write("train", classNames)), test: mixed(write("test", classNames)) };
    vi.mocked(loadDataset).mockImplementation((_name, { split }) =>
      Promise.resolve({ dataset: parts[split], normalization: CIFAR10_NORMALIZATION }),
    );
    const augment = "augment: { augmix: true, erase: 0.3, noise: { sigma: 0.1, fraction: 0.5 } }";
    const settings = { model: "classes: 10, stem: cifar", training: "best: test, mixup: 0.4" };
    const inTurn = async (name: string, data: string) => {
      const experiment = experimentOf(settings.model, data, settings.training);
      const options = { experiment, run: runDirectory(join(folder, name)), resume: false, log };
      const images = await loadRunImages(experiment, log);
      const { evaluation } = await runTraining({ ...options, ...images });
      return { evaluation, checkpoint: await readCheckpoint(join(folder, name, "last.safetensors")) };
    };
    const memory = await inTurn("memory", `name: cifar10, ${augment}`);
    const disk = await inTurn("disk", `${folderOf()}, ${augment}`);
    expect(disk.evaluation).toEqual(memory.evaluation);
    expect(disk.checkpoint.tensors).toEqual(memory.checkpoint.tensors);
    expect(disk.checkpoint).toMatchObject({ classNames, normalization: CIFAR10_NORMALIZATION });
    expect(parts.train.labels).not.toEqual([...parts.train.labels].sort());
  });

  it("takes the first images of the archive where `trainLimit` says so", async () => {
    const train = mixed(write("train", CIFAR10_CLASS_NAMES));
    vi.mocked(loadDataset).mockImplementation((_name, { limit }) => {
      return Promise.resolve({
        dataset: limit === undefined ? train : inMemory(sliceDataset(train, 0, limit)),
        normalization: CIFAR10_NORMALIZATION,
      });
    });
    const found = await loadRunImages(
      experimentOf("classes: 10", "name: cifar10, trainLimit: 7, testLimit: 3"),
      log,
    );
    expect("labels" in found.train && [...found.train.labels]).toEqual(
      [...train.labels.subarray(0, 7)].sort((a, b) => a - b),
    );
    expect(found.test.length).toBe(3);
    const kept = Math.floor(train.length / 10);
    expect("labels" in found.validation! && [...found.validation.labels]).toEqual(
      [...train.labels.subarray(train.length - kept)].sort((a, b) => a - b).slice(0, 3),
    );
  });

  it("does not enlarge them, but does enlarge others", async () => {
    write("train", ["a", "b"]);
    renameSync(join(folder, "train"), join(folder, "val"));
    write("train", ["a", "b"]);
    const { test } = await load("classes: 2");
    if (test.kind !== "disk") throw new Error("the test images must be on the disk");
    expect(test.views.evaluation).toEqual({ kind: "center-crop", size: 32, resize: 37, keepExact: true });
  });
});

describe("a run that goes on with other images", () => {
  const OTHER_IMAGES = /6 images of digest \w{8}, now 6 images/;
  const stopped = { signal: AbortSignal.abort(), normalization: CIFAR10_NORMALIZATION };
  /** Noise with labels, of which nothing is learnt: the run is stopped before its first step. */
  const noise = (split: string, length: number): MemoryImages => {
    const random = randomStream(3, split);
    const images = Uint8Array.from({ length: length * 3072 }, () => random.below(256));
    const labels = Uint8Array.from({ length }, () => random.below(10));
    const shape = { height: 32, width: 32, channels: 3 };
    return {
      kind: "memory",
      name: "noise",
      split,
      length,
      classNames: CIFAR10_CLASS_NAMES,
      images,
      labels,
      ...shape,
    };
  };
  const training = (options: Partial<TrainingRun>) => {
    const experiment = experimentOf("classes: 10", "name: cifar10");
    const parts = { train: noise("train", 6), test: noise("test", 4) };
    return runTraining({
      experiment,
      run: runDirectory(join(folder, "run")),
      resume: false,
      log,
      ...parts,
      ...stopped,
      ...options,
    });
  };
  const onto = (changes: Partial<MemoryImages>) => ({ ...noise("train", 6), ...changes });

  it.each([
    ["other pixels", { train: onto({ images: noise("other", 6).images }) }, OTHER_IMAGES],
    ["fewer images", { train: noise("train", 5) }, /6 images of digest \w{8}, now 5 images/],
    ["other labels", { train: onto({ labels: new Uint8Array(6) }) }, OTHER_IMAGES],
    ["other classes", { train: onto({ classNames: [...CIFAR10_CLASS_NAMES].reverse() }) }, /on other images/],
    [
      "other pixel values",
      { normalization: { mean: [0, 0, 0], std: [1, 1, 1] } },
      /set data\.normalization\./,
    ],
  ])("is refused with %s", async (_, changes, message) => {
    await training({});
    await expect(training({ resume: true, ...changes })).rejects.toThrow(message);
  });

  it("is told of other test images, and of another backend", async () => {
    await training({ versions: { backend: "wasm" } });
    await training({ resume: true, versions: { backend: "wasm" } });
    expect(lines.join("")).not.toContain("until now");
    await training({ resume: true, versions: { backend: "cpu" }, test: noise("other", 4) });
    expect(lines.join("")).toContain("was tested on other images until now: 4 images of digest");
    expect(lines.join("")).toContain("was trained on the backend wasm until now and goes on on cpu");
  });
});
