import { DataError, sliceDataset, type CifarCName, type ImageDataset, type Normalization } from "@sdnet/data";
import {
  loadCifar10,
  loadCifar100,
  loadCifarC,
  locateDataset,
  type CifarCSeverity,
  type FetchOptions,
} from "@sdnet/data/node";
import { CORRUPTED_DATASETS, type DatasetName } from "../../experiment/datasets.js";
import { Failure } from "../../experiment/failure.js";
import { createFetchDisplay } from "./fetch-display.js";
import type { Log } from "../../experiment/log.js";
import { NORMALIZATIONS } from "../../config/known-sets.js";
import { inMemory, type MemoryImages } from "./images.js";

/** Images in memory and how they are normalised. */
export interface LoadedDataset {
  readonly dataset: MemoryImages;
  readonly normalization: Normalization;
}

/** Options of {@link loadDataset}. */
export interface LoadDatasetOptions {
  readonly split: "train" | "test";
  /** `auto`, `binary`, `npm` or a path; `auto` if left out. */
  readonly source?: string | undefined;
  /** Only the first so many images. */
  readonly limit?: number | undefined;
  readonly log: Log;
}

/** Options of {@link loadCorruptedDataset}. */
export interface LoadCorruptedOptions {
  /** As the file is named, e.g. `gaussian_noise`. */
  readonly corruption: string;
  /** 1 to 5, or all. */
  readonly severity: CifarCSeverity;
  /** `auto`, `binary` or the path of a directory or archive; `auto` if left out. */
  readonly source?: string | undefined;
  /** Only the first so many images of each severity. */
  readonly limit?: number | undefined;
  readonly log: Log;
}

/**
 * Loads a data set by name, downloading it with a progress display when it is not at hand.
 *
 * @throws Failure with one line when the data cannot be had or is damaged.
 */
export async function loadDataset(name: DatasetName, options: LoadDatasetOptions): Promise<LoadedDataset> {
  const { split, source, limit, log } = options;
  const dataset = await displayed(log, (onProgress) => loaders[name]({ split, source, onProgress }));
  const kept = limit === undefined || limit >= dataset.length ? dataset : sliceDataset(dataset, 0, limit);
  return { dataset: inMemory(kept), normalization: NORMALIZATIONS[name] };
}

/**
 * Loads one corruption of a corrupted test set, as {@link loadDataset} does.
 *
 * @throws Failure with one line when the data cannot be had or is damaged.
 */
export async function loadCorruptedDataset(
  name: CifarCName,
  options: LoadCorruptedOptions,
): Promise<LoadedDataset> {
  const { log, ...part } = options;
  const clean = CORRUPTED_DATASETS[name];
  const testLabels = await labelsAtHand(clean);
  const dataset = await displayed(log, (onProgress) => loadCifarC({ name, ...part, testLabels, onProgress }));
  return { dataset: inMemory(dataset), normalization: NORMALIZATIONS[clean] };
}

/** Labels of the clean test images, to compare with, where they are here anyway. */
async function labelsAtHand(name: (typeof CORRUPTED_DATASETS)[CifarCName]): Promise<Uint8Array | undefined> {
  const { here } = await locateDataset(name);
  if (here !== "all") return undefined;
  return loaders[name]({ split: "test" }).then(
    ({ labels }) => labels,
    () => undefined,
  );
}

/** Shows the progress of `load`, and turns what is wrong with data into one line. */
async function displayed(
  log: Log,
  load: (onProgress: FetchOptions["onProgress"]) => Promise<ImageDataset>,
): Promise<ImageDataset> {
  const display = createFetchDisplay(log);
  try {
    return await load(display.show);
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    display.stop();
  }
}

type Loader = (options: FetchOptions & { readonly split: "train" | "test" }) => Promise<ImageDataset>;

const loaders: Readonly<Record<DatasetName, Loader>> = {
  cifar10: loadCifar10,
  cifar100: loadCifar100,
  "cifar100-coarse": (options) => loadCifar100({ ...options, labels: "coarse" }),
};
