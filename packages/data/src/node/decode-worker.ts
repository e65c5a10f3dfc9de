import { parentPort, workerData } from "node:worker_threads";
import type { DecodedBatch } from "../batching/decoded-batch.js";
import { DataError, type DataErrorReason } from "../data-error.js";
import type { ImageSource } from "../image-source.js";
import { decodeBatch, type ImageRecipe } from "./decode-batch.js";

/** Start data of a decode worker. */
export interface DecodeJob {
  readonly source: ImageSource;
  readonly recipe: ImageRecipe;
  /** One 32-bit integer in shared memory: the index of the image that is being decoded. */
  readonly current: Int32Array;
}

/** Answer of a worker; an error is sent as plain data, because its class would be lost on the way. */
export type DecodeAnswer =
  | { readonly batch: DecodedBatch }
  | { readonly problem: { readonly reason: DataErrorReason; readonly message: string } };

// The worker side of `imageBatches`: one batch for each list of indices, in their order.
const { source, recipe, current } = workerData as DecodeJob;
const port = parentPort;
const onImage = (index: number) => {
  Atomics.store(current, 0, index);
};
let turn = Promise.resolve();
port?.on("message", (indices: Uint32Array) => {
  turn = turn.then(async () => {
    try {
      const batch = await decodeBatch(source, { indices, recipe, onImage });
      const answer: DecodeAnswer = { batch };
      const { pixels, labels, indices: kept } = batch;
      port.postMessage(answer, [pixels.buffer, labels.buffer, kept.buffer] as ArrayBuffer[]);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      const answer: DecodeAnswer = { problem: { reason: error.reason, message: error.message } };
      port.postMessage(answer);
    }
  });
});
