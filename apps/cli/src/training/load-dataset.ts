import {
  CIFAR10_NORMALIZATION,
  DataError,
  sliceDataset,
  type ImageDataset,
  type Normalization,
} from "@sdnet/data";
import { loadCifar10 } from "@sdnet/data/node";
import type { DatasetName } from "../config/datasets.js";
import { Failure } from "../failure.js";
import { createFetchDisplay } from "../reporting/fetch-display.js";
import type { Log } from "../reporting/log.js";

/** Images in memory and how they are normalised. */
export interface LoadedDataset {
  readonly dataset: ImageDataset;
  readonly normalization: Normalization;
}

/** Which part, and from where. */
export interface LoadDatasetOptions {
  readonly split: "train" | "test";
  /** `auto`, `binary`, `npm` or a path; `auto` if left out. */
  readonly source?: string | undefined;
  /** Only the first so many images. */
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
  const display = createFetchDisplay(log);
  try {
    const dataset = await loaders[name]({ split, source, onProgress: display.show });
    const kept = limit === undefined || limit >= dataset.length ? dataset : sliceDataset(dataset, 0, limit);
    return { dataset: kept, normalization: CIFAR10_NORMALIZATION };
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    display.stop();
  }
}

const loaders: Readonly<Record<DatasetName, typeof loadCifar10>> = { cifar10: loadCifar10 };
