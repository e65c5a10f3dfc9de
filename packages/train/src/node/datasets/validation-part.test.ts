import { describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { divideArchive, trainedCount, trainedIndices } from "./validation-part.js";

const experimentOf = (data: string, training = "") =>
  parseExperiment(`model: {name: resnet18, classes: 10}\ndata: {${data}}\ntraining: {${training}}`, {
    name: "x.yaml",
  }).experiment;

const ARCHIVE = {
  ...{ name: "cifar10", split: "train", length: 20, height: 1, width: 1, channels: 1, classNames: ["a"] },
  images: Uint8Array.from({ length: 20 }, (_, index) => index),
  labels: new Uint8Array(20),
} as const;

describe("the validation part", () => {
  it("is the last tenth of an archive, or as much as is asked for, and the limit counts what is left", () => {
    const parts = (data: string, training?: string) => {
      const { train, validation } = divideArchive(ARCHIVE, experimentOf(data, training));
      return [[...train.images].join(" "), [...(validation?.images ?? [])].join(" ")];
    };
    const first = (count: number) => [...Array(count).keys()].join(" ");
    expect(parts("")).toEqual([first(18), "18 19"]);
    expect(parts("validation: 5")).toEqual([first(15), "15 16 17 18 19"]);
    expect(parts("validation: 5, trainLimit: 3")).toEqual(["0 1 2", "15 16 17 18 19"]);
    expect(parts("trainLimit: 19")).toEqual([first(18), "18 19"]);
    expect(parts("", "best: test")).toEqual([first(20), ""]);
    expect(() => parts("validation: 20")).toThrow(
      "data.validation: must be below the number of training images, 20, got 20.",
    );
  });

  it("is spread evenly over a folder, class after class, and only where it is asked for", () => {
    const folder = "name: folder, source: x";
    expect([...trainedIndices(6, experimentOf(folder))]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...trainedIndices(6, experimentOf(`${folder}, validation: 2`))]).toEqual([1, 2, 4, 5]);
    expect([...trainedIndices(6, experimentOf(`${folder}, validation: 2, trainLimit: 2`))]).toEqual([1, 4]);
    expect(trainedIndices(30, experimentOf(folder, "best: validation"))).toHaveLength(27);
  });

  it("is nothing in checkpoints of a time when test images chose", () => {
    const old = experimentOf("");
    expect(trainedCount(20, { ...old, training: { ...old.training, best: undefined } })).toBe(20);
    expect(trainedCount(20, experimentOf(""))).toBe(18);
  });
});
