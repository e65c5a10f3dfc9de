import { InferenceModel, type ModelName } from "@sdnet/models";
import { randomStream } from "@sdnet/csc-core/tensor";
import type { Batch } from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";
import { makeNetwork } from "@sdnet/train/node";
import { imagesOf, Trainer } from "@sdnet/train";
import { medianTime, type TimingOptions } from "./median-time.js";

/** Network, mode and batch size of a measurement. */
export interface BenchmarkCase extends TimingOptions {
  readonly model: ModelName;
  readonly mode: "train" | "infer";
  readonly batch: number;
  readonly width: number;
}

/** Speed and memory of a network. */
export interface BenchmarkResult extends Omit<BenchmarkCase, "onStep" | "steps"> {
  /** `batch` over the median time of a step. */
  readonly imagesPerSecond: number;
  /** Largest resident memory of this process so far, in MiB. */
  readonly peakRssMiB: number;
}

/**
 * Times training steps (power iteration, gradients, update and projection included, loss read back) or inference
 * (predictions read back) of a fresh CIFAR-size network on random images.
 */
export function measureModel({
  model: name,
  mode,
  batch,
  width,
  steps,
  onStep,
}: BenchmarkCase): BenchmarkResult {
  const model = makeNetwork(name, { width, ...(name.startsWith("mdeq") ? SOLVING : {}) });
  const data = randomBatch(batch);
  const trainer = mode === "train" ? new Trainer(model, RECIPE) : undefined;
  const inference = mode === "infer" ? new InferenceModel(model) : undefined;
  const step = (): void => {
    if (trainer !== undefined) trainer.step(data, LEARNING_RATE);
    else tf.tidy(() => inference?.classify(imagesOf(data)).argMax(1).dataSync());
  };
  try {
    const imagesPerSecond = (1000 * batch) / medianTime(step, { steps, onStep });
    const peakRssMiB = process.resourceUsage().maxRSS / 1024;
    return { model: name, mode, batch, width, imagesPerSecond, peakRssMiB };
  } finally {
    trainer?.dispose();
    inference?.dispose();
    model.dispose();
  }
}

/** MDEQs as they train once their first steps, which unroll, are over. */
const SOLVING = { equilibrium: { pretrainSteps: 0 } };
const LEARNING_RATE = 0.01;
const RECIPE = {
  optimizer: { name: "sgd", learningRate: LEARNING_RATE, momentum: 0.9, nesterov: true, weightDecay: 5e-4 },
  labelSmoothing: 0,
} as const;

function randomBatch(size: number): Batch {
  const stream = randomStream(0, "benchmark");
  const side = 32;
  return {
    pixels: Float32Array.from({ length: size * side * side * 3 }, () => stream.normal()),
    labels: Int32Array.from({ length: size }, (_, index) => index % 10),
    indices: Uint32Array.from({ length: size }, (_, index) => index),
    size,
    height: side,
    width: side,
    channels: 3,
  };
}
