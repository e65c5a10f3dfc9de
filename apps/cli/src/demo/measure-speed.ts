import { evaluationBatches, type Batch, type Normalization } from "@sdnet/data";
import type { Experiment } from "@sdnet/train/experiment";
import { buildNetwork, evaluateModel, type MemoryImages } from "@sdnet/train/node";
import { modelOptionsOf, Trainer } from "@sdnet/train";
import type { Speed } from "./plan.js";

/** The networks to time, on what, by which clock. */
export interface MeasureOptions {
  readonly sdnet: Experiment;
  readonly twin: Experiment;
  readonly train: MemoryImages;
  readonly normalization: Normalization;
  /** Clock in seconds. */
  readonly now: () => number;
}

/** A step of so few images tells how long whole batches would take to time. */
const SMALL_BATCH = 8;
/** A small batch that takes longer, in seconds, has to do: its time is scaled up. */
const SLOW_SECONDS = 1;
/** Whole batches are timed once instead of several times where a small one takes longer. */
const SLOWISH_SECONDS = 0.1;
/** Smallest number of timed runs, and below it the least seconds they take. */
const LEAST_RUNS = 3;
const LEAST_SECONDS = 1;
/** Images are classified in batches of about this size later. */
const CLASSIFIED_IMAGES = 128;

/** Trains and asks new networks for a moment, throws them away, and says how long it took. */
export async function measureSpeed(options: MeasureOptions): Promise<Speed> {
  const [sparse, twin] = [
    await measureNetwork(options.sdnet, options),
    await measureNetwork(options.twin, options),
  ];
  return {
    stepSeconds: sparse.stepSeconds + twin.stepSeconds,
    imageSeconds: sparse.imageSeconds + twin.imageSeconds,
  };
}

async function measureNetwork(
  experiment: Experiment,
  { train, normalization, now }: MeasureOptions,
): Promise<{ readonly stepSeconds: number; readonly imageSeconds: number }> {
  const { batchSize } = experiment.training;
  const model = await buildNetwork(experiment.model, modelOptionsOf(experiment));
  const trainer = new Trainer(model, experiment.training);
  const batchOf = (limit: number): Batch => {
    const [batch] = evaluationBatches(train, { batchSize: limit, limit, normalization });
    return batch as Batch;
  };
  const step = (batch: Batch) => () => trainer.step(batch, 1e-3);
  // λ is not moved here: it costs nothing.
  const ask = (images: number) => () =>
    evaluateModel(model, train, { batchSize: images, limit: images, normalization });
  try {
    const small = await timed(step(batchOf(SMALL_BATCH)), { now, warmUp: 1, runs: 1, seconds: 0 });
    if (small > SLOW_SECONDS) {
      const asked = await timed(ask(SMALL_BATCH), { now, warmUp: 0, runs: 1, seconds: 0 });
      return { stepSeconds: (small * batchSize) / SMALL_BATCH, imageSeconds: asked / SMALL_BATCH };
    }
    const isSlow = small > SLOWISH_SECONDS;
    const rule = { now, warmUp: isSlow ? 1 : 2, runs: isSlow ? 1 : LEAST_RUNS, seconds: LEAST_SECONDS };
    return {
      stepSeconds: await timed(step(batchOf(batchSize)), rule),
      imageSeconds: (await timed(ask(CLASSIFIED_IMAGES), rule)) / CLASSIFIED_IMAGES,
    };
  } finally {
    trainer.dispose();
    model.dispose();
  }
}

interface Timing {
  readonly now: () => number;
  /** Runs that are not counted: kernels are compiled and memory is found. */
  readonly warmUp: number;
  readonly runs: number;
  readonly seconds: number;
}

/** Mean seconds of a run. */
async function timed(action: () => unknown, { now, warmUp, runs, seconds }: Timing): Promise<number> {
  for (let run = 0; run < warmUp; run++) await action();
  const start = now();
  let done = 0;
  while (done < runs || now() - start < seconds) {
    await action();
    done++;
    // Ctrl-C is heard between two runs.
    await new Promise(setImmediate);
  }
  return (now() - start) / done;
}
