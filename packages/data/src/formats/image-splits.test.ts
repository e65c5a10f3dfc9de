import { describe, expect, it } from "vitest";
import { splitOf, type Split } from "./image-splits.js";

const NAMES: Readonly<Record<Split, readonly string[]>> = {
  train: [
    "train",
    "Train",
    "TRAINING",
    "training_set",
    "Training Set",
    "trainset",
    "train-images",
    "train2017",
    "train.data",
  ],
  val: ["val", "Valid", "validation", "eval", "EVALUATION", "dev", "dev-set", "val2017", "validation_split"],
  test: ["test", "Testing", "test_set", "TEST SET", "test2017", "test_images"],
};

describe("splitOf", () => {
  it.each(Object.entries(NAMES))("knows the names of %s", (split, names) => {
    expect(names.map(splitOf)).toEqual(names.map(() => split));
  });

  it("takes nothing else for a part", () => {
    for (const name of [
      "",
      "set",
      "trains",
      "test1",
      "tester",
      "device",
      "evaluations",
      "rain",
      "constructor",
      "__proto__",
      "2017",
    ]) {
      expect(splitOf(name), name).toBeUndefined();
    }
  });
});
