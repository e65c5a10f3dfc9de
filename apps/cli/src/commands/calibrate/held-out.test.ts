import { describe, expect, it } from "vitest";
import { type Experiment, UsageError } from "@sdnet/train/experiment";
import type { StreamedImages, MemoryImages } from "@sdnet/train/node";
import { heldOutImages } from "./held-out.js";

const train: MemoryImages = {
  kind: "memory",
  ...{ name: "cifar10", split: "train", length: 10, height: 1, width: 1, channels: 1, classNames: ["a"] },
  images: Uint8Array.from({ length: 10 }, (_, index) => index),
  labels: new Uint8Array(10),
};
const experiment = (trainLimit?: number, name = "cifar10") =>
  ({ data: { name, trainLimit }, training: { best: "test" } }) as Experiment;
const seen = (made: Experiment | undefined) =>
  heldOutImages(train, { count: 3, experiment: made, source: "auto" }).seenInTraining;

/** Twelve images on the disk, of three classes in a row. */
const streamed = {
  kind: "disk",
  ...{ name: "folder", split: "train", length: 12, classNames: ["a", "b", "c"], damaged: "fail" },
  views: { evaluation: { kind: "center-crop", size: 8 } },
  source: {
    ...{ name: "folder", split: "train", length: 12, classNames: ["a", "b", "c"] },
    labels: Int32Array.from({ length: 12 }, (_, index) => index / 4),
    names: Array.from({ length: 12 }, (_, index) => `${index}.png`),
    container: { kind: "folder", path: "/data/pets/train" },
  },
} as unknown as StreamedImages;
const pets = (trainLimit?: number, source = "/data/pets") =>
  ({ ...experiment(trainLimit, "folder"), data: { name: "folder", trainLimit, source } }) as Experiment;
const spread = (made: Experiment | undefined, count = 3) =>
  heldOutImages(streamed, { count, experiment: made, source: "/data/../data/pets" });

describe("heldOutImages on the disk", () => {
  it("are spread over the classes, among those that training left out", () => {
    // A limit of 6 keeps every other image.
    const { images, first, seenInTraining } = spread(pets(6));
    expect([...(images as StreamedImages).source.names]).toEqual(["1.png", "5.png", "9.png"]);
    expect([first, seenInTraining]).toEqual([1, false]);
    expect([...(images as StreamedImages).source.labels]).toEqual([0, 1, 2]);
  });

  it("are any where training left out too few, or nobody knows what it saw", () => {
    expect(spread(pets(6), 7).seenInTraining).toBe(true);
    expect(spread(pets()).seenInTraining).toBe(true);
    expect(spread(undefined).seenInTraining).toBeNull();
    expect(spread(pets(6, "/data/plants")).seenInTraining).toBeNull();
    expect(spread(experiment(undefined, "cifar10")).seenInTraining).toBeNull();
  });
});

describe("heldOutImages", () => {
  it("are the last of the split", () => {
    const { images, first } = heldOutImages(train, { count: 3, experiment: undefined, source: "auto" });
    expect([first, ...(images as MemoryImages).images]).toEqual([7, 7, 8, 9]);
  });

  it("say whether training saw them, by what the checkpoint recorded", () => {
    expect(seen(experiment(7))).toBe(false);
    expect(seen(experiment(8))).toBe(true);
    expect(seen(experiment())).toBe(true);
    expect(seen(experiment(undefined, "cifar100"))).toBe(false);
    expect(seen(undefined)).toBeNull();
  });

  it("are refused where there are too few", () => {
    expect(() => heldOutImages(train, { count: 11, experiment: undefined, source: "auto" })).toThrow(
      new UsageError("--limit must be at most 10, the images of the split, got 11."),
    );
  });
});
