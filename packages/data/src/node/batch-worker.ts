import { parentPort, workerData } from "node:worker_threads";
import { assembleEpoch, type TrainingBatchesOptions } from "../batching/batches.js";
import type { ImageDataset } from "../dataset.js";

/** Start data of the batch worker. */
export interface BatchJob {
  readonly dataset: ImageDataset;
  readonly options: TrainingBatchesOptions;
}

// The worker side of `trainingBatches`: one batch for each message.
const { dataset, options } = workerData as BatchJob;
const port = parentPort;
const batches = assembleEpoch(dataset, options);
port?.on("message", () => {
  const next = batches.next();
  if (next.done === true) {
    port.close();
    return;
  }
  const { pixels, labels, indices } = next.value;
  port.postMessage(next.value, [pixels.buffer, labels.buffer, indices.buffer] as ArrayBuffer[]);
});
