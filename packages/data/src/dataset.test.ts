import { describe, expect, it } from "vitest";
import { imageAt, pickDataset, sliceDataset, type ImageDataset } from "./dataset.js";

const DATASET: ImageDataset = {
  name: "tiny",
  split: "test",
  length: 3,
  height: 1,
  width: 2,
  channels: 1,
  classNames: ["a", "b"],
  images: Uint8Array.of(1, 2, 3, 4, 5, 6),
  labels: Uint8Array.of(0, 1, 0),
};

describe("imageAt", () => {
  it("views the pixels of one image", () => {
    expect(imageAt(DATASET, 1)).toEqual(Uint8Array.of(3, 4));
    expect(imageAt(DATASET, 1).buffer).toBe(DATASET.images.buffer);
  });

  it("refuses an image that is not there", () => {
    expect(() => imageAt(DATASET, 3)).toThrow(
      new RangeError("imageAt: `index` must be an integer in [0, 2], got 3."),
    );
  });
});

describe("sliceDataset", () => {
  it("keeps images and labels together, without a copy", () => {
    const slice = sliceDataset(DATASET, 1, 3);
    expect(slice).toMatchObject({ name: "tiny", length: 2, labels: Uint8Array.of(1, 0) });
    expect(imageAt(slice, 0)).toEqual(imageAt(DATASET, 1));
    expect(slice.images.buffer).toBe(DATASET.images.buffer);
  });

  it("refuses a range that is empty or leaves the data set", () => {
    for (const [from, to] of [
      [0, 4],
      [-1, 2],
      [2, 2],
      [0, 1.5],
    ] as const) {
      expect(() => sliceDataset(DATASET, from, to)).toThrow(
        new RangeError(
          `sliceDataset: \`from\` and \`to\` must be integers with 0 <= from < to <= 3, got ${from} and ${to}.`,
        ),
      );
    }
  });
});

describe("pickDataset", () => {
  it("copies images with their labels, in the order that is asked for", () => {
    const picked = pickDataset(DATASET, Uint32Array.of(2, 1));
    expect(picked).toMatchObject({ name: "tiny", length: 2, labels: Uint8Array.of(0, 1) });
    expect(picked.images).toEqual(Uint8Array.of(5, 6, 3, 4));
    expect(picked.images.buffer).not.toBe(DATASET.images.buffer);
  });

  it("stays in shared memory", () => {
    const shared = (bytes: Uint8Array): Uint8Array => {
      const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
      copy.set(bytes);
      return copy;
    };
    const { images, labels } = DATASET;
    const picked = pickDataset(
      { ...DATASET, images: shared(images), labels: shared(labels) },
      Uint32Array.of(1),
    );
    expect(picked.images.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(picked.labels.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(picked.images).toEqual(Uint8Array.of(3, 4));
  });

  it("refuses an image that is not there, and no images at all", () => {
    const where = "pickDataset: `indices` must be integers in [0, 2], got";
    expect(() => pickDataset(DATASET, Uint32Array.of(0, 3))).toThrow(new RangeError(`${where} 3.`));
    expect(() => pickDataset(DATASET, new Uint32Array(0))).toThrow(new RangeError(`${where} none.`));
  });
});
