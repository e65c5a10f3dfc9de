import { isCorrect } from "@sdnet/csc-core/tensor";
import { sliceDataset } from "@sdnet/data";
import { InferenceModel, robustModel } from "@sdnet/models";
import {
  adaptiveLambda,
  corruptionTransform,
  SEVERITIES,
  wilsonInterval,
  type CorruptionName,
} from "@sdnet/robust";
import { imagesOf } from "@sdnet/train";
import { evaluationBatchesOf, inMemory, type MemoryImages } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { NOISE_SEED } from "../config/noise-seed.js";
import type { Accuracy, FirstLook } from "@sdnet/reports";
import type { Log } from "../terminal/log.js";
import { createProgress } from "../terminal/progress.js";
import type { ShownPair } from "./shown-pair.js";

/** Test images, time and displays of {@link firstLook}. */
export interface FirstLookOptions {
  readonly test: MemoryImages;
  readonly corruptions: readonly CorruptionName[];
  /** Test images at most. */
  readonly images: number;
  /** Images that go through everything before the clock is looked at again. */
  readonly roundImages: number;
  /** Time of `now` at which no more rounds are started. */
  readonly deadline: number;
  /** Clock in seconds. */
  readonly now: () => number;
  readonly log: Log;
  /** Makes the progress display; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

/** Methods that are compared: the twin, the SDNet at the λ of training, and at the λ chosen for each image. */
const METHODS = ["twin", "fixed", "adaptive"] as const;
type Method = (typeof METHODS)[number];
/** Logits of some methods, all that one pass gives. */
type Predict = (images: tf.Tensor4D) => Partial<Record<Method, tf.Tensor2D>>;

/**
 * Classifies test images with a trained pair, clean and under each noise: a few images at a time through everything, so that all
 * accuracies are of the same images whenever the time is up. The first round is always finished. Noise has all five severities in
 * turn, so that accuracies are means over them.
 */
export async function firstLook(pair: ShownPair, options: FirstLookOptions): Promise<FirstLook> {
  const { sdnet, twin, calibration } = pair;
  const network = robustModel(sdnet.model, { reach: calibration.provenance.reach });
  const plain = new InferenceModel(twin.model);
  const adaptive = adaptiveLambda(network, calibration);
  const { trainingLambda: lambda } = calibration;
  const passes: readonly Predict[] = [
    (images) => ({ twin: plain.classify(images) }),
    (images) => {
      const coded = network.code(images, lambda);
      const answers = { fixed: coded.predict(), adaptive: adaptive.predict(images, coded) };
      coded.dispose();
      return answers;
    },
  ];
  try {
    const names = ["clean", ...options.corruptions] as const;
    const right = names.map(() => ({ twin: 0, fixed: 0, adaptive: 0 }));
    const images = await inRounds(options, METHODS.length * names.length, async (slice, first, advance) => {
      for (const [index, name] of names.entries()) {
        const seen =
          name === "clean" ? slice : underNoise(slice, { corruption: name, severities: SEVERITIES, first });
        for (const pass of passes) {
          const hits = await rightAnswers(pass, seen, pair);
          for (const [method, count] of hits) (right[index] as Record<Method, number>)[method] += count;
          advance(hits.length * slice.length);
        }
      }
    });
    const accuracy = (hits: number): Accuracy => ({
      images,
      top1: hits / images,
      interval: wilsonInterval(hits, images),
    });
    return {
      networks: { sdnet: sdnet.description.name, twin: twin.description.name },
      lambda,
      conditions: names.map((name, index) => {
        const hits = right[index] as Record<Method, number>;
        return {
          name,
          twin: accuracy(hits.twin),
          fixed: accuracy(hits.fixed),
          adaptive: accuracy(hits.adaptive),
        };
      }),
    };
  } finally {
    network.dispose();
    plain.dispose();
  }
}

/** Does a round with each part of the test images while time is left for one more, and says how many images that were. */
async function inRounds(
  { test, images, roundImages, deadline, now, log, progress }: FirstLookOptions,
  perImage: number,
  round: (slice: MemoryImages, first: number, advance: (images: number) => void) => Promise<void>,
): Promise<number> {
  const most = Math.min(images, test.length);
  const display = (progress ?? createProgress)({
    label: "trained pair, clean and noisy images",
    total: most * perImage,
    unit: "images",
  });
  log.attach(display);
  let classified = 0;
  let [done, longest] = [0, 0];
  try {
    while (done < most && (done === 0 || now() + longest < deadline)) {
      const start = now();
      const next = Math.min(done + roundImages, most);
      await round(inMemory(sliceDataset(test, done, next)), done, (count) => {
        classified += count;
        display.update(classified);
      });
      done = next;
      longest = Math.max(longest, now() - start);
    }
  } finally {
    display.stop();
    log.attach(undefined);
  }
  return done;
}

/** Right answers of each method of a pass. */
async function rightAnswers(
  predict: Predict,
  images: MemoryImages,
  { sdnet }: ShownPair,
): Promise<readonly (readonly [Method, number])[]> {
  const { normalization } = sdnet.identity;
  const right: (readonly [Method, number])[] = [];
  for await (const batch of evaluationBatchesOf(images, { batchSize: images.length, normalization })) {
    tf.tidy(() => {
      const labels = tf.tensor1d(batch.labels, "int32");
      const answers = Object.entries(predict(imagesOf(batch))) as [Method, tf.Tensor2D][];
      for (const [method, logits] of answers) {
        right.push([method, tf.sum(isCorrect(logits, labels)).dataSync()[0] ?? NaN]);
      }
    });
  }
  return right;
}

/** Kind and severities of noise, and the number of the first image in its data set. */
export interface NoiseOptions {
  readonly corruption: CorruptionName;
  readonly severities: readonly number[];
  readonly first: number;
}

/** Corrupts each image once, with the severities in turn by the number of the image in its data set. */
export function underNoise(
  images: MemoryImages,
  { corruption, severities, first }: NoiseOptions,
): MemoryImages {
  const transforms = severities.map((severity) =>
    corruptionTransform({ corruption, severity, seed: NOISE_SEED }),
  );
  const size = images.images.length / images.length;
  const pixels = new Uint8Array(images.images.length);
  for (let row = 0; row < images.length; row++) {
    const index = first + row;
    const corrupt = transforms[index % transforms.length] as ReturnType<typeof corruptionTransform>;
    pixels.set(corrupt(images.images.subarray(row * size, (row + 1) * size), index, images), row * size);
  }
  return { ...images, images: pixels };
}
