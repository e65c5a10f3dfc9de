import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Batch } from "../batching/assemble-batch.js";
import { stepsPerEpoch } from "../batching/order.js";
import type { BatchJob } from "./batch-worker.js";

/** Batches prepared before they are asked for. */
const BATCHES_AHEAD = 4;

/**
 * The batches that a worker thread prepares, in order. Each loop starts a worker of its own and ends it when it is left.
 *
 * @param script - The compiled `batch-worker`.
 */
export function batchesFromWorker(script: URL, job: BatchJob): AsyncIterable<Batch> {
  return { [Symbol.asyncIterator]: () => receiveBatches(script, job) };
}

async function* receiveBatches(script: URL, job: BatchJob): AsyncGenerator<Batch, void> {
  const { dataset, options } = job;
  const expected = stepsPerEpoch(dataset.length, options.batchSize) - options.firstStep;
  if (expected === 0) return;
  const worker = new Worker(script, { workerData: job });
  // Rejects when the worker fails; ends when it stops.
  const messages = on(worker, "message", { close: ["exit"] });
  try {
    for (let request = 0; request < BATCHES_AHEAD; request++) worker.postMessage(undefined);
    let received = 0;
    for await (const [batch] of messages as AsyncIterable<[Batch]>) {
      worker.postMessage(undefined);
      // A loop that is dropped halfway must not keep the process alive.
      worker.unref();
      yield batch;
      worker.ref();
      if (++received === expected) return;
    }
    throw new Error(`trainingBatches: the worker thread stopped after ${received} of ${expected} batches.`);
  } finally {
    await worker.terminate();
  }
}
