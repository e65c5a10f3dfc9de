import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import type { ImageDataset } from "../dataset.js";
import { CIFAR_C_MANIFESTS, type CifarCName, type CorruptedCifar } from "../datasets/cifar-c.js";
import type { ByteSource } from "../formats/byte-source.js";
import { defaultCacheDirectory } from "./cache-directory.js";
import { verifyFile } from "./checksums.js";
import { download } from "./download.js";
import { exclusively } from "./exclusive.js";
import type { FetchedFiles, FetchOptions } from "./fetch-options.js";
import { locateDataset } from "./locate-dataset.js";
import { openNpyCollection } from "./npy-collection.js";
import { readCifarC, type CifarCPart } from "./read-cifar-c.js";

/** Corruption, severity and source of a corrupted test set. */
export type LoadCifarCOptions = CifarCPart & FetchOptions;

/**
 * Makes CIFAR-10-C or CIFAR-100-C available on this machine: from the cache, by download, or as a local directory or tar
 * archive. The archive is not unpacked: what is wanted of it is read in place.
 *
 * @throws DataError if no source can be used, with one line that says what to do.
 */
export function fetchCifarC(name: CifarCName, options: FetchOptions = {}): Promise<FetchedFiles> {
  return fetchCorruptedCifar(CIFAR_C_MANIFESTS[name], options);
}

/**
 * Loads one corruption at one severity of CIFAR-10-C or CIFAR-100-C from the cache or a local copy. Downloads nothing: the archive
 * holds 2.9 GB, and {@link fetchCifarC} fetches it. Checksums are compared then, later only with `verify`.
 *
 * @throws DataError if the data is not on this machine or is damaged, with one line that says what to do.
 * @throws RangeError if severity or limit are out of range.
 */
export async function loadCifarC(options: LoadCifarCOptions): Promise<ImageDataset> {
  const { name, source = "auto", cacheDirectory } = options;
  if (source === "auto" || source === "binary") {
    const { here, path } = await locateDataset(name, cacheDirectory);
    if (here !== "all") {
      const { title, archive } = CIFAR_C_MANIFESTS[name];
      const size = (archive.bytes / 1e9).toFixed(1);
      throw new DataError(
        "missing",
        `${path}: ${title} is not there; fetch it first (${size} GB) with fetchCifarC, or with: sdnet data download ${name}`,
      );
    }
  }
  const { directory } = await fetchCifarC(name, options);
  return readCifarC(directory, options);
}

/** As {@link fetchCifarC}, for any set of that form. */
export async function fetchCorruptedCifar(
  manifest: CorruptedCifar,
  options: FetchOptions,
): Promise<FetchedFiles> {
  const { source = "auto", cacheDirectory = defaultCacheDirectory(), verify = false, signal } = options;
  const { title, archive, directory } = manifest;
  if (source === "npm") {
    throw new DataError(
      "missing",
      `${title}: is not on npm; the source must be "auto", "binary", or a path.`,
    );
  }
  if (source !== "auto" && source !== "binary") {
    const local = (await findLocal([join(source, directory), join(source, archive.name), source])) ?? source;
    await openNpyCollection(local);
    if (verify) await verifyCorruptedCifar(local, manifest);
    return { directory: local, origin: "path" };
  }
  const file = join(cacheDirectory, archive.name);
  const cached = await findLocal([join(cacheDirectory, directory)]);
  if (cached !== undefined || (await sizeOf(file)) === archive.bytes) {
    const found = cached ?? file;
    if (!verify || (await isIntact(found, manifest, cached !== undefined))) {
      return { directory: found, origin: "cache" };
    }
  }
  return exclusively(cacheDirectory, { name: directory, signal }, async () => {
    const { url, name, bytes, checksums } = archive;
    const onProgress = (done: number, total: number) =>
      options.onProgress?.({ stage: "download", file: name, done, total });
    await download({ url, file, bytes, checksums }, { signal, onProgress });
    return { directory: file, origin: "binary" };
  });
}

/**
 * Compares checksums: that of the archive where it is the published one, else those of the files.
 *
 * @throws DataError `missing` or `damaged`, naming the file.
 */
async function verifyCorruptedCifar(path: string, manifest: CorruptedCifar): Promise<void> {
  if ((await sizeOf(path)) === manifest.archive.bytes) return verifyFile(path, manifest.archive);
  const collection = await openNpyCollection(path);
  for (const [name, md5] of Object.entries(manifest.md5)) {
    const found = await collection.with(name, md5Of);
    if (found === md5) continue;
    throw new DataError(
      "damaged",
      `${path}: ${name} does not have the published MD5 checksum; it is damaged or of another set, fetch it again.`,
    );
  }
}

/** Whether the archive of the cache is; what somebody unpacked there is not ours to replace. */
async function isIntact(path: string, manifest: CorruptedCifar, unpacked: boolean): Promise<boolean> {
  try {
    await verifyCorruptedCifar(path, manifest);
    return true;
  } catch (error) {
    if (unpacked || !(error instanceof DataError)) throw error;
    return false;
  }
}

async function md5Of(source: ByteSource): Promise<string> {
  const hash = createHash("md5");
  const chunk = new Uint8Array(2 ** 20);
  for (let offset = 0; offset < source.length; offset += chunk.length) {
    const part = chunk.subarray(0, Math.min(chunk.length, source.length - offset));
    await source.read(offset, part);
    hash.update(part);
  }
  return hash.digest("hex");
}

/** The first path that is a directory with labels, or a file. */
async function findLocal(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const status = await stat(path).catch(() => undefined);
    if (status?.isFile() === true) return path;
    if (status?.isDirectory() === true && (await sizeOf(join(path, "labels.npy"))) !== undefined) return path;
  }
  return undefined;
}

async function sizeOf(path: string): Promise<number | undefined> {
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() === true ? status.size : undefined;
}
