import type { Precision } from "@sdnet/csc-core/backend";
import { mixup, type Batch, type MixedBatch, type Normalization } from "@sdnet/data";
import type * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../config/experiment.js";
import { Failure } from "../failure.js";
import type { Log } from "../terminal/log.js";
import { createProgress } from "../terminal/progress.js";
import type { RunProgress } from "../checkpoints/checkpoint.js";
import { describeEvaluation } from "./describe-evaluation.js";
import { evaluateModel, type Evaluation } from "./evaluate-model.js";
import { trainingBatchesOf, type Images } from "../datasets/images.js";
import { describeLearntLambdas } from "./learnt-lambda.js";
import { type InitialWeights, startFrom } from "../checkpoints/initial-weights.js";
import { buildNetwork } from "../checkpoints/network.js";
import { openCheckpoint } from "../checkpoints/open-checkpoint.js";
import { holdsState, type RunDirectory } from "../checkpoints/run-directory.js";
import { modelOptionsOf } from "./network-options.js";
import { recordedStep } from "./recorded-step.js";
import { RunRecord } from "./run-record.js";
import { learningRateAt } from "./schedule.js";
import { warnOfSingleValues } from "./single-values.js";
import { startDictionary } from "./start-dictionary.js";
import { Trainer } from "./train-step.js";

/** Inputs of {@link runTraining}. The backend is chosen and the data is loaded before. */
export interface TrainingRun {
  readonly experiment: Experiment;
  readonly run: RunDirectory;
  /** Go on from what the directory holds; without it, a directory that holds a run is refused. */
  readonly resume: boolean;
  readonly train: Images;
  /** Images that the best weights are chosen by; the test images if left out. */
  readonly validation?: Images | undefined;
  readonly test: Images;
  readonly normalization: Normalization;
  /** Weights that a new run starts from; random ones if left out. */
  readonly initial?: InitialWeights | undefined;
  readonly log: Log;
  /** Finishes the step, saves and returns when it fires. */
  readonly signal?: AbortSignal | undefined;
  /** Of convolutions, where the experiment leaves it to the processor; else what the experiment says. */
  readonly precision?: Precision | undefined;
  /** Written into checkpoints, e.g. the backend and its version. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** Makes the progress display; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

/** Result of {@link runTraining}. */
export interface TrainingOutcome {
  readonly status: "finished" | "interrupted";
  readonly step: number;
  readonly totalSteps: number;
  /** The last evaluation on validation images of this call; undefined where it made none. */
  readonly validation?: Evaluation | undefined;
  /** The last evaluation on test images of this call, of the best weights where others chose them; undefined when it made none. */
  readonly evaluation?: Evaluation | undefined;
  readonly best?: RunProgress["best"];
  /** Training images per second of this call, evaluation and saving left out; 0 when it took no step. */
  readonly imagesPerSecond: number;
}

/**
 * Trains to the end of the experiment: every step is recorded, validation images (or test images) are evaluated as often as asked, the best
 * weights are tested once at the end, and the state is saved so that a run that is killed at any moment goes on bit for bit.
 *
 * @throws UsageError when the directory holds another run; Failure when a loss is not finite or a file cannot be written.
 */
export async function runTraining(run: TrainingRun): Promise<TrainingOutcome> {
  const { experiment, train, log } = run;
  const { training } = experiment;
  const precision = run.precision ?? (training.precision === "bfloat16" ? "bfloat16" : "float32");
  const options = { ...run, precision, versions: { ...run.versions, precision } };
  const model = await buildNetwork(experiment.model, modelOptionsOf(experiment));
  const stepsPerEpoch = Math.ceil(train.length / training.batchSize);
  const totalSteps = training.steps ?? training.epochs * stepsPerEpoch;
  const trainer = new Trainer(model, { ...training, precision });
  let record: RunRecord | undefined;
  let display: ReturnType<typeof createProgress> | undefined;
  try {
    warnOfSingleValues(model, { log, length: train.length, batchSize: training.batchSize, totalSteps });
    if (!holdsState(options.run)) {
      const { initial, normalization } = options;
      if (training.dictionary !== "random") {
        await startDictionary(model, { ...options, atoms: training.dictionary, seed: training.seed });
      }
      if (initial !== undefined) {
        startFrom(model, initial, { classNames: train.classNames, normalization, log });
      }
    }
    record = await RunRecord.open({
      ...options,
      division: train.kind === "disk" ? train.division : undefined,
      model,
      trainer,
      stepsPerEpoch,
    });
    const imagesAt = (step: number) =>
      Math.floor(step / stepsPerEpoch) * train.length +
      Math.min((step % stepsPerEpoch) * training.batchSize, train.length);
    if (record.progress.step < totalSteps) {
      display = (options.progress ?? createProgress)({
        label: "training",
        total: imagesAt(totalSteps),
        start: imagesAt(record.progress.step),
        unit: "images",
      });
      log.attach(display);
    }
    const bar = display;
    const loop = new TrainingLoop(
      { ...options, model, trainer, record, stepsPerEpoch, totalSteps },
      (step, note) => bar?.update(imagesAt(step), note),
    );
    return await loop.run();
  } finally {
    display?.stop();
    log.attach(undefined);
    record?.close();
    trainer.dispose();
    model.dispose();
  }
}

/** Ctrl-C waits for the end of steps that take no longer; others are given up. */
const WAITED_SECONDS = 0.3;

interface LoopOptions extends TrainingRun {
  readonly precision: Precision;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly record: RunRecord;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/** Steps, evaluations and saves in their order. */
class TrainingLoop {
  readonly #options: LoopOptions;
  readonly #show: (step: number, note: string) => void;
  #validation: Evaluation | undefined;
  #evaluation: Evaluation | undefined;
  #images = 0;
  #seconds = 0;
  /** Of the last step; the first may take any time. */
  #stepSeconds = Infinity;

  constructor(options: LoopOptions, show: (step: number, note: string) => void) {
    this.#options = options;
    this.#show = show;
  }

  async run(): Promise<TrainingOutcome> {
    const { record, stepsPerEpoch, totalSteps, experiment, train, normalization } = this.#options;
    const { batchSize, seed } = experiment.training;
    if (!(await this.#evaluateIfDue())) return this.#interrupted();
    while (record.progress.step < totalSteps) {
      const epoch = Math.floor(record.progress.step / stepsPerEpoch);
      const firstStep = record.progress.step % stepsPerEpoch;
      const { augment } = experiment.data;
      const order = { batchSize, seed, epoch, firstStep, augment, normalization };
      for await (const batch of trainingBatchesOf(train, order)) {
        // Images from the disk may be waited for.
        if (this.#isAskedToStop() || !this.#step(batch)) return this.#interrupted();
        if (!(await this.#evaluateIfDue())) return this.#interrupted();
        if (this.#saveIsDue()) await record.save();
        // One turn of the event loop per step, so that Ctrl-C is heard although steps block it.
        await new Promise(setImmediate);
        if (this.#isAskedToStop()) return this.#interrupted();
        if (record.progress.step >= totalSteps) break;
      }
    }
    if (!(await this.#testBest())) return this.#interrupted();
    return this.#outcome("finished");
  }

  readonly #isAskedToStop = (): boolean => this.#options.signal?.aborted === true;

  /** Whether the step was finished: not if it was interrupted. */
  #step(batch: Batch): boolean {
    const { experiment, model, trainer, record, stepsPerEpoch, totalSteps } = this.#options;
    const { optimizer, schedule } = experiment.training;
    const step = record.progress.step;
    const length = { learningRate: optimizer.learningRate, totalSteps, stepsPerEpoch };
    const learningRate = learningRateAt(step, schedule, length);
    const taken = recordedStep(this.#mixed(batch, step), {
      experiment,
      model,
      trainer,
      record,
      learningRate,
      totalSteps,
      isAbandonable: this.#stepSeconds > WAITED_SECONDS,
    });
    if (taken === undefined) return false;
    this.#stepSeconds = taken.seconds;
    this.#images += batch.size;
    this.#seconds += taken.seconds;
    const epochs = Math.ceil(totalSteps / stepsPerEpoch);
    this.#show(
      step + 1,
      `epoch ${Math.floor(step / stepsPerEpoch) + 1}/${epochs} · loss ${taken.loss.toPrecision(4)}`,
    );
    return true;
  }

  /** The images of a step, in pairs where the experiment says so. */
  #mixed(batch: Batch, step: number): MixedBatch {
    const { experiment, stepsPerEpoch } = this.#options;
    const { mixup: alpha, seed } = experiment.training;
    if (alpha === undefined) return batch;
    const epoch = Math.floor(step / stepsPerEpoch);
    return mixup(batch, { alpha, seed, epoch, step: step % stepsPerEpoch });
  }

  #saveIsDue(): boolean {
    const { experiment, record, stepsPerEpoch, totalSteps } = this.#options;
    const { step } = record.progress;
    return (
      step % experiment.training.checkpointEvery === 0 || step % stepsPerEpoch === 0 || step === totalSteps
    );
  }

  /** Whether to go on: false when interrupted. */
  async #evaluateIfDue(): Promise<boolean> {
    const { experiment, model, record, validation, stepsPerEpoch, totalSteps, log } = this.#options;
    const { step, evaluatedStep } = record.progress;
    const { evaluateEvery } = experiment.training;
    const due = step > 0 && (step % (stepsPerEpoch * evaluateEvery) === 0 || step === totalSteps);
    if (!due || evaluatedStep === step) return true;
    record.assertFinite();
    const evaluation = await this.#evaluate(model, validation ?? this.#options.test).catch(
      (error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        const advice = "Lower training.optimizer.learningRate, or lengthen the warm-up.";
        throw new Failure(
          `Training stopped at step ${step}: ${error.message} ${advice} ${record.keptState()}`,
        );
      },
    );
    if (evaluation === undefined) return false;
    if (validation === undefined) this.#evaluation = evaluation;
    else this.#validation = evaluation;
    await record.evaluation(evaluation);
    const which = validation === undefined ? "" : "validation ";
    const result = `${which}${describeEvaluation(evaluation)}${describeLearntLambdas(model)}`;
    log.info(`step ${step} (epoch ${(step / stepsPerEpoch).toFixed(1)}): ${result}`);
    return true;
  }

  /** Looks at the test images, once, with the weights that validation images chose. Whether to go on: false when interrupted. */
  async #testBest(): Promise<boolean> {
    const { record, validation, test, run, log } = this.#options;
    const { best, tested } = record.progress;
    if (validation === undefined || best === undefined || tested !== undefined) return true;
    const { model } = await openCheckpoint(run.best);
    const evaluation = await this.#evaluate(model, test).finally(() => {
      model.dispose();
    });
    if (evaluation === undefined) return false;
    this.#evaluation = evaluation;
    await record.tested(evaluation);
    log.info(`best weights (step ${best.step}), test images: ${describeEvaluation(evaluation)}`);
    return true;
  }

  /** Undefined when interrupted. */
  #evaluate(model: tf.LayersModel, images: Images): Promise<Evaluation | undefined> {
    const { experiment, normalization, precision } = this.#options;
    return evaluateModel(model, images, {
      batchSize: experiment.training.evaluationBatchSize,
      normalization,
      precision,
      residual: true,
      onBatch: () => (this.#isAskedToStop() ? "stop" : undefined),
    });
  }

  async #interrupted(): Promise<TrainingOutcome> {
    const { record } = this.#options;
    if (record.savedStep !== record.progress.step) await record.save();
    return this.#outcome("interrupted");
  }

  #outcome(status: TrainingOutcome["status"]): TrainingOutcome {
    const { step, best } = this.#options.record.progress;
    const imagesPerSecond = this.#seconds === 0 ? 0 : this.#images / this.#seconds;
    return {
      status,
      step,
      totalSteps: this.#options.totalSteps,
      validation: this.#validation,
      evaluation: this.#evaluation,
      best,
      imagesPerSecond,
    };
  }
}
