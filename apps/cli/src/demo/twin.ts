import type { Batch, Normalization } from "@sdnet/data";
import { namedParameters } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../config/experiment.js";
import { Failure } from "../failure.js";
import type { Log } from "../terminal/log.js";
import { explainNonFinite, findNonFinite } from "../runs/nan-guard.js";
import { runDirectory, type RunDirectory } from "../checkpoints/run-directory.js";
import { buildNetwork } from "../checkpoints/network.js";
import { RunRecord } from "../runs/run-record.js";
import { modelOptionsOf } from "../runs/run-training.js";
import { Trainer } from "../runs/train-step.js";
import type { MemoryImages } from "../datasets/images.js";

/** What a twin is made of. */
export interface TwinOptions {
  readonly experiment: Experiment;
  /** Directory of its run; made if need be. */
  readonly path: string;
  readonly stepsPerEpoch: number;
  /** What it is trained on, and how that is normalised. */
  readonly train: MemoryImages;
  readonly normalization: Normalization;
  readonly versions: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** One of the two networks: model, trainer, and the record of its run. Owns all three. */
export class Twin {
  readonly experiment: Experiment;
  readonly run: RunDirectory;
  readonly model: tf.LayersModel;
  readonly record: RunRecord;
  /** Loss of every step so far. */
  readonly losses: number[] = [];
  readonly #trainer: Trainer;

  private constructor(options: TwinOptions, parts: Pick<Twin, "run" | "model" | "record">, trainer: Trainer) {
    this.experiment = options.experiment;
    this.run = parts.run;
    this.model = parts.model;
    this.record = parts.record;
    this.#trainer = trainer;
  }

  /** Makes the network and starts its record. */
  static async create(options: TwinOptions): Promise<Twin> {
    const { experiment, path, ...rest } = options;
    const run = runDirectory(path);
    const model = await buildNetwork(experiment.model, modelOptionsOf(experiment));
    const trainer = new Trainer(model, experiment.training);
    const record = await RunRecord.open({ ...rest, experiment, run, model, trainer, resume: false });
    return new Twin(options, { run, model, record }, trainer);
  }

  /** Trained numbers of the network. */
  get parameters(): number {
    return [...namedParameters(this.model).values()].reduce(
      (sum, { shape }) => sum + shape.reduce<number>((product, size) => product * (size ?? 1), 1),
      0,
    );
  }

  /**
   * Takes a training step and records it.
   *
   * @throws Failure when the loss is not finite, naming the place.
   */
  step(batch: Batch, learningRate: number): number {
    const start = performance.now();
    const loss = this.#trainer.step(batch, learningRate);
    const seconds = (performance.now() - start) / 1000;
    const { experiment, model, record } = this;
    if (!Number.isFinite(loss)) {
      const step = record.progress.step + 1;
      const place = findNonFinite(model, batch);
      throw new Failure(
        `${model.name}: ${explainNonFinite(place, { step, loss, learningRate, experiment })}`,
      );
    }
    const { numTensors: tensors } = tf.memory();
    record.step({ loss, learningRate, imagesPerSecond: batch.size / seconds, tensors });
    this.losses.push(loss);
    return loss;
  }

  /** Closes the record and frees every tensor. */
  dispose(): void {
    this.record.close();
    this.#trainer.dispose();
    this.model.dispose();
  }
}
