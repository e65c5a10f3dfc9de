import type { ImageDataset } from "@sdnet/data";
import { describe, expect, it } from "vitest";
import type { Experiment } from "../config/experiment.js";
import { UsageError } from "../failure.js";
import { heldOutImages } from "./held-out.js";

const train: ImageDataset = {
  ...{ name: "cifar10", split: "train", length: 10, height: 1, width: 1, channels: 1, classNames: ["a"] },
  images: Uint8Array.from({ length: 10 }, (_, index) => index),
  labels: new Uint8Array(10),
};
const experiment = (trainLimit?: number, name = "cifar10") =>
  ({ data: { name, ...(trainLimit === undefined ? {} : { trainLimit }) } }) as Experiment;
const seen = (made: Experiment | undefined) =>
  heldOutImages(train, { count: 3, experiment: made }).seenInTraining;

describe("heldOutImages", () => {
  it("are the last of the split", () => {
    const { images, first } = heldOutImages(train, { count: 3, experiment: undefined });
    expect([first, ...images.images]).toEqual([7, 7, 8, 9]);
  });

  it("say whether training saw them, by what the checkpoint recorded", () => {
    expect(seen(experiment(7))).toBe(false);
    expect(seen(experiment(8))).toBe(true);
    expect(seen(experiment())).toBe(true);
    expect(seen(experiment(undefined, "cifar100"))).toBe(false);
    expect(seen(undefined)).toBeNull();
  });

  it("are refused where there are too few", () => {
    expect(() => heldOutImages(train, { count: 11, experiment: undefined })).toThrow(
      new UsageError("--images must be at most 10, the images of the split, got 11."),
    );
  });
});
