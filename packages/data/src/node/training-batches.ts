import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Batch } from "../batching/assemble-batch.js";
import {
  checkTrainingOptions,
  trainingBatches as batchesInThisThread,
  type TrainingBatchesOptions,
} from "../batching/batches.js";
import type { ImageDataset } from "../dataset.js";
import { batchesFromWorker } from "./batches-from-worker.js";

/**
 * Batches of one epoch in seeded random order, prepared a few ahead in a worker thread: the same batches, bit for bit,
 * as {@link batchesInThisThread} prepares. Leaving the loop ends the worker; an error in it ends the loop.
 *
 * The worker reads the images without a copy if they lie in shared memory, as those of `loadCifar10` do.
 * Run from TypeScript sources, where there is no compiled worker to start, batches are prepared in this thread.
 *
 * @throws RangeError if an option is out of its range.
 */
export function trainingBatches(
  dataset: ImageDataset,
  options: TrainingBatchesOptions,
): AsyncIterable<Batch> {
  checkTrainingOptions(dataset, options);
  const script = new URL("./batch-worker.js", import.meta.url);
  if (!existsSync(fileURLToPath(script))) return batchesInThisThread(dataset, options);
  return batchesFromWorker(script, { dataset, options });
}
