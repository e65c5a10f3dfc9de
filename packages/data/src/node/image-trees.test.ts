import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import type { ImageSource } from "../image-source.js";
import { imageEvaluationBatches } from "./image-batches.js";
import { openImages, type OpenImagesOptions } from "./open-images.js";

/** What builds a tree: paths are below its root. */
interface Builder {
  /** A small picture of its own, of the kind that its ending says. */
  readonly image: (...paths: readonly string[]) => Promise<void>;
  readonly file: (path: string, contents?: string | Uint8Array) => void;
  readonly folder: (path: string) => void;
  readonly link: (target: string, path: string) => void;
  readonly hardLink: (target: string, path: string) => void;
}

interface Case {
  readonly build: (tree: Builder) => Promise<void> | void;
  readonly split?: OpenImagesOptions["split"];
  /** Names of the images, class by class; or what the message says after the path. */
  readonly names?: readonly string[];
  readonly refused?: string;
  /** Reasons and counts of what is left alone. */
  readonly left?: Readonly<Record<string, number>>;
  readonly undivided?: boolean;
  /** Indices of images that cannot be read. */
  readonly broken?: readonly number[];
}

const KINDS = "jpg, jpeg, png, webp, tif, tiff, bmp, ppm, pgm";
const two: Case["build"] = ({ image }) => image("a/1.png", "a/2.png", "b/1.png");
const ofTwo = ["a/1.png", "a/2.png", "b/1.png"];

const TREES: Readonly<Record<string, Case>> = {
  "two classes": { build: two, names: ofTwo, undivided: true },
  "files of every kind that is read": {
    build: ({ image }) =>
      image(
        "a/1.jpg",
        "a/2.JPEG",
        "a/3.png",
        "a/4.webp",
        "a/5.tif",
        "b/1.TIFF",
        "b/2.bmp",
        "b/3.ppm",
        "b/4.pgm",
      ),
    names: [
      "a/1.jpg",
      "a/2.JPEG",
      "a/3.png",
      "a/4.webp",
      "a/5.tif",
      "b/1.TIFF",
      "b/2.bmp",
      "b/3.ppm",
      "b/4.pgm",
    ],
  },
  "files of other kinds among them": {
    build: async (tree) => {
      await two(tree);
      ["a/x.gif", "a/notes.txt", "b/x.xml", "README.md", "b/Thumbs.db"].forEach((path) => tree.file(path));
    },
    names: ofTwo,
    left: { kind: 5 },
  },
  "a linked class": {
    build: async (tree) => {
      await two(tree);
      tree.link("a", "c");
    },
    names: [...ofTwo, "c/1.png", "c/2.png"],
  },
  "a class that is a link to a folder in another": {
    build: async (tree) => {
      await tree.image("a/deep/1.png", "a/2.png");
      tree.link("a/deep", "b");
    },
    names: ["a/2.png", "a/deep/1.png", "b/1.png"],
  },
  "linked images, links to links among them": {
    build: async (tree) => {
      await two(tree);
      tree.link("../b/1.png", "a/3.png");
      tree.link("../a/./3.png", "b/9.png");
    },
    names: ["a/1.png", "a/2.png", "a/3.png", "b/1.png", "b/9.png"],
  },
  "hard links": {
    build: async (tree) => {
      await two(tree);
      tree.hardLink("a/1.png", "b/7.png");
      tree.hardLink("a/1.png", "b/8.png");
    },
    names: [...ofTwo, "b/7.png", "b/8.png"],
  },
  "links in circles": {
    build: async (tree) => {
      await two(tree);
      tree.link("..", "a/up");
      tree.link(".", "a/self");
      tree.link("../b", "a/over");
      tree.link("../a", "b/back");
    },
    // `a/over` leads to b, and in it `back` to a, which is around it.
    names: ["a/1.png", "a/2.png", "a/over/1.png", "b/1.png", "b/back/1.png", "b/back/2.png"],
    left: { circle: 6 },
  },
  "a link that leads to itself": {
    build: async (tree) => {
      await two(tree);
      tree.link("round", "a/round");
    },
    names: ofTwo,
    left: { "dead-link": 1 },
  },
  "a link to a file beside the classes": {
    build: async (tree) => {
      await two(tree);
      tree.link("a/1.png", "cover.png");
      tree.file("a/list.txt");
      tree.link("a/list.txt", "latest");
    },
    names: ofTwo,
    left: { kind: 2, "no-class": 1 },
  },
  "a dead link that is an image by its name, and others": {
    build: async (tree) => {
      await two(tree);
      tree.link("gone.png", "a/1a.png");
      tree.link("nowhere", "b/more");
      tree.link("nowhere", "c");
    },
    names: ["a/1.png", "a/1a.png", "a/2.png", "b/1.png"],
    left: { "dead-link": 2 },
    broken: [1],
  },
  "what systems and editors leave behind, at every depth": {
    build: async (tree) => {
      await two(tree);
      await tree.image(
        ".git/x.png",
        "a/.ipynb_checkpoints/1.png",
        "a/._1.png",
        "a/deep/.x/1.png",
        "__MACOSX/a/._1.png",
      );
      await tree.image("b/__MACOSX/1.png", ".hidden.png");
      tree.file(".DS_Store");
      tree.file("a/.DS_Store");
    },
    names: ofTwo,
    left: { hidden: 9 },
  },
  "an empty class": {
    build: async (tree) => {
      await two(tree);
      tree.folder("c");
    },
    refused: `c is a class without images (${KINDS}); remove the folder or fill it.`,
  },
  "a class of files that are not read": {
    build: async (tree) => {
      await two(tree);
      tree.file("c/x.gif");
    },
    refused: `c is a class without images (${KINDS}); remove the folder or fill it.`,
  },
  "empty folders in a class": {
    build: async (tree) => {
      await two(tree);
      tree.folder("a/empty/still");
    },
    names: ofTwo,
  },
  "nothing at all": {
    build: () => undefined,
    refused: `no images (${KINDS}) in folders; there must be one folder for each class.`,
  },
  "images in no folder": {
    build: ({ image }) => image("1.png", "2.png"),
    refused: `no images (${KINDS}) in folders; there must be one folder for each class (2 images are in none, such as 1.png).`,
  },
  "images beside the classes": {
    build: async (tree) => {
      await two(tree);
      await tree.image("cover.png");
    },
    names: ofTwo,
    left: { "no-class": 1 },
  },
  "one folder at the top": {
    build: async ({ image, file }) => {
      await image("pets/a/1.png", "pets/a/2.png", "pets/b/1.png");
      file("LICENSE");
    },
    names: ofTwo,
    undivided: true,
  },
  "folders in folders at the top, and parts in the last": {
    build: ({ image }) => image("x/pets/train/a/1.png", "x/pets/val/a/2.png", "x/pets/val/b/1.png"),
    names: ["a/2.png", "b/1.png"],
    split: "test",
    undivided: false,
  },
  "one class": { build: ({ image }) => image("a/1.png", "a/2.png"), names: ["a/1.png", "a/2.png"] },
  "classes with folders in them": {
    build: ({ image }) => image("b/x/1.png", "a-b/2.png", "a/z/y/3.png", "a/4.png", "B/5.png"),
    names: ["B/5.png", "a/4.png", "a/z/y/3.png", "a-b/2.png", "b/x/1.png"],
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
  "names that are long and foreign": {
    build: ({ image }) => image(`${"very-".repeat(30)}long/${"n".repeat(120)}.png`, "äöü/日本 語.png"),
    names: [`${"very-".repeat(30)}long/${"n".repeat(120)}.png`, "äöü/日本 語.png"],
  },
};

const FORMATS = { jpg: "jpeg", jpeg: "jpeg", png: "png", webp: "webp", tif: "tiff", tiff: "tiff" } as const;
const [WIDTH, HEIGHT] = [6, 5];

/** Every path has pixels of its own. */
async function picture(path: string): Promise<Uint8Array> {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let index = 0; index < pixels.length; index += 30) {
    createHash("sha256").update(`${path} ${index}`).digest().copy(pixels, index, 0, 30);
  }
  if (ending === "ppm") return Buffer.concat([Buffer.from(`P6\n${WIDTH} ${HEIGHT}\n255\n`), pixels]);
  if (ending === "pgm")
    return Buffer.concat([Buffer.from(`P5 ${WIDTH} ${HEIGHT} 255 `), pixels.subarray(0, 30)]);
  if (ending === "bmp") return bmpOf(pixels);
  const format = FORMATS[ending as keyof typeof FORMATS];
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

function bmpOf(pixels: Uint8Array): Uint8Array {
  const row = 4 * Math.ceil((WIDTH * 3) / 4);
  const bytes = Buffer.alloc(54 + row * HEIGHT);
  bytes.write("BM", 0, "latin1");
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(WIDTH, 18);
  bytes.writeInt32LE(HEIGHT, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < HEIGHT; y++)
    bytes.set(pixels.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3), 54 + y * row);
  return bytes;
}

function builderIn(root: string): Builder {
  const place = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  return {
    image: async (...paths) => {
      for (const path of paths) writeFileSync(place(path), await picture(path));
    },
    file: (path, contents = "text") => writeFileSync(place(path), contents),
    folder: (path) => mkdirSync(join(root, path), { recursive: true }),
    link: (target, path) => symlinkSync(target, place(path)),
    hardLink: (target, path) => linkSync(join(root, target), place(path)),
  };
}

/** A tree on the disk and the tars that GNU tar makes of it, in its formats and with the prefixes that people use. */
async function build(tree: Case): Promise<{ readonly folder: string; readonly tars: readonly string[] }> {
  const directory = await temporaryDirectory();
  const folder = join(directory, "tree");
  mkdirSync(folder);
  await tree.build(builderIn(folder));
  const pack = (name: string, ...options: string[]) => {
    execFileSync("tar", ["--create", "--file", join(directory, name), "--directory", folder, ...options]);
    return join(directory, name);
  };
  const tars = [pack("gnu.tar", "--format=gnu", "."), pack("pax.tar", "--format=pax", ".")];
  return { folder, tars };
}

const hasGnuTar = (() => {
  try {
    return execFileSync("tar", ["--version"]).toString().includes("GNU tar");
  } catch {
    return false;
  }
})();

const open = (path: string, split: OpenImagesOptions["split"] = "test") =>
  openImages(path, { split, indexFile: `${path}.index.json` });

async function tensorsOf(source: ImageSource) {
  const pixels: number[] = [];
  const skipped: number[] = [];
  const batches = imageEvaluationBatches(source, {
    ...{ batchSize: 4, damaged: "skip", workers: 0 },
    view: { kind: "center-crop", size: 6 },
    normalization: { mean: [0, 0, 0], std: [1 / 255, 1 / 255, 1 / 255] },
  });
  for await (const batch of batches) {
    pixels.push(...batch.pixels);
    skipped.push(...batch.skipped.map(({ index }) => index));
  }
  return { pixels, skipped };
}

const messageOf = (error: unknown) => (error instanceof DataError ? error.message : String(error));

describe.skipIf(!hasGnuTar)("a folder and the tars of it", () => {
  it.each(Object.entries(TREES))("give the same images: %s", async (_, tree) => {
    const { folder, tars } = await build(tree);
    if (tree.refused !== undefined) {
      for (const path of [folder, ...tars]) {
        const message = await open(path, tree.split).then(() => "opened", messageOf);
        expect(message).toBe(`${path}: ${tree.refused}`);
      }
      return;
    }
    const sources = await Promise.all([folder, ...tars].map((path) => open(path, tree.split)));
    const tensors = await Promise.all(sources.map(tensorsOf));
    for (const [index, source] of sources.entries()) {
      expect(source.names).toEqual(tree.names);
      expect(
        source.names.map((name, image) => `${source.classNames[source.labels[image]!]!}/ ${name}`),
      ).toEqual(source.names.map((name) => `${name.split("/")[0]!}/ ${name}`));
      expect(Object.fromEntries(source.left.map(({ reason, count }) => [reason, count]))).toEqual(
        tree.left ?? {},
      );
      expect(source.left).toEqual(sources[0]!.left);
      if (tree.undivided !== undefined) expect(source.undivided ?? false).toBe(tree.undivided);
      expect(tensors[index]!.skipped).toEqual(tree.broken ?? []);
      expect(tensors[index]!.pixels).toEqual(tensors[0]!.pixels);
    }
    const size = (sources[0]!.length - (tree.broken ?? []).length) * 6 * 6 * 3;
    expect(tensors[0]!.pixels).toHaveLength(size);
  });

  it("give the same images through tars of the parts, each with a folder at its top or not", async () => {
    const { folder } = await build({
      build: ({ image }) => image("train/a/1.png", "val/a/2.png", "val/b/3.png"),
    });
    const expected = await open(folder);
    const tensors = await tensorsOf(expected);
    execFileSync("tar", ["-cf", join(folder, "Val.tar"), "-C", folder, "val"]);
    execFileSync("tar", ["-cf", join(folder, "training.tar"), "-C", join(folder, "train"), "."]);
    renameSync(join(folder, "train"), join(dirname(folder), "gone"));
    renameSync(join(folder, "val"), join(dirname(folder), "gone too"));
    const source = await open(folder);
    expect(source.names).toEqual(expected.names);
    expect(await tensorsOf(source)).toEqual(tensors);
    expect((await openImages(folder, { split: "train", indexFile: `${folder}.train.json` })).names).toEqual([
      "a/1.png",
    ]);
    // And packed together once more.
    execFileSync("tar", ["-cf", `${folder}.tar`, "-C", folder, "."]);
    const packed = await open(`${folder}.tar`);
    expect(await tensorsOf(packed)).toEqual(tensors);
  });
});
