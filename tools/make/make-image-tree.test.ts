import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  DataError,
  IMAGENET_EVALUATION_VIEW,
  IMAGENET_NORMALIZATION,
  IMAGENET_TRAINING_VIEW,
  type DecodedBatch,
  type ImageSource,
} from "../../packages/data/src/index.js";
import {
  imageEvaluationBatches,
  imageTrainingBatches,
  openImageFolder,
  openImageNet,
  openImageTar,
} from "../../packages/data/src/node/index.js";
import { classNamesOf, makeImageTree } from "./make-image-tree.mjs";

const directory = mkdtempSync(join(tmpdir(), "sdnet-tree-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
beforeAll(() => makeImageTree(directory, { images: 200, classes: 20, tar: true }));

const names = { name: "imagenet", split: "train" };
const indexFile = join(directory, "index.json");
const shared = { batchSize: 16, normalization: IMAGENET_NORMALIZATION, damaged: "fail" } as const;

/** Views smaller than ImageNet's: the arithmetic is the same and comparing them takes a tenth of the time. */
const evaluated = (source: ImageSource) =>
  imageEvaluationBatches(source, { ...shared, view: { ...IMAGENET_EVALUATION_VIEW, size: 48, resize: 56 } });
const trained = (source: ImageSource) =>
  imageTrainingBatches(source, {
    ...shared,
    view: { ...IMAGENET_TRAINING_VIEW, size: 48 },
    augment: { crop: 0, flip: true },
    seed: 5,
    epoch: 3,
    firstStep: 0,
  });

async function collect(batches: AsyncIterable<DecodedBatch>): Promise<DecodedBatch[]> {
  const list: DecodedBatch[] = [];
  for await (const batch of batches) list.push(batch);
  return list;
}

async function expectSame(first: AsyncIterable<DecodedBatch>, second: AsyncIterable<DecodedBatch>) {
  const [left, right] = await Promise.all([first, second].map(collect));
  expect(left!.length).toBeGreaterThan(0);
  expect(left!.length).toBe(right!.length);
  left!.forEach((batch, number) => {
    const other = right![number]!;
    expect(Buffer.compare(Buffer.from(batch.pixels.buffer), Buffer.from(other.pixels.buffer))).toBe(0);
    expect([batch.labels, batch.indices]).toEqual([other.labels, other.indices]);
  });
}

describe("a generated tree of 200 images in 20 classes", () => {
  it("gives the same tensors through folders and through a tar of tars", async () => {
    const folder = await openImageFolder(join(directory, "train"), names);
    const tar = await openImageTar(join(directory, "ILSVRC2012_img_train.tar"), { ...names, indexFile });
    expect(folder).toMatchObject({ length: 160, classNames: classNamesOf(20) });
    expect([tar.names, tar.labels, tar.classNames]).toEqual([folder.names, folder.labels, folder.classNames]);
    await expectSame(evaluated(folder), evaluated(tar));
    await expectSame(trained(folder), trained(tar));
  });

  it("gives the same tensors through folders and through a flat tar with the development kit's labels", async () => {
    const folder = await openImageNet(directory, { split: "test" });
    expect(folder.container.kind).toBe("folder");
    const bare = mkdtempSync(join(directory, "bare-"));
    for (const file of ["ILSVRC2012_img_val.tar", "ILSVRC2012_validation_ground_truth.txt", "wnids.txt"]) {
      cpSync(join(directory, file), join(bare, file));
    }
    const tar = await openImageNet(bare, { split: "test", indexFile: join(bare, "index.json") });
    expect(tar).toMatchObject({ length: 40, classNames: classNamesOf(20), container: { kind: "archive" } });
    await expectSame(evaluated(folder), evaluated(tar));
  });

  it("is the same tree whenever it is drawn, and another for another seed", async () => {
    const [again, other] = [0, 1].map(() => mkdtempSync(join(directory, "again-")));
    await makeImageTree(again!, { images: 20, classes: 20, validation: 0 });
    await makeImageTree(other!, { images: 20, classes: 20, validation: 0, seed: 2 });
    const file = "train/n01440764/n01440764_0.JPEG";
    expect(readFileSync(join(again!, file))).toEqual(readFileSync(join(directory, file)));
    expect(readFileSync(join(other!, file))).not.toEqual(readFileSync(join(directory, file)));
  });

  it("with a damaged image ends at it by name, or goes on without it and says so", async () => {
    const copy = mkdtempSync(join(directory, "damaged-"));
    cpSync(join(directory, "val"), copy, { recursive: true });
    const whole = await openImageFolder(copy, { name: "folder", split: "test" });
    const victim = join(copy, whole.names[21]!);
    writeFileSync(victim, readFileSync(victim).subarray(0, 20_000));
    const view = { ...IMAGENET_EVALUATION_VIEW, size: 32, resize: 32 };
    const options = { ...shared, view, batchSize: 10 };
    const fatal = collect(imageEvaluationBatches(whole, options));
    await expect(fatal).rejects.toThrow(DataError);
    await expect(fatal).rejects.toThrow(`${victim}: cannot be decoded (`);
    const batches = await collect(imageEvaluationBatches(whole, { ...options, damaged: "skip" }));
    expect(batches.map(({ size }) => size)).toEqual([10, 10, 9, 10]);
    expect(batches.map(({ skipped }) => skipped.map(({ index }) => index))).toEqual([[], [], [21], []]);
    expect(batches[2]!.skipped[0]!.problem).toContain(victim);
    expect([...batches[2]!.indices]).toEqual([20, 22, 23, 24, 25, 26, 27, 28, 29]);
    expect(batches[2]!.pixels).toHaveLength(9 * 32 * 32 * 3);
  });
});
