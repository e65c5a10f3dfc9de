import { randomStream } from "@sdnet/csc-core/tensor";
import { evaluationBatches, type ImageDataset } from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { someImages } from "./some-images.js";

const COUNT = 40;
const LENGTH = 2 * 2 * 3;
const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
const random = randomStream(1, "images");
/** Sorted by class: the label is the first pixel. */
const PIXELS = Array.from({ length: COUNT }, (_, index) =>
  Uint8Array.from({ length: LENGTH }, (_, place) =>
    place === 0 ? Math.floor(index / 10) : random.below(256),
  ),
);

function batches(order: readonly number[], batchSize: number) {
  const dataset: ImageDataset = {
    ...{ name: "cifar10", split: "test", length: order.length, height: 2, width: 2, channels: 3 },
    classNames: ["a", "b", "c", "d"],
    images: Uint8Array.from(order.flatMap((index) => [...(PIXELS[index] ?? [])])),
    labels: Uint8Array.from(order, (index) => Math.floor(index / 10)),
  };
  return evaluationBatches(dataset, { batchSize, normalization });
}

async function some(order: readonly number[], batchSize: number, count: number): Promise<Float32Array> {
  const images = await someImages(batches(order, batchSize), count);
  expect(images.shape).toEqual([Math.min(count, order.length), 2, 2, 3]);
  const values = await images.data<"float32">();
  images.dispose();
  return values;
}

describe("someImages", () => {
  const ascending = [...PIXELS.keys()];

  it("chooses the same images in any order and in batches of any size, of every class", async () => {
    const chosen = await some(ascending, 40, 12);
    expect(await some([...ascending].reverse(), 7, 12)).toEqual(chosen);
    expect(await some([...random.permutation(COUNT)], 1, 12)).toEqual(chosen);
    const firsts = chosen.filter((_, place) => place % LENGTH === 0);
    expect(new Set([...firsts].map((value) => Math.round((value * 0.25 + 0.5) * 255)))).toEqual(
      new Set([0, 1, 2, 3]),
    );
  });

  it("takes all where there are no more, and frees what it does not return", async () => {
    const before = tf.memory().numTensors;
    expect(await some(ascending, 9, 100)).toHaveLength(COUNT * LENGTH);
    expect(tf.memory().numTensors).toBe(before);
    await expect(someImages([], 3)).rejects.toThrow(
      new RangeError("someImages: `batches` must hold at least one image, got none."),
    );
  });
});
