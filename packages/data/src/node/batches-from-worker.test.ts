import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Batch } from "../batching/assemble-batch.js";
import { trainingBatches as batchesInThisThread, type TrainingBatchesOptions } from "../batching/batches.js";
import type { ImageDataset } from "../dataset.js";
import { CIFAR10_NORMALIZATION } from "../datasets/cifar10.js";
import { batchesFromWorker } from "./batches-from-worker.js";
import { trainingBatches } from "./training-batches.js";

const LENGTH = 70;

/** Images of noise, in shared memory as those of `loadCifar10`. */
function noise(): ImageDataset {
  const images = new Uint8Array(new SharedArrayBuffer(LENGTH * 3072));
  for (let index = 0; index < images.length; index++) images[index] = (index * 7919) >>> 3;
  return {
    name: "noise",
    split: "train",
    length: LENGTH,
    height: 32,
    width: 32,
    channels: 3,
    classNames: ["a", "b"],
    images,
    labels: Uint8Array.from({ length: LENGTH }, (_, index) => index % 2),
  };
}

const OPTIONS: TrainingBatchesOptions = {
  batchSize: 8,
  seed: 3,
  epoch: 2,
  firstStep: 0,
  augment: { crop: 4, flip: true },
  normalization: CIFAR10_NORMALIZATION,
};

async function collect(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const list: Batch[] = [];
  for await (const batch of batches) list.push(batch);
  return list;
}

/** Threads that were started and did not end. */
function threads(): number {
  return (process.report.getReport() as { readonly workers: readonly unknown[] }).workers.length;
}

describe("batchesFromWorker", () => {
  let directory: string;
  let script: URL;

  // Worker threads run JavaScript only: the sources of the worker, compiled into one file.
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "sdnet-test-"));
    await build({
      configFile: false,
      logLevel: "silent",
      resolve: { conditions: ["@sdnet/source"] },
      ssr: { noExternal: true, resolve: { conditions: ["@sdnet/source"] } },
      build: {
        ssr: fileURLToPath(new URL("./batch-worker.ts", import.meta.url)),
        outDir: directory,
        rolldownOptions: { output: { entryFileNames: "batch-worker.mjs" } },
      },
    });
    script = pathToFileURL(join(directory, "batch-worker.mjs"));
  });
  afterAll(() => rm(directory, { recursive: true }));

  it("gives the batches of this thread, bit for bit, from any step on", async () => {
    const dataset = noise();
    for (const firstStep of [0, 5, 8, 9]) {
      const options = { ...OPTIONS, firstStep };
      const fromWorker = await collect(batchesFromWorker(script, { dataset, options }));
      expect(fromWorker).toEqual(await collect(batchesInThisThread(dataset, options)));
      expect(fromWorker).toHaveLength(9 - firstStep);
    }
  });

  it("reads images that are not in shared memory, too", async () => {
    const shared = noise();
    const dataset = { ...shared, images: Uint8Array.from(shared.images) };
    const fromWorker = await collect(batchesFromWorker(script, { dataset, options: OPTIONS }));
    expect(fromWorker).toEqual(await collect(batchesInThisThread(shared, OPTIONS)));
  });

  it("ends its thread when the loop is left early, and when it is over", async () => {
    const batches = batchesFromWorker(script, { dataset: noise(), options: OPTIONS });
    for await (const batch of batches) {
      expect(batch.size).toBe(8);
      expect(threads()).toBe(1);
      break;
    }
    expect(threads()).toBe(0);
    await collect(batches);
    expect(threads()).toBe(0);
  });

  it("ends the loop with the error of the worker", async () => {
    const options = { ...OPTIONS, normalization: { mean: [0, 0, 0], std: [1, 1, 0] } };
    await expect(collect(batchesFromWorker(script, { dataset: noise(), options }))).rejects.toThrow(
      new RangeError("createNormalizer: `mean` must be finite and `std` > 0, got 0 and 0."),
    );
    expect(threads()).toBe(0);
  });

  it("ends the loop when the worker stops without a word", async () => {
    const silent = join(directory, "silent.mjs");
    await writeFile(silent, "process.exit(0);");
    const batches = batchesFromWorker(pathToFileURL(silent), { dataset: noise(), options: OPTIONS });
    await expect(collect(batches)).rejects.toThrow(
      new Error("trainingBatches: the worker thread stopped after 0 of 9 batches."),
    );
  });
});

describe("trainingBatches", () => {
  it("from sources, where there is no compiled worker, gives the same batches", async () => {
    const dataset = noise();
    expect(await collect(trainingBatches(dataset, OPTIONS))).toEqual(
      await collect(batchesInThisThread(dataset, OPTIONS)),
    );
  });

  it("checks its options before it starts", () => {
    expect(() => trainingBatches(noise(), { ...OPTIONS, batchSize: -1 })).toThrow(
      new RangeError("trainingBatches: `batchSize` must be an integer >= 1, got -1."),
    );
  });
});
