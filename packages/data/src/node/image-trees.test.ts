import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ODD_TREES, temporaryDirectory, type OddTree, type TreeBuilder } from "@sdnet/testing/node";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import type { ImageSource } from "../image-source.js";
import { imageEvaluationBatches } from "./image-batches.js";
import { openImages, type OpenImagesOptions } from "./open-images.js";

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

function builderIn(root: string): TreeBuilder {
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
async function build(tree: OddTree): Promise<{ readonly folder: string; readonly tars: readonly string[] }> {
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
  it.each(Object.entries(ODD_TREES))("give the same images: %s", async (_, tree) => {
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
