import { describe, expect, it } from "vitest";
import type { ImageDataset } from "./dataset.js";
import { groupByClass } from "./group-by-class.js";

const dataset = (classNames: readonly string[], labels: readonly number[]): ImageDataset => ({
  ...{ name: "tiny", split: "train", length: labels.length, height: 1, width: 2, channels: 1, classNames },
  images: Uint8Array.from({ length: 2 * labels.length }, (_, index) => index),
  labels: Uint8Array.from(labels),
});

describe("groupByClass", () => {
  it("puts class after class, and keeps the order inside each", () => {
    const grouped = groupByClass(dataset(["a", "b"], [1, 0, 1, 0]));
    expect([...grouped.labels]).toEqual([0, 0, 1, 1]);
    expect([...grouped.images]).toEqual([2, 3, 6, 7, 0, 1, 4, 5]);
    expect(grouped).toMatchObject({ name: "tiny", split: "train", length: 4, classNames: ["a", "b"] });
  });

  it("orders classes by name, as folders are, whatever their labels", () => {
    const grouped = groupByClass(dataset(["b", "10", "2", "B"], [0, 1, 2, 3, 0]));
    expect([...grouped.labels]).toEqual([1, 2, 3, 0, 0]);
    expect([...grouped.images]).toEqual([2, 3, 4, 5, 6, 7, 0, 1, 8, 9]);
  });

  it("gives back what stands so already", () => {
    const sorted = dataset(["a", "b"], [0, 0, 1]);
    expect(groupByClass(sorted)).toBe(sorted);
  });
});
