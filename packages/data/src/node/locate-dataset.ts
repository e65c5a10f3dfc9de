import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { CatalogName } from "../datasets/catalog.js";
import { CIFAR_C_MANIFESTS, type CifarCName } from "../datasets/cifar-c.js";
import { CIFAR10_MANIFEST } from "../datasets/cifar10.js";
import { CIFAR100_MANIFEST } from "../datasets/cifar100.js";
import { IMAGENET_C_ARCHIVES, IMAGENET_FILES } from "../datasets/imagenet-archives.js";
import { allFiles, publishedFile } from "./batch-files.js";
import { defaultCacheDirectory } from "./cache-directory.js";

/** Presence of a data set in the cache, by names and sizes of its files. */
export interface DatasetLocation {
  readonly here: "all" | "some" | "none";
  /** Path of the data set, or the path it would have. */
  readonly path: string;
}

/** Looks for a data set in the cache. Contents are not checked. */
export async function locateDataset(
  name: CatalogName,
  cacheDirectory: string = defaultCacheDirectory(),
): Promise<DatasetLocation> {
  const within = (directory: string, files: readonly ExpectedFile[]) =>
    locateFiles(join(cacheDirectory, directory), files);
  switch (name) {
    case "cifar10":
      return within(CIFAR10_MANIFEST.directory, allFiles(CIFAR10_MANIFEST).map(publishedFile));
    case "cifar100":
      return within(CIFAR100_MANIFEST.directory, CIFAR100_MANIFEST.files);
    case "cifar10-c":
    case "cifar100-c":
      return locateCifarC(name, cacheDirectory);
    case "imagenet":
      return within("imagenet", IMAGENET_FILES);
    case "imagenet-c":
      return within("imagenet-c", IMAGENET_C_ARCHIVES);
  }
}

interface ExpectedFile {
  readonly name: string;
  readonly bytes?: number;
}

/** The archive, or what somebody unpacked of it. */
async function locateCifarC(name: CifarCName, cacheDirectory: string): Promise<DatasetLocation> {
  const { archive, directory } = CIFAR_C_MANIFESTS[name];
  const unpacked = join(cacheDirectory, directory);
  if ((await sizeOf(join(unpacked, "labels.npy"))) !== undefined) return { here: "all", path: unpacked };
  const path = join(cacheDirectory, archive.name);
  if ((await sizeOf(path)) === archive.bytes) return { here: "all", path };
  return { here: (await sizeOf(`${path}.part`)) === undefined ? "none" : "some", path };
}

async function locateFiles(path: string, files: readonly ExpectedFile[]): Promise<DatasetLocation> {
  let whole = 0;
  let begun = 0;
  for (const { name, bytes } of files) {
    const size = await sizeOf(join(path, name));
    if (size !== undefined && (bytes === undefined || size === bytes)) whole++;
    else if (size !== undefined || (await sizeOf(join(path, `${name}.part`))) !== undefined) begun++;
  }
  if (whole === files.length) return { here: "all", path };
  return { here: whole + begun > 0 ? "some" : "none", path };
}

async function sizeOf(path: string): Promise<number | undefined> {
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() === true ? status.size : undefined;
}
