import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { serve, temporaryDirectory } from "@sdnet/testing/node";
import { pack } from "tar-stream";
import { beforeAll, describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { CIFAR_C_CORRUPTIONS, CIFAR_C_MANIFESTS, type CorruptedCifar } from "../datasets/cifar-c.js";
import { encodeNpyHeader } from "../formats/npy-header.js";
import { fetchCorruptedCifar, loadCifarC } from "./load-cifar-c.js";
import { corruptionsIn, readCifarC, type CifarCPart } from "./read-cifar-c.js";

/** Images of each severity. */
const COUNT = 3;
const LABELS = [7, 0, 9];
const md5 = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("hex");
const npy = (shape: readonly number[], data: Uint8Array) =>
  Uint8Array.from([...encodeNpyHeader(shape), ...data]);

/** Image `i` of severity `s` is `salt + 10 s + i` everywhere. */
function imagesOf(salt: number): Uint8Array {
  const data = new Uint8Array(5 * COUNT * 3072);
  for (let row = 0; row < 5 * COUNT; row++) {
    data.fill(salt + 10 * (1 + Math.floor(row / COUNT)) + (row % COUNT), row * 3072, (row + 1) * 3072);
  }
  return npy([5 * COUNT, 32, 32, 3], data);
}

const FILES = new Map([
  ["labels.npy", npy([5 * COUNT], Uint8Array.from([...LABELS, ...LABELS, ...LABELS, ...LABELS, ...LABELS]))],
  ["fog.npy", imagesOf(0)],
  ["snow.npy", imagesOf(100)],
]);
let archive: Uint8Array;
let published: CorruptedCifar;

beforeAll(async () => {
  const tar = pack();
  tar.entry({ name: "CIFAR-10-C/", type: "directory" });
  for (const [name, bytes] of FILES) tar.entry({ name: `CIFAR-10-C/${name}` }, Buffer.from(bytes));
  tar.finalize();
  archive = await buffer(tar);
  published = {
    ...CIFAR_C_MANIFESTS["cifar10-c"],
    archive: {
      ...CIFAR_C_MANIFESTS["cifar10-c"].archive,
      bytes: archive.length,
      checksums: { md5: md5(archive) },
    },
    md5: Object.fromEntries([...FILES].map(([name, bytes]) => [name, md5(bytes)])),
  };
});

async function localDirectory(): Promise<string> {
  const directory = join(await temporaryDirectory(), "CIFAR-10-C");
  await mkdir(directory);
  for (const [name, bytes] of FILES) await writeFile(join(directory, name), bytes);
  return directory;
}

const FOG: CifarCPart = { name: "cifar10-c", corruption: "fog", severity: 3 };

describe("CIFAR_C_MANIFESTS", () => {
  it("knows the checksum of each of the 19 corruptions of CIFAR-10-C and of the labels", () => {
    const names = ["labels", ...CIFAR_C_CORRUPTIONS].map((name) => `${name}.npy`).sort();
    expect(names).toHaveLength(20);
    const sums = CIFAR_C_MANIFESTS["cifar10-c"].md5;
    expect(Object.keys(sums).sort()).toEqual(names);
    expect(new Set(Object.values(sums)).size).toBe(20);
  });

  it("has an archive of the size of 19 image files, the labels and their tar blocks", () => {
    const blocks = (bytes: number) => 512 + Math.ceil(bytes / 512) * 512;
    const members = 512 + 19 * blocks(128 + 50_000 * 3072) + blocks(128 + 50_000);
    const { bytes } = CIFAR_C_MANIFESTS["cifar10-c"].archive;
    // tar ends with two blocks of zeros and fills up to a record of 20 blocks.
    expect(bytes).toBe(Math.ceil((members + 1024) / 10_240) * 10_240);
  });
});

describe("readCifarC", () => {
  it.each(["directory", "archive"])("reads one severity of a %s", async (kind) => {
    const directory = await localDirectory();
    const file = join(directory, "..", "mine.tar");
    await writeFile(file, archive);
    const dataset = await readCifarC(kind === "archive" ? file : directory, FOG);
    expect(dataset).toMatchObject({
      name: "cifar10-c",
      split: "fog/3",
      length: COUNT,
      height: 32,
      width: 32,
    });
    expect([...dataset.labels]).toEqual(LABELS);
    expect(dataset.images).toEqual(
      Uint8Array.from({ length: COUNT * 3072 }, (_, index) => 30 + Math.floor(index / 3072)),
    );
    expect(dataset.images.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("reads all severities, mildest first, and the first images of each where there is a limit", async () => {
    const part = { ...FOG, corruption: "snow", severity: "all", limit: 2 } as const;
    const dataset = await readCifarC(await localDirectory(), part);
    const firsts = Array.from({ length: dataset.length }, (_, image) => dataset.images[image * 3072]);
    expect(firsts).toEqual([110, 111, 120, 121, 130, 131, 140, 141, 150, 151]);
    expect([...dataset.labels]).toEqual([7, 0, 7, 0, 7, 0, 7, 0, 7, 0]);
  });

  it("reads labels that numpy wrote as integers of 8 bytes", async () => {
    const directory = await localDirectory();
    const header = Buffer.from(encodeNpyHeader([5 * COUNT]))
      .toString("latin1")
      .replace("|u1", "<i8");
    const labels = BigInt64Array.from(
      Array.from({ length: 5 * COUNT }, (_, index) => BigInt(LABELS[index % 3]!)),
    );
    const bytes = [...Buffer.from(header, "latin1"), ...new Uint8Array(labels.buffer)];
    await writeFile(join(directory, "labels.npy"), Uint8Array.from(bytes));
    expect([...(await readCifarC(directory, FOG)).labels]).toEqual(LABELS);
  });

  it("says which corruptions there are", async () => {
    const directory = await localDirectory();
    expect(await corruptionsIn(directory)).toEqual(["fog", "snow"]);
    await expect(readCifarC(directory, { ...FOG, corruption: "frost" })).rejects.toThrow(
      new DataError("missing", `${directory}: holds no frost.npy; in it are fog, snow.`),
    );
  });

  it.each<[string, string, Uint8Array, string]>([
    [
      "labels that differ between severities",
      "labels.npy",
      npy(
        [15],
        Uint8Array.from({ length: 15 }, (_, i) => (i === 14 ? 1 : 0)),
      ),
      "label 14 differs from that of the same image at severity 1; it is damaged, fetch it again.",
    ],
    [
      "labels of CIFAR-100",
      "labels.npy",
      npy([15], new Uint8Array(15).fill(10)),
      "has label 10, must be an integer in [0, 9]; it is damaged or of another data set.",
    ],
    [
      "labels that are not five times some",
      "labels.npy",
      npy([14], new Uint8Array(14)),
      "expected the shape (5 n,) of five severities, got (14); it is another file, fetch it again.",
    ],
    [
      "fewer images than labels",
      "fog.npy",
      npy([5, 32, 32, 3], new Uint8Array(5 * 3072)),
      "expected u1 of shape (15, 32, 32, 3) for the labels beside it, got u1 of shape (5, 32, 32, 3); it is damaged or of another data set.",
    ],
    [
      "a file that is cut off",
      "fog.npy",
      imagesOf(0).subarray(0, 1000),
      "expected 46208 bytes for shape (15, 32, 32, 3), got 1000; it is truncated, fetch it again.",
    ],
  ])("refuses %s", async (_, name, bytes, message) => {
    const directory = await localDirectory();
    await writeFile(join(directory, name), bytes);
    await expect(readCifarC(directory, FOG)).rejects.toThrow(
      new DataError("damaged", `${join(directory, name)}: ${message}`),
    );
  });

  it("compares the labels with those of the clean test set, of which it may hold the first images only", async () => {
    const directory = await localDirectory();
    const clean = Uint8Array.of(...LABELS, 4, 4);
    expect((await readCifarC(directory, { ...FOG, testLabels: clean })).length).toBe(COUNT);
    await expect(readCifarC(directory, { ...FOG, testLabels: Uint8Array.of(7, 1, 9) })).rejects.toThrow(
      `${directory}: label 1 is 0, but that of the clean test image is 1; the files are of another data set or in another order.`,
    );
    await expect(readCifarC(directory, { ...FOG, testLabels: Uint8Array.of(7, 0) })).rejects.toThrow(
      `${directory}: label 2 is 9, but that of the clean test image is not there; the files are of another data set or in another order.`,
    );
  });

  it("refuses a severity or a limit that is none", async () => {
    await expect(readCifarC("x", { ...FOG, severity: 6 as 5 })).rejects.toThrow(
      new RangeError('readCifarC: `severity` must be an integer in [1, 5] or "all", got 6.'),
    );
    await expect(readCifarC("x", { ...FOG, limit: 0 })).rejects.toThrow(
      new RangeError("readCifarC: `limit` must be an integer >= 1, got 0."),
    );
  });
});

describe("loadCifarC", () => {
  it("downloads nothing", async () => {
    const cacheDirectory = await temporaryDirectory();
    for (const source of ["auto", "binary"]) {
      const part = { name: "cifar10-c", corruption: "fog", severity: 1, source, cacheDirectory } as const;
      await expect(loadCifarC(part)).rejects.toThrow(
        `${cacheDirectory}/CIFAR-10-C.tar: CIFAR-10-C is not there; fetch it first (2.9 GB) with fetchCifarC, or with: sdnet data download cifar10-c`,
      );
    }
  });
});

describe("fetchCorruptedCifar", () => {
  /** A server that has the archive, and an empty cache. */
  async function setting() {
    const server = await serve((request, response) => {
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      const range = `bytes ${start}-${archive.length - 1}/${archive.length}`;
      response.writeHead(start === 0 ? 200 : 206, start === 0 ? {} : { "content-range": range });
      response.end(archive.subarray(start));
    });
    const manifest = { ...published, archive: { ...published.archive, url: `${server.address}/x.tar` } };
    return { manifest, server, cacheDirectory: await temporaryDirectory() };
  }

  it("downloads the archive once, going on where it was stopped, and reads it in place", async () => {
    const { manifest, server, cacheDirectory } = await setting();
    await writeFile(join(cacheDirectory, "CIFAR-10-C.tar.part"), archive.subarray(0, 5000));
    const fetched = await fetchCorruptedCifar(manifest, { cacheDirectory });
    expect(fetched).toEqual({ directory: join(cacheDirectory, "CIFAR-10-C.tar"), origin: "binary" });
    expect(server.requests[0]?.headers.range).toBe("bytes=5000-");
    expect((await readCifarC(fetched.directory, FOG)).length).toBe(COUNT);
    const again = await fetchCorruptedCifar(manifest, { cacheDirectory, verify: true });
    expect(again).toEqual({ ...fetched, origin: "cache" });
    expect(server.requests).toHaveLength(1);
  });

  it("fetches a damaged archive of the cache again, if asked to look", async () => {
    const { manifest, cacheDirectory } = await setting();
    await writeFile(join(cacheDirectory, "CIFAR-10-C.tar"), new Uint8Array(archive.length));
    expect((await fetchCorruptedCifar(manifest, { cacheDirectory })).origin).toBe("cache");
    expect((await fetchCorruptedCifar(manifest, { cacheDirectory, verify: true })).origin).toBe("binary");
  });

  it("finds what was unpacked into the cache, and names what is damaged there instead of replacing it", async () => {
    const { manifest } = await setting();
    const directory = await localDirectory();
    const cacheDirectory = join(directory, "..");
    expect(await fetchCorruptedCifar(manifest, { cacheDirectory, verify: true })).toEqual({
      directory,
      origin: "cache",
    });
    const fog = await readFile(join(directory, "fog.npy"));
    fog[200] = 1;
    await writeFile(join(directory, "fog.npy"), fog);
    await expect(fetchCorruptedCifar(manifest, { cacheDirectory, verify: true })).rejects.toThrow(
      `${directory}: fog.npy does not have the published MD5 checksum; it is damaged or of another set, fetch it again.`,
    );
  });

  it("uses a local directory or archive in place", async () => {
    const { manifest, server, cacheDirectory } = await setting();
    const directory = await localDirectory();
    const tar = join(await temporaryDirectory(), "CIFAR-10-C.tar");
    await writeFile(tar, archive);
    for (const [source, found] of [
      [directory, directory],
      [join(directory, ".."), directory],
      [tar, tar],
      [join(tar, ".."), tar],
    ] as const) {
      expect(await fetchCorruptedCifar(manifest, { source, cacheDirectory, verify: true })).toEqual({
        directory: found,
        origin: "path",
      });
    }
    await rm(join(directory, "fog.npy"));
    await expect(
      fetchCorruptedCifar(manifest, { source: directory, cacheDirectory, verify: true }),
    ).rejects.toThrow(`${directory}: holds no fog.npy; in it are snow.`);
    await expect(fetchCorruptedCifar(manifest, { source: "/nowhere", cacheDirectory })).rejects.toThrow(
      "/nowhere: no such file or directory; check the path or fetch the data again.",
    );
    expect(server.requests).toHaveLength(0);
  });
});
