import { withExactBatchNorm } from "@sdnet/csc-core/backend";
import { takePart, type MixedBatch } from "@sdnet/data";
import { createModel, namedParameters, type ModelName } from "@sdnet/models";
import type { Communicator } from "@sdnet/parallel";
import { inLockstep } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, it } from "vitest";
import { variableOf } from "./variable-of.js";
import { crossEntropy } from "./cross-entropy.js";
import { shareBatch } from "./share-batch.js";
import { GradientSum } from "./sum-gradients.js";
import { imagesOf } from "./train-step.js";
import { keepStatistics } from "../node/runs/training-state.js";

const CLASSES = 4;
const SIDE = 16;

function batchOf(size: number): MixedBatch {
  const pixels = tf.randomNormal([size * SIDE * SIDE * 3], 0, 1, "float32", size).dataSync<"float32">();
  return {
    ...{ pixels, size, height: SIDE, width: SIDE, channels: 3 },
    labels: Int32Array.from({ length: size }, (_, index) => (3 * index) % CLASSES),
    indices: Uint32Array.from({ length: size }, (_, index) => index),
  };
}

interface Answer {
  readonly loss: number;
  readonly gradients: readonly Float32Array[];
  readonly statistics: readonly Float32Array[];
}

/** Loss and gradients that a training step has, and the statistics that it leaves; the model stays as it is. */
function answerOf(model: tf.LayersModel, compute: () => { loss: number; gradients: tf.Tensor[] }): Answer {
  const kept = keepStatistics(model);
  try {
    return tf.tidy(() => {
      const { loss, gradients } = compute();
      const statistics = model.nonTrainableWeights.map((weight) =>
        Float32Array.from(weight.read().dataSync()),
      );
      return { loss, gradients: gradients.map((each) => Float32Array.from(each.dataSync())), statistics };
    });
  } finally {
    kept.restore();
    kept.dispose();
  }
}

function lossOf(model: tf.LayersModel, batch: MixedBatch): tf.Scalar {
  const logits = model.apply(imagesOf(batch), { training: true, step: 0 }) as tf.Tensor2D;
  return crossEntropy(logits, tf.tensor1d(batch.labels, "int32"), 0.1);
}

function alone(model: tf.LayersModel, batch: MixedBatch): Answer {
  const weights = [...namedParameters(model).values()].map(variableOf);
  return answerOf(model, () => {
    const { value, grads } = withExactBatchNorm(() => tf.variableGrads(() => lossOf(model, batch), weights));
    return {
      loss: value.dataSync()[0] ?? NaN,
      gradients: weights.flatMap((weight) => grads[weight.name] ?? []),
    };
  });
}

/** Loss and gradients of each of several processes that share the batch. */
function together(model: tf.LayersModel, batch: MixedBatch, size: number, syncNorm = true): Answer[] {
  const weights = [...namedParameters(model).values()].map(variableOf);
  return inLockstep(size, (rank, sum) => {
    const communicator: Communicator = { rank, size, sum, broadcast: () => undefined };
    return answerOf(model, () => {
      const shared = new GradientSum(model, { communicator, syncNorm });
      const { batch: part, share } = shareBatch(takePart(batch, { index: rank, of: size }), communicator);
      const { value, gradients: own } = shared.ofPart(() => lossOf(model, part), weights, share);
      const gradients = own.flatMap((gradient) => gradient ?? []);
      return shared.overProcesses({ loss: value.dataSync()[0] ?? NaN, gradients }, share);
    });
  });
}

/** Largest difference of any number, relative to the largest of all. */
function difference(some: readonly Float32Array[], others: readonly Float32Array[]): number {
  let [largest, furthest] = [0, 0];
  others.forEach((numbers, index) => {
    numbers.forEach((wanted, place) => {
      largest = Math.max(largest, Math.abs(wanted));
      furthest = Math.max(furthest, Math.abs(wanted - (some[index]?.[place] ?? NaN)));
    });
  });
  return furthest / largest;
}

const models: tf.LayersModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model.dispose();
});

function make(name: ModelName): tf.LayersModel {
  const model = createModel(name, { width: 1, stemAtoms: 4, classes: CLASSES, imageSize: SIDE, seed: 3 });
  models.push(model);
  // The first batch of all has the step size estimated from nothing; every later one goes on from there.
  tf.dispose(lossOf(model, batchOf(2)));
  return model;
}

describe("gradients of a batch that processes share", () => {
  // Even parts, parts that differ by one image, and fewer images than processes.
  it.each<[ModelName, number, number]>([
    ["sdnet8", 2, 8],
    ["sdnet8", 3, 7],
    ["sdnet8", 4, 3],
    ["convnet8", 3, 7],
  ])(
    "of %s by %i processes, of %i images, are those of one process, and so are its statistics",
    (name, size, images) => {
      const model = make(name);
      const batch = batchOf(images);
      const one = alone(model, batch);
      const all = together(model, batch, size);
      for (const { loss, gradients, statistics } of all) {
        expect(Math.abs(loss - one.loss) / one.loss).toBeLessThan(1e-6);
        expect(difference(gradients, one.gradients)).toBeLessThan(3e-6);
        expect(difference(statistics, one.statistics)).toBeLessThan(1e-6);
      }
      // Bit for bit the same in all, or weights would drift apart.
      for (const answer of all) expect(answer).toEqual(all[0]);
    },
  );

  it("without norms that meet are the mean over the images of those of each part, and statistics too", () => {
    const model = make("convnet8");
    const batch = batchOf(5);
    const parts = [0, 1].map((index) => takePart(batch, { index, of: 2 }));
    const [two, three] = parts.map((part) => alone(model, part)) as [Answer, Answer];
    const mean = (a: number, b: number): number => 0.4 * a + 0.6 * b;
    const means = (key: "gradients" | "statistics"): Float32Array[] =>
      two[key].map((numbers, index) =>
        numbers.map((value, place) => mean(value, three[key][index]?.[place] ?? NaN)),
      );
    const all = together(model, batch, 2, false);
    for (const { loss, gradients, statistics } of all) {
      expect(loss).toBeCloseTo(mean(two.loss, three.loss), 5);
      expect(difference(gradients, means("gradients"))).toBeLessThan(1e-6);
      expect(difference(statistics, means("statistics"))).toBeLessThan(1e-6);
    }
    for (const answer of all) expect(answer).toEqual(all[0]);
    expect(difference(alone(model, batch).gradients, means("gradients"))).toBeGreaterThan(1e-3);
  });
});
