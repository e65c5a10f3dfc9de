import { KINDS, type OddTree } from "./odd-tree.js";

/** Trees with folders of training and test images, or of what looks like them. */
export const TREES_OF_PARTS: Readonly<Record<string, OddTree>> = {
  "folders in folders at the top, and parts in the last": {
    build: ({ image }) => image("x/pets/train/a/1.png", "x/pets/val/a/2.png", "x/pets/val/b/1.png"),
    names: ["a/2.png", "b/1.png"],
    split: "test",
    undivided: false,
  },
  "images beside the classes of a part, and beside the parts": {
    build: ({ image }) => image("0.png", "train/a/1.png", "train/sheet.png", "val/a/2.png"),
    names: ["a/1.png"],
    split: "train",
    left: { "no-class": 2 },
  },
  "test images without classes beside a training set": {
    build: ({ image }) => image("train/a/1.png", "train/b/2.png", "test/3.png", "test/4.png"),
    names: ["a/1.png", "b/2.png"],
    split: "test",
    undivided: true,
    left: { beside: 1 },
  },
  "folders that link to each other in every way": {
    build: async (tree) => {
      await tree.image("a/1.png", "b/2.png");
      for (const from of ["c", "d", "e", "f"]) {
        for (const to of ["c", "d", "e", "f"]) tree.link(`../${to}`, `train/${from}/${to}`);
      }
    },
    refused: `train is a class without images (${KINDS}); remove the folder or fill it.`,
  },
  "Train and Val": {
    build: ({ image }) => image("Train/a/1.png", "Train/b/1.png", "Val/a/7.png", "Val/b/8.png"),
    names: ["a/7.png", "b/8.png"],
    split: "test",
    undivided: false,
  },
  "training_set and test_set, each in itself": {
    build: ({ image }) =>
      image(
        "training_set/training_set/a/1.png",
        "training_set/training_set/b/1.png",
        "test_set/test_set/a/7.png",
      ),
    names: ["a/1.png", "b/1.png"],
    split: "train",
    undivided: false,
  },
  "train, valid and TEST, of which training looks at valid": {
    build: ({ image }) => image("train/a/1.png", "valid/a/2.png", "TEST/a/3.png"),
    names: ["a/2.png"],
    split: "val",
  },
  "train, valid and TEST, of which tests look at TEST": {
    build: ({ image }) => image("train/a/1.png", "valid/a/2.png", "TEST/a/3.png"),
    names: ["a/3.png"],
    split: "test",
  },
  "training images only": {
    build: ({ image }) => image("training/a/1.png", "training/b/2.png"),
    names: ["a/1.png", "b/2.png"],
    split: "test",
    undivided: true,
  },
  "test images only, of which none are for training": {
    build: ({ image }) => image("dev/a/1.png", "dev/b/2.png"),
    refused: "has dev but no train, as a folder or .tar; add it or name another directory.",
    split: "train",
  },
  "parts without classes": {
    build: ({ image }) => image("train/1.png", "val/2.png"),
    refused: "train, val have images but no folders; there must be one folder for each class in it.",
  },
  "two folders of the same part": {
    build: ({ image }) => image("train/a/1.png", "val/a/1.png", "Validation/a/1.png"),
    refused:
      "Validation and val are both the val images; rename or move what is neither a part (train, val, test) nor a class.",
  },
  "a part beside classes": {
    build: ({ image }) => image("train/a/1.png", "a/1.png", "b/1.png"),
    refused:
      "train is a part by its name, a, b beside it is none; rename or move what is neither a part (train, val, test) nor a class.",
  },
  "a class called train, as in CIFAR-100": {
    build: ({ image }) => image("bus/1.png", "train/2.png", "tulip/3.png"),
    names: ["bus/1.png", "train/2.png", "tulip/3.png"],
    undivided: true,
  },
  "parts beside other images": {
    build: ({ image }) => image("train/a/1.png", "test/a/2.png", "unlabelled/3.png"),
    names: ["a/1.png"],
    split: "train",
    left: { beside: 1 },
  },
  "linked parts": {
    build: async (tree) => {
      await tree.image("train/a/1.png", "train/b/2.png");
      tree.link("train", "test");
    },
    names: ["a/1.png", "b/2.png"],
    split: "test",
    undivided: false,
  },
};
