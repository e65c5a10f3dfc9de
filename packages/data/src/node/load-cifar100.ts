import { join } from "node:path";
import type { ImageDataset } from "../dataset.js";
import {
  CIFAR100_CLASS_NAMES,
  CIFAR100_MANIFEST,
  type ArchivedDataset,
  type Cifar100Labels,
  type Cifar100Split,
} from "../datasets/cifar100.js";
import { CIFAR100_RECORD_BYTES, decodeCifar100Records } from "../formats/cifar-binary.js";
import { fetchArchivedDataset } from "./archived-dataset.js";
import { defaultCacheDirectory } from "./cache-directory.js";
import type { FetchedFiles, FetchOptions } from "./fetch-options.js";
import { readPublishedFile } from "./published-files.js";

/** Split and labels of CIFAR-100, and its source. */
export interface LoadCifar100Options extends FetchOptions {
  /** `"train"`: 50,000 images; `"test"`: 10,000. */
  readonly split: Cifar100Split;
  /** 100 classes or 20 superclasses; `"fine"` if left out. */
  readonly labels?: Cifar100Labels | undefined;
}

/**
 * Makes the files of CIFAR-100 available on this machine: from the cache, by download, or from a local copy.
 *
 * @throws DataError if no source can be used, with one line that says what to do.
 */
export function fetchCifar100(options: FetchOptions = {}): Promise<FetchedFiles> {
  const { cacheDirectory = defaultCacheDirectory() } = options;
  return fetchArchivedDataset(CIFAR100_MANIFEST, { ...options, cacheDirectory });
}

/**
 * Loads CIFAR-100, fetching it first where it is not at hand. Every file is checked against its published checksum.
 * The pixels lie in shared memory, so worker threads read them without a copy.
 *
 * @returns The data set `"cifar100"`, or `"cifar100-coarse"` with the labels of superclasses.
 * @throws DataError if the data cannot be had or is damaged, with one line that says what to do.
 */
export async function loadCifar100(options: LoadCifar100Options): Promise<ImageDataset> {
  const { directory } = await fetchCifar100(options);
  return readCifar100(directory, CIFAR100_MANIFEST, options);
}

/** Reads one split of the files in a directory. */
export async function readCifar100(
  directory: string,
  manifest: ArchivedDataset,
  { split, labels = "fine" }: Pick<LoadCifar100Options, "split" | "labels">,
): Promise<ImageDataset> {
  const name = `${split}.bin`;
  const file = manifest.files.find((known) => known.name === name);
  if (file === undefined)
    throw new RangeError(`readCifar100: \`split\` must be train or test, got ${split}.`);
  const records = await readPublishedFile(directory, file);
  const length = Math.floor(records.length / CIFAR100_RECORD_BYTES);
  const images = new Uint8Array(new SharedArrayBuffer(length * 32 * 32 * 3));
  const fine = new Uint8Array(new SharedArrayBuffer(length));
  const coarse = new Uint8Array(new SharedArrayBuffer(length));
  decodeCifar100Records(records, { images, fine, coarse }, join(directory, name));
  return {
    name: labels === "fine" ? "cifar100" : "cifar100-coarse",
    split,
    length,
    height: 32,
    width: 32,
    channels: 3,
    images,
    labels: labels === "fine" ? fine : coarse,
    classNames: CIFAR100_CLASS_NAMES[labels],
  };
}
