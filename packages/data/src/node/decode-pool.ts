import { Worker } from "node:worker_threads";
import type { DecodedBatch } from "../batching/decoded-batch.js";
import { DataError } from "../data-error.js";
import { describeImage, type ImageSource } from "../image-source.js";
import type { ImageRecipe } from "./decode-batch.js";
import type { DecodeAnswer, DecodeJob } from "./decode-worker.js";

/** Threads of a decoding pool, and their common recipe. */
export interface DecodePoolOptions {
  /** The compiled `decode-worker`. */
  readonly script: URL;
  /** Number of threads. */
  readonly workers: number;
  readonly recipe: ImageRecipe;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Decodes batches in worker threads and gives them in the order of `lists`. Each thread does whole batches, in turn, so that
 * all go on while the caller's thread is busy; at most one batch more than there are threads is under way or waits.
 *
 * @param lists - The indices of each batch.
 * @yields One batch for each list.
 * @throws DataError of the first batch, in order, that has one; Error naming the image at which a thread died; what `signal`
 *   was aborted with.
 */
export async function* decodeInWorkers(
  source: ImageSource,
  lists: readonly Uint32Array[],
  { script, workers, recipe, signal }: DecodePoolOptions,
): AsyncGenerator<DecodedBatch, void> {
  signal?.throwIfAborted();
  const threads = Array.from({ length: Math.min(workers, lists.length) }, () =>
    startThread(script, source, recipe),
  );
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(signal?.reason as Error);
    };
  });
  aborted.catch(() => undefined);
  signal?.addEventListener("abort", abort, { once: true });
  const pending: Promise<DecodedBatch>[] = [];
  let asked = 0;
  try {
    for (;;) {
      while (asked < lists.length && pending.length <= threads.length) {
        const answer = threads[asked % threads.length]?.decode(lists[asked] ?? new Uint32Array());
        if (answer !== undefined) pending.push(answer);
        asked++;
      }
      const first = pending.shift();
      if (first === undefined) return;
      const batch = await Promise.race([first, aborted]);
      // A loop that is dropped halfway must not keep the process alive.
      threads.forEach(({ worker }) => {
        worker.unref();
      });
      yield batch;
      signal?.throwIfAborted();
      threads.forEach(({ worker }) => {
        worker.ref();
      });
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

interface Thread {
  readonly worker: Worker;
  readonly decode: (indices: Uint32Array) => Promise<DecodedBatch>;
}

/** A worker that answers in the order in which it is asked. */
function startThread(script: URL, source: ImageSource, recipe: ImageRecipe): Thread {
  const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const worker = new Worker(script, { workerData: { source, recipe, current } satisfies DecodeJob });
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  const end = (fact: string) => {
    const index = Atomics.load(current, 0);
    const place = index < 0 ? "before its first image" : `at ${describeImage(source, index)}`;
    failure ??= new Error(`imageBatches: a worker thread stopped ${place} (${fact}).`);
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on("message", (answer: DecodeAnswer) => {
    const asked = waiting.shift();
    if ("batch" in answer) asked?.resolve(answer.batch);
    else asked?.reject(new DataError(answer.problem.reason, answer.problem.message));
  });
  worker.on("error", (error) => {
    end(error.message);
  });
  worker.on("exit", (code) => {
    end(`exit code ${code}`);
  });
  const decode = (indices: Uint32Array) => {
    const answer = new Promise<DecodedBatch>((resolve, reject) => {
      if (failure === undefined) waiting.push({ resolve, reject });
      else reject(failure);
    });
    // Batches further on may fail before anybody waits for them.
    answer.catch(() => undefined);
    worker.postMessage(indices);
    return answer;
  };
  return { worker, decode };
}

/** Whoever waits for a batch. */
interface Waiting {
  readonly resolve: (batch: DecodedBatch) => void;
  readonly reject: (error: Error) => void;
}
