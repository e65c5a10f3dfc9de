import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { temporaryDirectory } from "@sdnet/testing/node";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { describeImage, isImageSource, pickImages, thinImageSource } from "../image-source.js";
import { openImageFolder } from "./image-folder.js";
import { openImageTar } from "./image-tar.js";
import { openImageNet, openImageNetC } from "./open-imagenet.js";
import { openImages } from "./open-images.js";

const NAMES = { name: "folder", split: "train" };

/** Files with their own names as contents: nothing here is decoded. */
async function writeFiles(directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), name);
  }
}

async function writeTar(file: string, members: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const archive = pack();
  for (const [name, contents] of Object.entries(members)) archive.entry({ name }, contents);
  archive.finalize();
  await pipeline(archive, createWriteStream(file));
}

async function bytesOfTar(names: readonly string[]): Promise<Buffer> {
  const archive = pack();
  for (const name of names) archive.entry({ name }, name);
  archive.finalize();
  return buffer(archive);
}

/** The bytes an archive source has for an image. */
async function contents(source: Awaited<ReturnType<typeof openImageTar>>, index: number): Promise<string> {
  if (source.container.kind !== "archive") throw new Error("not an archive");
  const { path, offsets, lengths } = source.container;
  const bytes = await readFile(path);
  return bytes.subarray(offsets[index], offsets[index]! + lengths[index]!).toString();
}

describe("openImageFolder", () => {
  it("numbers classes and images in the order of their names, at any depth, and leaves other files alone", async () => {
    const directory = await temporaryDirectory();
    const images = ["b/2.JPEG", "b/10.jpg", "a-b/x.png", "a/x.webp", "a/deep/er/y.jpeg", "C/z.tif"];
    await writeFiles(directory, [...images, "b/notes.txt", "readme.md", ".hidden/x.jpg", "b/._2.JPEG"]);
    const source = await openImageFolder(directory, NAMES);
    expect(source).toEqual({
      ...NAMES,
      length: 6,
      classNames: ["C", "a", "a-b", "b"],
      labels: Int32Array.of(0, 1, 1, 2, 3, 3),
      names: ["C/z.tif", "a/x.webp", "a/deep/er/y.jpeg", "a-b/x.png", "b/10.jpg", "b/2.JPEG"],
      container: { kind: "folder", path: directory },
      left: [
        { reason: "hidden", count: 2, examples: [".hidden", "b/._2.JPEG"] },
        { reason: "kind", count: 2, examples: ["b/notes.txt", "readme.md"] },
      ],
    });
    expect(isImageSource(source)).toBe(true);
    expect(describeImage(source, 5)).toBe(`${directory}/b/2.JPEG`);
  });

  it("names a class without images, and a directory that is empty or not there", async () => {
    const directory = await temporaryDirectory();
    await expect(openImageFolder(directory, NAMES)).rejects.toThrow(
      new DataError(
        "missing",
        `${directory}: no images (jpg, jpeg, png, webp, tif, tiff, bmp, ppm, pgm) in folders; there must be one folder for each class.`,
      ),
    );
    await writeFiles(directory, ["a/x.jpg", "b/x.gif"]);
    await expect(openImageFolder(directory, NAMES)).rejects.toThrow(
      new DataError(
        "missing",
        `${directory}: b is a class without images (jpg, jpeg, png, webp, tif, tiff, bmp, ppm, pgm); remove the folder or fill it.`,
      ),
    );
    await expect(openImageFolder(join(directory, "no"), NAMES)).rejects.toThrow(
      `${join(directory, "no")}: no such file or directory; check the path or fetch the data again.`,
    );
  });
});

describe("openImageTar", () => {
  it("reads a tar of tars as the folder it was made of", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "train.tar");
    await writeTar(archive, {
      "b.tar": await bytesOfTar(["2.JPEG", "./10.JPEG"]),
      "a.tar": await bytesOfTar(["x.JPEG", "notes.txt"]),
    });
    const source = await openImageTar(archive, { ...NAMES, indexFile: join(directory, "index.json") });
    expect(source).toMatchObject({
      length: 3,
      classNames: ["a", "b"],
      names: ["a/x.JPEG", "b/10.JPEG", "b/2.JPEG"],
    });
    expect([...source.labels]).toEqual([0, 1, 1]);
    expect(await Promise.all([0, 1, 2].map((index) => contents(source, index)))).toEqual([
      "x.JPEG",
      "./10.JPEG",
      "2.JPEG",
    ]);
    expect(describeImage(source, 2)).toBe(`${archive}: b/2.JPEG`);
  });

  it("finds the images once and then reads its index, until the archive is another", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "x.tar");
    const indexFile = join(directory, "cache/index.json");
    let searched = 0;
    const open = () =>
      openImageTar(archive, { ...NAMES, indexFile, onProgress: (done, total) => (searched = done / total) });
    await writeTar(archive, { "a/1.jpg": "one", "b/2.jpg": "two" });
    const first = await open();
    expect(searched).toBeGreaterThan(0);
    searched = 0;
    expect(await open()).toEqual(first);
    expect(searched).toBe(0);
    // Another time, another size, another version, no index at all: found anew each time.
    await utimes(archive, 1000, 1000);
    expect(await open()).toEqual(first);
    expect(searched).toBeGreaterThan(0);
    await writeTar(archive, { "a/1.jpg": "one", "b/2.jpg": "two", "c/3.jpg": "three" });
    expect((await open()).length).toBe(3);
    const index = JSON.parse(await readFile(indexFile, "utf8")) as Record<string, unknown>;
    for (const damage of [
      "",
      "null",
      "{",
      JSON.stringify({ ...index, version: 1 }),
      JSON.stringify({ ...index, kinds: "ff" }),
      JSON.stringify({ ...index, targets: { 0: 1 } }),
      JSON.stringify({ ...index, format: "other" }),
      JSON.stringify({ ...index, offsets: [0, 1] }),
      JSON.stringify({ ...index, offsets: [0, 1, 1e9] }),
      JSON.stringify({ ...index, lengths: [0, -1, 1] }),
      JSON.stringify({ ...index, names: [1, 2, 3] }),
    ]) {
      await writeFile(indexFile, damage);
      searched = 0;
      expect((await open()).names).toEqual(["a/1.jpg", "b/2.jpg", "c/3.jpg"]);
      expect(searched, damage).toBeGreaterThan(0);
    }
  });

  it("keeps the index in the cache unless told where", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "x.tar");
    await writeTar(archive, { "a/1.jpg": "one" });
    const before = process.env["SDNET_CACHE_DIR"];
    process.env["SDNET_CACHE_DIR"] = join(directory, "cache");
    try {
      await openImageTar(archive, NAMES);
      expect((await stat(join(directory, "cache/indexes"))).isDirectory()).toBe(true);
    } finally {
      if (before === undefined) delete process.env["SDNET_CACHE_DIR"];
      else process.env["SDNET_CACHE_DIR"] = before;
    }
  });

  it("stops when it is told to", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "x.tar");
    await writeTar(archive, { "a/1.jpg": "one" });
    const signal = AbortSignal.abort(new Error("enough"));
    const indexFile = join(directory, "i.json");
    await expect(openImageTar(archive, { ...NAMES, indexFile, signal })).rejects.toThrow("enough");
  });

  it("names an archive that is cut off, without folders, or not there", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "x.tar");
    const indexFile = join(directory, "i.json");
    const open = () => openImageTar(archive, { ...NAMES, indexFile });
    await expect(open()).rejects.toThrow(`${archive}: no such file or directory`);
    await writeTar(archive, { "a/1.jpg": "one".repeat(1000) });
    await truncate(archive, 1200);
    await expect(open()).rejects.toThrow(`${archive}: ends within "a/1.jpg"`);
    await writeTar(archive, { "1.jpg": "one" });
    await expect(open()).rejects.toThrow(
      new DataError(
        "missing",
        `${archive}: no images (jpg, jpeg, png, webp, tif, tiff, bmp, ppm, pgm) in folders; there must be one folder for each class (1 image is in none, such as 1.jpg).`,
      ),
    );
  });
});

describe("openImages", () => {
  it("finds train and val, as folders or tars, or takes the directory itself", async () => {
    const directory = await temporaryDirectory();
    await writeFiles(directory, ["train/a/1.jpg", "train/b/2.jpg"]);
    await writeTar(join(directory, "val.tar"), { "a/3.jpg": "three" });
    const indexFile = join(directory, "i.json");
    expect((await openImages(directory, { split: "train" })).names).toEqual(["a/1.jpg", "b/2.jpg"]);
    expect((await openImages(directory, { split: "test", indexFile })).names).toEqual(["a/3.jpg"]);
    expect((await openImages(join(directory, "val.tar"), { split: "test", indexFile })).length).toBe(1);
    expect((await openImages(join(directory, "train"), { split: "test" })).length).toBe(2);
    expect((await openImages(join(directory, "train"), { split: "test" })).undivided).toBe(true);
    expect((await openImages(directory, { split: "train" })).undivided).toBeUndefined();
    await rm(join(directory, "val.tar"));
    const whole = await openImages(directory, { split: "test" });
    expect([whole.names, whole.undivided]).toEqual([["a/1.jpg", "b/2.jpg"], true]);
  });
});

describe("openImageNet", () => {
  it("reads the labels of the flat validation tar from the kit", async () => {
    const directory = await temporaryDirectory();
    const image = (number: number) => `ILSVRC2012_val_0000000${number}.JPEG`;
    await writeTar(join(directory, "ILSVRC2012_img_val.tar"), {
      [image(1)]: "1",
      [image(2)]: "2",
      [image(3)]: "3",
    });
    const truth = join(directory, "ILSVRC2012_validation_ground_truth.txt");
    const wnids = join(directory, "wnids.txt");
    const open = () => openImageNet(directory, { split: "test", indexFile: join(directory, "i.json") });
    await expect(open()).rejects.toThrow(`${truth}: no such file or directory`);
    await writeFile(truth, "2\r\n1\r\n2\r\n");
    await writeFile(wnids, "n00000007\nn00000003\n");
    const source = await open();
    expect(source.classNames).toEqual(["n00000003", "n00000007"]);
    expect(source.names).toEqual([`n00000003/${image(1)}`, `n00000003/${image(3)}`, `n00000007/${image(2)}`]);
    await writeFile(truth, "2\n3\n");
    await expect(open()).rejects.toThrow(
      new DataError("damaged", `${truth}, line 2: must be a class from 1 to 2, got "3".`),
    );
    await writeFile(truth, "2\n1\n");
    await expect(open()).rejects.toThrow(`nothing says which class "${image(3)}" is of.`);
    await writeFile(wnids, "dog\n");
    await expect(open()).rejects.toThrow(
      new DataError("damaged", `${wnids}, line 1: must be a WordNet ID such as n01440764, got "dog".`),
    );
  });
});

describe("openImageNetC", () => {
  it("reads one corruption and severity from folders or from the published archive", async () => {
    const directory = await temporaryDirectory();
    const options = { corruption: "shot_noise", severity: 2, indexFile: join(directory, "i.json") };
    const members = ["shot_noise/1/n1/a.JPEG", "shot_noise/2/n1/b.JPEG", "shot_noise/2/n2/c.JPEG"];
    await writeTar(join(directory, "noise.tar"), Object.fromEntries(members.map((name) => [name, name])));
    const tar = await openImageNetC(directory, options);
    expect(tar).toMatchObject({ name: "imagenet-c", split: "shot_noise-2", length: 2 });
    expect(tar.names).toEqual(["n1/b.JPEG", "n2/c.JPEG"]);
    expect(await contents(tar, 1)).toBe(members[2]);
    await expect(openImageNetC(directory, { ...options, severity: 3 })).rejects.toThrow(
      new DataError(
        "missing",
        `${join(directory, "noise.tar")}: has no images in shot_noise/3/; check the archive.`,
      ),
    );
    await writeFiles(directory, members);
    const folder = await openImageNetC(directory, options);
    expect([folder.names, folder.labels]).toEqual([tar.names, tar.labels]);
    await expect(openImageNetC(directory, { ...options, corruption: "fog" })).rejects.toThrow(
      new DataError(
        "missing",
        `${directory}: has neither the folder fog/2 nor weather.tar, got i.json, noise.tar, shot_noise.`,
      ),
    );
  });
});

describe("thinImageSource", () => {
  it("keeps images of all classes where it can, with what belongs to each", async () => {
    const directory = await temporaryDirectory();
    const archive = join(directory, "x.tar");
    const names = ["a", "b", "c"].flatMap((folder) => [0, 1, 2, 3].map((image) => `${folder}/${image}.jpg`));
    await writeTar(archive, Object.fromEntries(names.map((name) => [name, name])));
    const source = await openImageTar(archive, { ...NAMES, indexFile: join(directory, "i.json") });
    const thin = thinImageSource(source, 6);
    expect(thin.names).toEqual(["a/0.jpg", "a/2.jpg", "b/0.jpg", "b/2.jpg", "c/0.jpg", "c/2.jpg"]);
    expect([...thin.labels]).toEqual([0, 0, 1, 1, 2, 2]);
    expect(await contents(thin, 4)).toBe("c/0.jpg");
    expect(thinImageSource(source, 12)).toBe(source);
    expect(() => thinImageSource(source, 0)).toThrow(
      new RangeError("spreadIndices: `count` must be an integer >= 1, got 0."),
    );
    const picked = pickImages(source, Uint32Array.of(11, 3));
    expect([picked.length, ...picked.names, ...picked.labels]).toEqual([2, "c/3.jpg", "a/3.jpg", 2, 0]);
    expect(await contents(picked, 1)).toBe("a/3.jpg");
    const wrong = { none: [], 12: [0, 12] };
    for (const [got, indices] of Object.entries(wrong)) {
      expect(() => pickImages(source, Uint32Array.from(indices))).toThrow(
        new RangeError(`pickImages: \`indices\` must be integers in [0, 11], got ${got}.`),
      );
    }
  });
});
