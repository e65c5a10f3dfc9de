import type { ImageDataset } from "../dataset.js";
import { CIFAR10_MANIFEST, type Cifar10Split } from "../datasets/cifar10.js";
import { readBatchFiles } from "./batch-files.js";
import { defaultCacheDirectory } from "./cache-directory.js";
import { fetchBatchFiles } from "./cifar10-sources.js";
import type { FetchedFiles, FetchOptions } from "./fetch-options.js";

/** Split of CIFAR-10, and its source. */
export interface LoadCifar10Options extends FetchOptions {
  /** `"train"`: 50,000 images; `"test"`: 10,000. */
  readonly split: Cifar10Split;
}

/**
 * Makes the files of CIFAR-10 available on this machine: from the cache, by download, or from a local copy.
 *
 * @throws DataError if no source can be used, with one line that says what to do.
 */
export function fetchCifar10(options: FetchOptions = {}): Promise<FetchedFiles> {
  const { cacheDirectory = defaultCacheDirectory() } = options;
  return fetchBatchFiles(CIFAR10_MANIFEST, { ...options, cacheDirectory });
}

/**
 * Loads CIFAR-10, fetching it first where it is not at hand. Every file is checked against its published checksum.
 * The pixels lie in shared memory, so worker threads read them without a copy.
 *
 * @throws DataError if the data cannot be had or is damaged, with one line that says what to do.
 */
export async function loadCifar10(options: LoadCifar10Options): Promise<ImageDataset> {
  const { directory } = await fetchCifar10(options);
  return readBatchFiles(directory, CIFAR10_MANIFEST, options.split);
}
