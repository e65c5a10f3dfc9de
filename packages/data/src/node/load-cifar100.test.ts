import { createHash } from "node:crypto";
import { mkdir, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { serve, temporaryDirectory } from "@sdnet/testing/node";
import { pack } from "tar-stream";
import { beforeAll, describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { imageAt } from "../dataset.js";
import { CIFAR100_CLASS_NAMES, CIFAR100_MANIFEST, type ArchivedDataset } from "../datasets/cifar100.js";
import { encodeCifar100Records } from "../formats/cifar-binary.js";
import { fetchArchivedDataset } from "./archived-dataset.js";
import type { FetchProgress } from "./fetch-options.js";
import { readCifar100 } from "./load-cifar100.js";

/** A data set of CIFAR-100's form with three training images and two test images. */
interface Fixture {
  readonly manifest: ArchivedDataset;
  readonly archive: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const md5 = (bytes: Uint8Array) => createHash("md5").update(bytes).digest("hex");

async function makeFixture(): Promise<Fixture> {
  const files = new Map<string, Uint8Array>();
  for (const [name, count] of [
    ["train.bin", 3],
    ["test.bin", 2],
  ] as const) {
    const images = Uint8Array.from({ length: count * 3072 }, (_, index) => (index * 31 + count) % 253);
    const fine = Uint8Array.from({ length: count }, (_, index) => 99 - index);
    files.set(name, encodeCifar100Records({ images, fine, coarse: fine.map((label) => label % 20) }));
  }
  const tar = pack();
  tar.entry({ name: "cifar-100-binary/", type: "directory" });
  tar.entry({ name: "cifar-100-binary/fine_label_names.txt" }, "apple\n");
  for (const [name, bytes] of files) tar.entry({ name: `cifar-100-binary/${name}` }, Buffer.from(bytes));
  tar.finalize();
  const archive = await buffer(tar.pipe(createGzip()));
  const published = [...files].map(([name, bytes]) => ({
    ...{ name, bytes: bytes.length, checksums: { md5: md5(bytes) } },
  }));
  return {
    manifest: {
      ...CIFAR100_MANIFEST,
      files: published,
      archive: { ...CIFAR100_MANIFEST.archive, bytes: archive.length, checksums: { md5: md5(archive) } },
    },
    archive,
    files,
  };
}

let fixture: Fixture;
beforeAll(async () => {
  fixture = await makeFixture();
});

/** A server with the archive, and an empty cache. */
async function setting() {
  const server = await serve((request, response) => {
    if (request.url === "/cifar-100-binary.tar.gz") response.end(fixture.archive);
    else response.writeHead(404).end();
  });
  const archive = { ...fixture.manifest.archive, url: `${server.address}/cifar-100-binary.tar.gz` };
  const manifest = { ...fixture.manifest, archive };
  return { manifest, server, cacheDirectory: await temporaryDirectory() };
}

async function localDirectory(below = "") {
  const directory = join(await temporaryDirectory(), below);
  await mkdir(directory, { recursive: true });
  for (const [name, bytes] of fixture.files) await writeFile(join(directory, name), bytes);
  return directory;
}

describe("CIFAR100_MANIFEST", () => {
  it("has 100 classes and 20 superclasses, in the order of the alphabet", () => {
    const { fine, coarse } = CIFAR100_CLASS_NAMES;
    expect([new Set(fine).size, new Set(coarse).size]).toEqual([100, 20]);
    expect([...fine].sort()).toEqual(fine);
    expect([...coarse].sort()).toEqual(coarse);
  });

  it("has files of 50,000 and 10,000 whole records", () => {
    expect(CIFAR100_MANIFEST.files.map(({ bytes }) => bytes / 3074)).toEqual([50_000, 10_000]);
  });
});

describe("fetchArchivedDataset", () => {
  it("downloads, verifies and unpacks once, and asks for nothing after that", async () => {
    const { manifest, server, cacheDirectory } = await setting();
    const stages: string[] = [];
    const onProgress = (event: FetchProgress) => stages.push(event.stage);
    const fetched = await fetchArchivedDataset(manifest, { cacheDirectory, onProgress });
    expect(fetched).toEqual({ directory: join(cacheDirectory, "cifar-100-binary"), origin: "binary" });
    expect(new Set(stages)).toEqual(new Set(["download", "unpack"]));
    expect(await readdir(cacheDirectory)).toEqual(["cifar-100-binary"]);
    const again = await fetchArchivedDataset(manifest, { cacheDirectory, verify: true });
    expect(again.origin).toBe("cache");
    expect(server.requests).toHaveLength(1);
  });

  it("goes on with a download that was stopped", async () => {
    const { manifest, server, cacheDirectory } = await setting();
    await writeFile(join(cacheDirectory, "cifar-100-binary.tar.gz.part"), fixture.archive.subarray(0, 100));
    expect((await fetchArchivedDataset(manifest, { cacheDirectory })).origin).toBe("binary");
    expect(server.requests[0]?.headers.range).toBe("bytes=100-");
  });

  it("replaces a cached file that is truncated or, if asked to look, altered", async () => {
    const { manifest, cacheDirectory } = await setting();
    const { directory } = await fetchArchivedDataset(manifest, { cacheDirectory });
    await truncate(join(directory, "test.bin"), 100);
    expect((await fetchArchivedDataset(manifest, { cacheDirectory })).origin).toBe("binary");
    await writeFile(join(directory, "test.bin"), new Uint8Array(2 * 3074));
    expect((await fetchArchivedDataset(manifest, { cacheDirectory })).origin).toBe("cache");
    expect((await fetchArchivedDataset(manifest, { cacheDirectory, verify: true })).origin).toBe("binary");
  });

  it("uses a local directory in place and unpacks a local archive", async () => {
    const { manifest, cacheDirectory } = await setting();
    const directory = await localDirectory("cifar-100-binary");
    for (const source of [directory, join(directory, "..")]) {
      expect(await fetchArchivedDataset(manifest, { source, cacheDirectory, verify: true })).toEqual({
        directory,
        origin: "path",
      });
    }
    const source = join(directory, "mine.tar.gz");
    await writeFile(source, fixture.archive);
    expect(await fetchArchivedDataset(manifest, { source, cacheDirectory })).toEqual({
      directory: join(cacheDirectory, "cifar-100-binary"),
      origin: "path",
    });
  });

  it("says what to give instead of the Python edition", async () => {
    const { manifest, cacheDirectory } = await setting();
    const directory = await temporaryDirectory();
    for (const name of ["train", "test", "meta", "cifar-100-python.tar.gz"]) {
      await writeFile(join(directory, name), "");
    }
    const advice =
      "this is the Python edition, which holds pickles; give the binary edition, cifar-100-binary.tar.gz or its directory.";
    for (const source of [directory, join(directory, "cifar-100-python.tar.gz")]) {
      await expect(fetchArchivedDataset(manifest, { source, cacheDirectory })).rejects.toThrow(
        new DataError("missing", `${source}: ${advice}`),
      );
    }
  });

  it("names a path that is not there, holds something else, or is another archive", async () => {
    const { manifest, cacheDirectory } = await setting();
    const empty = await temporaryDirectory();
    const other = join(empty, "other.tar.gz");
    const messageOf = async (source: string) =>
      fetchArchivedDataset(manifest, { source, cacheDirectory }).catch((error: unknown) => String(error));
    expect(await messageOf("/nowhere")).toBe(
      'DataError: /nowhere: no such file or directory; the source must be "auto", "binary", or a path.',
    );
    expect(await messageOf(empty)).toBe(
      `DataError: ${empty}: does not hold train.bin and test.bin; give the directory with the CIFAR-100 binary files or cifar-100-binary.tar.gz.`,
    );
    await writeFile(other, new Uint8Array(10));
    expect(await messageOf(other)).toBe(
      `DataError: ${other}: expected ${fixture.archive.length} bytes, got 10; it is truncated, fetch it again.`,
    );
    expect(await messageOf("npm")).toBe(
      'DataError: CIFAR-100: is not on npm; the source must be "auto", "binary", or a path.',
    );
  });
});

describe("readCifar100", () => {
  it("gives the fine or the coarse labels of the same images, in shared memory", async () => {
    const directory = await localDirectory();
    const fine = await readCifar100(directory, fixture.manifest, { split: "train" });
    const coarse = await readCifar100(directory, fixture.manifest, { split: "train", labels: "coarse" });
    expect(fine).toMatchObject({ name: "cifar100", split: "train", length: 3, height: 32, channels: 3 });
    expect([...fine.labels].map((label) => fine.classNames[label])).toEqual(["worm", "woman", "wolf"]);
    expect([...coarse.labels]).toEqual([19, 18, 17]);
    expect(coarse).toMatchObject({ name: "cifar100-coarse", classNames: CIFAR100_CLASS_NAMES.coarse });
    expect(coarse.images).toEqual(fine.images);
    expect(fine.images.buffer).toBeInstanceOf(SharedArrayBuffer);
    // Planes became pixels: red, green and blue of the first pixel lie 1024 bytes apart in the record.
    const record = fixture.files.get("train.bin")!;
    expect([...imageAt(fine, 0).subarray(0, 3)]).toEqual([record[2], record[2 + 1024], record[2 + 2048]]);
  });

  it("names a file that is not as published", async () => {
    const directory = await localDirectory();
    await writeFile(join(directory, "test.bin"), new Uint8Array(2 * 3074));
    await expect(readCifar100(directory, fixture.manifest, { split: "test" })).rejects.toThrow(
      `${directory}/test.bin: does not have the published MD5 checksum; delete it and fetch it again.`,
    );
  });
});
