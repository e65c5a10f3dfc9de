import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImageDataset } from "../dataset.js";
import type { Batch } from "./assemble-batch.js";
import { evaluationBatches, trainingBatches, type TrainingBatchesOptions } from "./batches.js";
import { epochOrder, stepsPerEpoch } from "./order.js";

/** Image `i` has pixels that start at `7 i`. */
function datasetOf(length: number): ImageDataset {
  return {
    name: "tiny",
    split: "train",
    length,
    height: 4,
    width: 3,
    channels: 1,
    classNames: ["a", "b", "c"],
    images: Uint8Array.from({ length: length * 12 }, (_, index) => Math.floor(index / 12) * 7 + (index % 12)),
    labels: Uint8Array.from({ length }, (_, index) => index % 3),
  };
}

const OPTIONS: TrainingBatchesOptions = {
  batchSize: 4,
  seed: 1,
  epoch: 0,
  firstStep: 0,
  augment: { crop: 2, flip: true },
  normalization: { mean: [0], std: [1 / 255] },
};

async function collect(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const list: Batch[] = [];
  for await (const batch of batches) list.push(batch);
  return list;
}

const concatenated = (batches: readonly Batch[]) => batches.flatMap(({ indices }) => [...indices]);

describe("trainingBatches", () => {
  it("shows every sample exactly once in an epoch, with its own label", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer(),
        fc.nat(1000),
        async (length, batchSize, seed, epoch) => {
          const batches = await collect(
            trainingBatches(datasetOf(length), { ...OPTIONS, batchSize, seed, epoch }),
          );
          expect(batches).toHaveLength(stepsPerEpoch(length, batchSize));
          expect(concatenated(batches).sort((a, b) => a - b)).toEqual([...Array(length).keys()]);
          for (const { size, labels, indices, pixels } of batches) {
            expect([size, labels.length, pixels.length]).toEqual([indices.length, indices.length, 12 * size]);
            expect([...labels]).toEqual([...indices].map((index) => index % 3));
          }
          expect(batches.slice(0, -1).every(({ size }) => size === batchSize)).toBe(true);
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });

  it("resumed at any step gives the same tail, bit for bit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(),
        async (length, batchSize, pick) => {
          const dataset = datasetOf(length);
          const whole = await collect(trainingBatches(dataset, { ...OPTIONS, batchSize }));
          const firstStep = pick % (whole.length + 1);
          const tail = await collect(trainingBatches(dataset, { ...OPTIONS, batchSize, firstStep }));
          expect(tail).toEqual(whole.slice(firstStep));
        },
      ),
      { seed: 2, numRuns: 50 },
    );
  });

  it("augments a sample alike whatever the batch size", async () => {
    const dataset = datasetOf(10);
    const pixelsOf = async (batchSize: number, sample: number) => {
      const batches = await collect(trainingBatches(dataset, { ...OPTIONS, batchSize }));
      const batch = batches.find(({ indices }) => indices.includes(sample))!;
      const position = batch.indices.indexOf(sample);
      return batch.pixels.slice(position * 12, position * 12 + 12);
    };
    for (const sample of [0, 4, 9]) expect(await pixelsOf(3, sample)).toEqual(await pixelsOf(10, sample));
  });

  it("orders and augments each epoch anew", async () => {
    const dataset = datasetOf(20);
    const [first, second] = await Promise.all(
      [0, 1].map((epoch) => collect(trainingBatches(dataset, { ...OPTIONS, batchSize: 20, epoch }))),
    );
    expect(concatenated(first!)).not.toEqual(concatenated(second!));
    expect(first![0]!.pixels).not.toEqual(second![0]!.pixels);
    expect(concatenated(first!)).toEqual([...epochOrder(20, { seed: 1, epoch: 0 })]);
  });

  it("mixes, erases and adds noise alike whatever the batch size, and leaves crops and flips as they were", async () => {
    const dataset = datasetOf(9);
    const augment = { crop: 2, flip: true, augmix: true, erase: 0.5, noise: { sigma: 0.1, fraction: 0.5 } };
    const pixels = async (batchSize: number, changed: Partial<typeof augment> = {}) => {
      const options = { ...OPTIONS, batchSize, augment: { ...augment, ...changed } };
      const batches = await collect(trainingBatches(dataset, options));
      return batches.flatMap((batch) => [...batch.pixels]);
    };
    expect(await pixels(2)).toEqual(await pixels(9));
    const plain = await collect(trainingBatches(dataset, { ...OPTIONS, batchSize: 9 }));
    const nothing = { augmix: false, erase: 0, noise: { sigma: 0, fraction: 1 } };
    (await pixels(9, nothing)).forEach((value, index) => {
      expect(value).toBeCloseTo(plain[0]!.pixels[index]!, 4);
    });
    expect(await pixels(9)).not.toEqual([...plain[0]!.pixels]);
  });

  it("without augmentation gives the normalised images themselves", async () => {
    const dataset = datasetOf(5);
    const augment = { crop: 0, flip: false };
    for (const { indices, pixels } of await collect(trainingBatches(dataset, { ...OPTIONS, augment }))) {
      indices.forEach((index, position) => {
        const expected = dataset.images.slice(index * 12, index * 12 + 12);
        expect([...pixels.slice(position * 12, position * 12 + 12)].map(Math.round)).toEqual([...expected]);
      });
    }
  });

  it("can be looped over twice", async () => {
    const batches = trainingBatches(datasetOf(6), OPTIONS);
    expect(await collect(batches)).toEqual(await collect(batches));
  });

  it.each<[Partial<TrainingBatchesOptions>, string]>([
    [{ batchSize: 0 }, "`batchSize` must be an integer >= 1, got 0."],
    [{ epoch: -1 }, "`epoch` must be an integer >= 0, got -1."],
    [{ firstStep: 4 }, "`firstStep` must be an integer in [0, 3], got 4."],
    [{ augment: { crop: 1.5, flip: false } }, "`augment.crop` must be an integer >= 0, got 1.5."],
    [{ augment: { crop: 0, flip: false, erase: 2 } }, "`augment.erase` must be in [0, 1], got 2."],
    [
      { augment: { crop: 0, flip: false, noise: { sigma: -1, fraction: 1 } } },
      "`augment.noise.sigma` must be finite and >= 0, got -1.",
    ],
    [{ normalization: { mean: [0, 0], std: [1, 1] } }, "`normalization` must have 1 channels, got 2."],
  ])("refuses %o", (wrong, message) => {
    expect(() => trainingBatches(datasetOf(10), { ...OPTIONS, ...wrong })).toThrow(
      new RangeError(`trainingBatches: ${message}`),
    );
  });
});

describe("evaluationBatches", () => {
  const options = { batchSize: 4, normalization: OPTIONS.normalization };

  it("goes through the data set in order, up to the limit", () => {
    const indices = (limit?: number) =>
      concatenated([
        ...evaluationBatches(datasetOf(10), { ...options, ...(limit === undefined ? {} : { limit }) }),
      ]);
    expect(indices()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(indices(6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(indices(99)).toHaveLength(10);
  });

  it("transforms each image, knowing its index, and leaves the data set as it is", () => {
    const dataset = datasetOf(5);
    const before = dataset.images.slice();
    const transform = (pixels: Uint8Array, index: number) => pixels.map(() => index + 100);
    for (const { indices, pixels } of evaluationBatches(dataset, { ...options, transform })) {
      expect([...pixels].map(Math.round)).toEqual(
        [...indices].flatMap((index) => Array<number>(12).fill(index + 100)),
      );
    }
    expect(dataset.images).toEqual(before);
  });

  it("refuses a transform that changes the size, and a limit of 0", () => {
    const shrunk = evaluationBatches(datasetOf(5), { ...options, transform: (pixels) => pixels.slice(1) });
    expect(() => [...shrunk]).toThrow(
      new RangeError("assembleBatch: `transform` must keep the image at 12 values, got 11."),
    );
    expect(() => evaluationBatches(datasetOf(5), { ...options, limit: 0 })).toThrow(
      new RangeError("evaluationBatches: `limit` must be an integer >= 1, got 0."),
    );
  });
});
