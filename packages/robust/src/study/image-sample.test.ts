import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import type { LabelledBatch } from "../robust-model.js";
import { imageSample } from "./image-sample.js";

const COUNT = 40;
const LENGTH = 2 * 2 * 3;
const random = randomStream(1, "images");
/** Sorted by class: the label is the first pixel. */
const PIXELS = Array.from({ length: COUNT }, (_, index) =>
  Uint8Array.from({ length: LENGTH }, (_, place) =>
    place === 0 ? Math.floor(index / 10) : random.below(256),
  ),
);

function batches(order: readonly number[], batchSize: number): LabelledBatch[] {
  return Array.from({ length: Math.ceil(order.length / batchSize) }, (_, batch) => {
    const part = order.slice(batch * batchSize, (batch + 1) * batchSize);
    return {
      pixels: Float32Array.from(
        part.flatMap((index) => [...(PIXELS[index] ?? [])]),
        (value) => (value / 255 - 0.5) / 0.25,
      ),
      labels: Int32Array.from(part, (index) => Math.floor(index / 10)),
      ...{ size: part.length, height: 2, width: 2, channels: 3 },
    };
  });
}

function some(order: readonly number[], batchSize: number, count: number): Float32Array {
  const sample = imageSample(count);
  for (const batch of batches(order, batchSize)) sample.add(batch);
  const images = sample.images();
  expect(images).toMatchObject({ size: Math.min(count, order.length), height: 2, width: 2, channels: 3 });
  return images.pixels;
}

describe("imageSample", () => {
  const ascending = [...PIXELS.keys()];

  it("chooses the same images in any order and in batches of any size, of every class", () => {
    const chosen = some(ascending, 40, 12);
    expect(some([...ascending].reverse(), 7, 12)).toEqual(chosen);
    expect(some([...random.permutation(COUNT)], 1, 12)).toEqual(chosen);
    const firsts = chosen.filter((_, place) => place % LENGTH === 0);
    expect(new Set([...firsts].map((value) => Math.round((value * 0.25 + 0.5) * 255)))).toEqual(
      new Set([0, 1, 2, 3]),
    );
  });

  it("takes all where there are no more, and refuses to choose from none", () => {
    expect(some(ascending, 9, 100)).toHaveLength(COUNT * LENGTH);
    expect(() => imageSample(3).images()).toThrow(
      new RangeError("imageSample: `add` must see at least one image, got none."),
    );
  });
});
