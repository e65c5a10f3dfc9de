import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImageDataset } from "../dataset.js";
import { takePart } from "./batch-part.js";
import { trainingBatches, type TrainingBatchesOptions } from "./batches.js";
import { mixup, type MixedBatch } from "./mixup.js";

const LENGTH = 23;
const DATASET: ImageDataset = {
  ...{ name: "tiny", split: "train", length: LENGTH, height: 4, width: 3, channels: 1 },
  classNames: ["a", "b", "c"],
  images: Uint8Array.from({ length: LENGTH * 12 }, (_, index) => (index * 7) % 251),
  labels: Uint8Array.from({ length: LENGTH }, (_, index) => index % 3),
};
const OPTIONS: TrainingBatchesOptions = {
  ...{ batchSize: 5, seed: 1, epoch: 3, firstStep: 1 },
  augment: { crop: 2, flip: true, erase: 0.5 },
  normalization: { mean: [0.5], std: [0.25] },
};

async function collect(options: TrainingBatchesOptions): Promise<MixedBatch[]> {
  const list: MixedBatch[] = [];
  for await (const batch of trainingBatches(DATASET, options)) list.push(batch);
  return list;
}

/** Parts of a batch put together again. */
function joined(parts: readonly MixedBatch[]): MixedBatch {
  const [first] = parts;
  if (first === undefined) throw new Error("no parts");
  const { mixture } = first;
  const others = parts.flatMap((part) => [...(part.mixture?.labels ?? [])]);
  return {
    ...first,
    pixels: Float32Array.from(parts.flatMap(({ pixels }) => [...pixels])),
    labels: Int32Array.from(parts.flatMap(({ labels }) => [...labels])),
    indices: Uint32Array.from(parts.flatMap(({ indices }) => [...indices])),
    size: parts.reduce((sum, { size }) => sum + size, 0),
    ...(mixture === undefined ? {} : { mixture: { ...mixture, labels: Int32Array.from(others) } }),
  };
}

describe("parts of training batches", () => {
  it("are together the batches of one process, bit for bit, and differ by one image at most", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 30 }),
        async (of, batchSize) => {
          const options = { ...OPTIONS, firstStep: 0, batchSize };
          const whole = await collect(options);
          const parts = await Promise.all(
            Array.from({ length: of }, (_, index) => collect({ ...options, part: { index, of } })),
          );
          whole.forEach((batch, step) => {
            const shares = parts.map((part) => part[step] as MixedBatch);
            expect(joined(shares)).toEqual(batch);
            const sizes = shares.map(({ size }) => size);
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          });
          expect(new Set(parts.map((part) => part.length))).toEqual(new Set([whole.length]));
        },
      ),
      { seed: 1, numRuns: 30 },
    );
  });

  it("of a mixed batch keep both labels of each image", async () => {
    const [batch] = await collect(OPTIONS);
    const mixed = mixup(batch as MixedBatch, { alpha: 1, seed: 1, epoch: 3, step: 1 });
    for (const of of [1, 2, 3, 7]) {
      const parts = Array.from({ length: of }, (_, index) => takePart(mixed, { index, of }));
      expect(joined(parts)).toEqual(mixed);
    }
  });

  it.each([
    { index: 2, of: 2 },
    { index: -1, of: 2 },
    { index: 0, of: 0 },
    { index: 0.5, of: 2 },
  ])("refuse part $index of $of", async (part) => {
    await expect(collect({ ...OPTIONS, part })).rejects.toThrow(
      new RangeError(
        `trainingBatches: \`part\` must have an integer \`index\` in [0, of), got ${part.index} of ${part.of}.`,
      ),
    );
  });
});
