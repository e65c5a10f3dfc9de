import type { Precision } from "@sdnet/csc-core/backend";
import { mixup, takePart, type Batch, type BatchPart, type MixedBatch } from "@sdnet/data";
import { onFirst } from "@sdnet/parallel";
import type * as tf from "@tensorflow/tfjs";
import { openCheckpoint } from "../checkpoints/open-checkpoint.js";
import { trainingBatchesOf, type Images } from "../datasets/images.js";
import { Failure } from "../../experiment/failure.js";
import { AdversarialGuard } from "./adversarial-guard.js";
import { describeEvaluation } from "./describe-evaluation.js";
import { evaluateInParts } from "./evaluate-in-parts.js";
import { evaluateModel, type EvaluateOptions, type Evaluation } from "./evaluate-model.js";
import { describeLearntLambdas } from "../../training/learnt-lambda.js";
import { recordedStep, WAITED_SECONDS } from "./recorded-step.js";
import type { TrainingRecord } from "./run-record.js";
import { learningRateAt } from "../../training/schedule.js";
import { shareBatch } from "../../training/share-batch.js";
import { AGREEMENT_STEPS, assertSameState } from "./share-state.js";
import type { Trainer } from "../../training/train-step.js";
import type { TrainingOutcome, TrainingRun } from "./training-run.js";

/** Inputs of {@link TrainingLoop}. */
export interface LoopOptions extends TrainingRun {
  readonly precision: Precision;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly record: TrainingRecord;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
}

/** Steps, evaluations and saves in their order. */
export class TrainingLoop {
  readonly #options: LoopOptions;
  readonly #show: (step: number, note: string) => void;
  readonly #guard: AdversarialGuard | undefined;
  #validation: Evaluation | undefined;
  #evaluation: Evaluation | undefined;
  #images = 0;
  #seconds = 0;
  /** Of the last step; the first may take any time. */
  #stepSeconds = Infinity;

  constructor(options: LoopOptions, show: (step: number, note: string) => void) {
    this.#options = options;
    this.#show = show;
    const { validation, test, experiment } = options;
    const { adversarial: section, seed, evaluationBatchSize: batchSize } = experiment.training;
    this.#guard =
      section && new AdversarialGuard({ ...options, section, seed, batchSize, images: validation ?? test });
  }

  async run(): Promise<TrainingOutcome> {
    const { record, stepsPerEpoch, totalSteps, experiment, train, normalization } = this.#options;
    const { batchSize, seed } = experiment.training;
    if (!(await this.#evaluateIfDue())) return this.#interrupted();
    while (record.progress.step < totalSteps) {
      const epoch = Math.floor(record.progress.step / stepsPerEpoch);
      const firstStep = record.progress.step % stepsPerEpoch;
      const { augment } = experiment.data;
      const order = { batchSize, seed, epoch, firstStep, part: this.#loadedPart(), augment, normalization };
      for await (const batch of trainingBatchesOf(train, order)) {
        // Images from the disk may be waited for.
        if (this.#areAskedToStop() || !this.#step(batch)) return this.#interrupted();
        if (!(await this.#evaluateIfDue())) return this.#interrupted();
        if (this.#saveIsDue()) await record.save();
        // One turn of the event loop per step, so that Ctrl-C is heard although steps block it.
        await new Promise(setImmediate);
        if (this.#areAskedToStop()) return this.#interrupted();
        if (record.progress.step >= totalSteps) break;
      }
    }
    if (!(await this.#testBest())) return this.#interrupted();
    return this.#outcome("finished");
  }

  readonly #isAskedToStop = (): boolean => this.#options.signal?.aborted === true;

  /** Whether any of the processes is asked to stop. */
  #areAskedToStop(): boolean {
    const { communicator } = this.#options;
    if (communicator === undefined) return this.#isAskedToStop();
    const asked = Float64Array.of(this.#isAskedToStop() ? 1 : 0);
    communicator.sum(asked);
    return asked[0] !== 0;
  }

  /** Part of each batch that this process loads: the whole of one that is mixed, whose images belong together. */
  #loadedPart(): BatchPart | undefined {
    const { communicator, experiment } = this.#options;
    if (communicator === undefined || experiment.training.mixup !== undefined) return undefined;
    return { index: communicator.rank, of: communicator.size };
  }

  /** Whether the step was finished: not if it was interrupted. */
  #step(batch: Batch): boolean {
    const { experiment, model, trainer, record, stepsPerEpoch, totalSteps, communicator, log } =
      this.#options;
    const { optimizer, schedule } = experiment.training;
    const step = record.progress.step;
    const length = { learningRate: optimizer.learningRate, totalSteps, stepsPerEpoch };
    const learningRate = learningRateAt(step, schedule, length);
    const part = shareBatch(this.#mixed(batch, step), communicator);
    const taken = recordedStep(part, {
      experiment,
      model,
      trainer,
      record,
      learningRate,
      totalSteps,
      abandonable: this.#mayGiveUp() ? this.#options.abandonable : undefined,
      communicator,
    });
    if (taken === undefined) return false;
    if (communicator !== undefined && (step + 1) % AGREEMENT_STEPS === 0) {
      assertSameState(communicator, { model, trainer, step: step + 1, log });
    }
    this.#stepSeconds = taken.seconds;
    this.#images += part.images;
    this.#seconds += taken.seconds;
    const epochs = Math.ceil(totalSteps / stepsPerEpoch);
    this.#show(
      step + 1,
      `epoch ${Math.floor(step / stepsPerEpoch) + 1}/${epochs} · loss ${taken.loss.toPrecision(4)}`,
    );
    return true;
  }

  /** Whether the next step may be given up: not by one of several processes, whose others would wait for it. */
  #mayGiveUp(): boolean {
    return this.#options.communicator === undefined && this.#stepSeconds > WAITED_SECONDS;
  }

  /** The images of a step that are here, in pairs where the experiment says so. */
  #mixed(batch: Batch, step: number): MixedBatch {
    const { experiment, stepsPerEpoch, communicator } = this.#options;
    const { mixup: alpha, seed } = experiment.training;
    if (alpha === undefined) return batch;
    const epoch = Math.floor(step / stepsPerEpoch);
    const mixed = mixup(batch, { alpha, seed, epoch, step: step % stepsPerEpoch });
    return communicator === undefined
      ? mixed
      : takePart(mixed, { index: communicator.rank, of: communicator.size });
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
    const guarded = await this.#guard?.check(this.#isAskedToStop);
    if (guarded === "interrupted") return false;
    const due = step > 0 && (step % (stepsPerEpoch * evaluateEvery) === 0 || step === totalSteps);
    if (!due || evaluatedStep === step) return true;
    record.assertFinite();
    const evaluation = await this.#evaluateTogether(model, validation ?? this.#options.test).catch(
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
    await record.evaluation(evaluation, guarded);
    const which = validation === undefined ? "" : "validation ";
    const result = `${which}${describeEvaluation(evaluation)}${describeLearntLambdas(model)}`;
    log.info(`step ${step} (epoch ${(step / stepsPerEpoch).toFixed(1)}): ${result}`);
    return true;
  }

  /** Looks at the test images, once, with the weights that validation images chose. Whether to go on: false when interrupted. */
  async #testBest(): Promise<boolean> {
    const { record, validation, test, run, log, communicator } = this.#options;
    const { best, tested } = record.progress;
    if (validation === undefined || best === undefined || tested !== undefined) return true;
    const measure = async (): Promise<Evaluation | undefined> => {
      const { model } = await openCheckpoint(run.best);
      return this.#evaluate(model, test).finally(() => {
        model.dispose();
      });
    };
    // The file is where rank 0 is.
    const evaluation = await (communicator === undefined ? measure() : onFirst(communicator, measure));
    if (evaluation === undefined) return false;
    this.#evaluation = evaluation;
    await record.tested(evaluation);
    log.info(`best weights (step ${best.step}), test images: ${describeEvaluation(evaluation)}`);
    return true;
  }

  /** Evaluation by all processes together. Undefined when interrupted. */
  #evaluateTogether(model: tf.LayersModel, images: Images): Promise<Evaluation | undefined> {
    const { communicator } = this.#options;
    if (communicator === undefined) return this.#evaluate(model, images);
    return evaluateInParts(model, images, { ...this.#evaluateOptions(), communicator });
  }

  /** Undefined when interrupted. */
  #evaluate(model: tf.LayersModel, images: Images): Promise<Evaluation | undefined> {
    return evaluateModel(model, images, this.#evaluateOptions());
  }

  #evaluateOptions(): EvaluateOptions {
    const { experiment, normalization, precision, abandonable } = this.#options;
    return {
      batchSize: experiment.training.evaluationBatchSize,
      normalization,
      precision,
      residual: true,
      abandonable,
      onBatch: () => (this.#isAskedToStop() ? "stop" : undefined),
    };
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
