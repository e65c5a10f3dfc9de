import type { Batch, Normalization } from "@sdnet/data";
import { namedParameters } from "@sdnet/models";
import { modelOptionsOf, Trainer } from "@sdnet/train";
import { type Experiment, Failure } from "@sdnet/train/experiment";
import {
  buildNetwork,
  type MemoryImages,
  recordedStep,
  runDirectory,
  type RunDirectory,
  RunRecord,
  startDictionary,
  WAITED_SECONDS,
} from "@sdnet/train/node";
import type * as tf from "@tensorflow/tfjs";
import { abandonable } from "../terminal/interruption.js";
import type { Log } from "../terminal/log.js";

/** Inputs of {@link Twin.create}. */
export interface TwinOptions {
  readonly experiment: Experiment;
  /** Directory of its run; made if need be. */
  readonly path: string;
  readonly stepsPerEpoch: number;
  /** Training images; `normalization` holds the mean and standard deviation of their channels. */
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
  /** Of the last step; the first may take any time. */
  #stepSeconds = Infinity;

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
    const { dictionary, seed } = experiment.training;
    if (dictionary !== "random") await startDictionary(model, { ...rest, atoms: dictionary, seed });
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
   * @returns The loss; undefined where Ctrl-C came while it took long: then the network is as it was before.
   * @throws Failure when the loss is not finite, naming the network and the place.
   */
  step(batch: Batch, learningRate: number, totalSteps: number): number | undefined {
    const { experiment, model, record } = this;
    const options = {
      experiment,
      model,
      record,
      trainer: this.#trainer,
      learningRate,
      totalSteps,
      abandonable: this.#stepSeconds > WAITED_SECONDS ? abandonable : undefined,
    };
    const taken = namingNetwork(model.name, () =>
      recordedStep({ batch, images: batch.size, share: 1 }, options),
    );
    if (taken === undefined) return undefined;
    this.#stepSeconds = taken.seconds;
    this.losses.push(taken.loss);
    return taken.loss;
  }

  /** Closes the record and frees every tensor. */
  dispose(): void {
    this.record.close();
    this.#trainer.dispose();
    this.model.dispose();
  }
}

/** Says of which of two networks a failure is. */
function namingNetwork<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`${name}: ${error.message}`);
    throw error;
  }
}
