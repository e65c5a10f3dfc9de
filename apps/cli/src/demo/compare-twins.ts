import { sliceDataset, type Normalization } from "@sdnet/data";
import { corruptionTransform, wilsonInterval, type CorruptionName } from "@sdnet/robust";
import type * as tf from "@tensorflow/tfjs";
import { createProgress, type Progress } from "../terminal/progress.js";
import { NOISE_SEED } from "../config/noise-seed.js";
import type { Log } from "../terminal/log.js";
import { evaluateModel } from "../runs/evaluate-model.js";
import type { Accuracy, ConditionResult } from "../reports/demo/demo-result.js";
import { inMemory, type MemoryImages } from "../datasets/images.js";

/** What both networks are shown, and for how long. */
export interface CompareOptions {
  readonly test: MemoryImages;
  readonly normalization: Normalization;
  readonly corruptions: readonly CorruptionName[];
  readonly severity: number;
  /** Values of λ that the sparse-coding network is asked with. */
  readonly lambdas: readonly number[];
  /** λ of training: the one that the clean images left over are classified with. */
  readonly trainedLambda: number;
  /** Test images that go through everything, if time allows. */
  readonly images: number;
  readonly roundImages: number;
  /** Time of `now` at which no more rounds are started. */
  readonly deadline: number;
  /** Clock in seconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Makes the progress display; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

/** How both networks did. */
export interface Comparison {
  /** Clean images first, then each noise; all of the same images of the test split. */
  readonly conditions: readonly ConditionResult[];
  /** Clean images at the λ of training, as many as there was time for. */
  readonly clean: { readonly sdnet: Accuracy; readonly resnet: Accuracy };
}

/** The two networks that are compared. */
export interface Compared {
  readonly sdnet: tf.LayersModel;
  readonly resnet: tf.LayersModel;
}

/** Clean images beyond the noisy ones between two looks at the clock. */
const CLEAN_ROUND = 500;
const BATCH_SIZE = 250;

/**
 * Classifies test images, clean and under each noise, at every λ: a few images at a time through everything, so that
 * all accuracies are of the same images whenever the time is up. The first round is always finished.
 *
 * @returns The accuracies, or undefined when `signal` stopped it.
 */
export async function compareTwins(
  networks: Compared,
  options: CompareOptions,
): Promise<Comparison | undefined> {
  const comparison = await new Rounds(networks, options).run();
  return options.signal.aborted ? undefined : comparison;
}

class Rounds {
  readonly #networks: Compared;
  readonly #options: CompareOptions;
  #display: Progress | undefined;
  #classified = 0;

  constructor(networks: Compared, options: CompareOptions) {
    this.#networks = networks;
    this.#options = options;
  }

  async run(): Promise<Comparison> {
    const { test, lambdas, corruptions, severity, roundImages, trainedLambda } = this.#options;
    const { sdnet, resnet } = this.#networks;
    const most = Math.min(this.#options.images, test.length);
    const names = ["clean", ...corruptions] as const;
    const tallies = names.map((name) => ({ name, resnet: 0, sdnet: lambdas.map(() => 0) }));
    const perImage = names.length * (1 + lambdas.length);
    const noisyPart = { label: "clean and noisy images", from: 0, to: most, size: roundImages, perImage };
    const images = await this.#inTime(noisyPart, async (slice) => {
      for (const tally of tallies) {
        const { name } = tally;
        const seen = name === "clean" ? slice : noisy(slice, { corruption: name, severity });
        tally.resnet += await this.#right(resnet, seen);
        for (const [index, lambda] of lambdas.entries()) {
          tally.sdnet[index] = (tally.sdnet[index] ?? 0) + (await this.#right(sdnet, seen, lambda));
        }
      }
    });
    const trained = lambdas.indexOf(trainedLambda);
    const clean = { sdnet: tallies[0]?.sdnet[trained] ?? 0, resnet: tallies[0]?.resnet ?? 0 };
    const rest = {
      label: "more clean images",
      from: images,
      to: test.length,
      size: CLEAN_ROUND,
      perImage: 2,
    };
    const cleanImages = await this.#inTime(rest, async (slice) => {
      clean.sdnet += await this.#right(sdnet, slice, trainedLambda);
      clean.resnet += await this.#right(resnet, slice);
    });
    return {
      conditions: tallies.map(({ name, resnet: right, sdnet: rights }) => ({
        name,
        resnet: accuracyOf(right, images),
        sdnet: lambdas.map((lambda, index) => ({ lambda, ...accuracyOf(rights[index] ?? 0, images) })),
      })),
      clean: { sdnet: accuracyOf(clean.sdnet, cleanImages), resnet: accuracyOf(clean.resnet, cleanImages) },
    };
  }

  /**
   * Does a round with each part of the test images: with the very first always, with others while time is left for one
   * more.
   *
   * @returns The number of the image it came to.
   */
  async #inTime(part: RoundsPart, round: (slice: MemoryImages) => Promise<void>): Promise<number> {
    const { test, deadline, now, signal, log } = this.#options;
    const { label, from, to, size, perImage } = part;
    let longest = 0;
    let done = from;
    const isTime = () => done === 0 || now() + longest < deadline;
    if (from >= to || !isTime()) return done;
    const total = (to - from) * perImage;
    this.#display = (this.#options.progress ?? createProgress)({ label, total, unit: "images" });
    this.#classified = 0;
    log.attach(this.#display);
    try {
      while (done < to && !signal.aborted && isTime()) {
        const start = now();
        const next = Math.min(done + size, to);
        await round(inMemory(sliceDataset(test, done, next)));
        done = next;
        longest = Math.max(longest, now() - start);
      }
    } finally {
      this.#display.stop();
      log.attach(undefined);
    }
    return done;
  }

  async #right(model: tf.LayersModel, dataset: MemoryImages, lambda?: number): Promise<number> {
    const { normalization, signal } = this.#options;
    const evaluation = await evaluateModel(model, dataset, {
      batchSize: BATCH_SIZE,
      normalization,
      lambda,
      onBatch: () => (signal.aborted ? "stop" : undefined),
    });
    this.#classified += dataset.length;
    this.#display?.update(this.#classified);
    return evaluation === undefined ? 0 : Math.round(evaluation.top1 * evaluation.images);
  }
}

/** A run of test images that go through the same rounds. */
interface RoundsPart {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Images in a round. */
  readonly size: number;
  /** How often each is classified. */
  readonly perImage: number;
}

function accuracyOf(right: number, images: number): Accuracy {
  return { images, top1: right / images, interval: wilsonInterval(right, images) };
}

/** What is done to images. */
export interface NoiseOptions {
  readonly corruption: CorruptionName;
  readonly severity: number;
}

/** Corrupts every image once, so that every network and every λ sees the same noise. */
export function noisy(dataset: MemoryImages, { corruption, severity }: NoiseOptions): MemoryImages {
  const corrupt = corruptionTransform({ corruption, severity, seed: NOISE_SEED });
  const images = new Uint8Array(dataset.images.length);
  const size = dataset.images.length / dataset.length;
  for (let index = 0; index < dataset.length; index++) {
    images.set(
      corrupt(dataset.images.subarray(index * size, (index + 1) * size), index, dataset),
      index * size,
    );
  }
  return { ...dataset, images };
}
