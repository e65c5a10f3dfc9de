import type { Normalization } from "@sdnet/data";
import { stateDict } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../../experiment/experiment.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { MetricsFile, type GuardMetrics, type StepMetrics } from "./metrics.js";
import { EventFile } from "./tensorboard.js";
import type { Checkpoint, InitFrom, RunProgress } from "../checkpoints/checkpoint.js";
import { checkSameData, recordOf, type RunData } from "../datasets/data-record.js";
import type { Division } from "../datasets/division.js";
import type { Images } from "../datasets/images.js";
import type { Evaluation } from "./evaluate-model.js";
import {
  createRunDirectory,
  holdsRun,
  loadLast,
  readCheckpoint,
  saveBest,
  saveLast,
  type RunDirectory,
} from "../checkpoints/run-directory.js";
import { learntLambdas } from "../../training/learnt-lambda.js";
import { describeNetwork } from "../checkpoints/network.js";
import { resumeRun } from "./resume-run.js";
import type { Trainer } from "../../training/train-step.js";
import { captureState, firstNonFinite } from "./training-state.js";

/** Inputs of {@link RunRecord.open}. */
export interface RunRecordOptions {
  readonly experiment: Experiment;
  readonly run: RunDirectory;
  readonly resume: boolean;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly stepsPerEpoch: number;
  readonly log: Log;
  /** The images it is trained on, whose classes it learns, and how they are normalised. */
  readonly train: Images;
  /** Images that choose the best weights; the test images if left out. */
  readonly validation?: Images | undefined;
  readonly test?: Images | undefined;
  readonly normalization: Normalization;
  /** The checkpoint whose weights a new run starts from. */
  readonly initial?: InitFrom | undefined;
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** Division of the images, if nothing else says which are for tests. */
  readonly division?: Division | undefined;
}

const START: RunProgress = { step: 0, evaluatedStep: 0, metricsBytes: 0, eventsBytes: 0 };

/** State of a record when it is opened. */
interface Start extends Pick<Checkpoint, "initFrom"> {
  readonly progress: RunProgress;
  readonly data: RunData;
}

/** Record of a run while it trains: progress, metrics and checkpoints. */
export type TrainingRecord = Pick<
  RunRecord,
  | "progress"
  | "savedStep"
  | "keptState"
  | "assertFinite"
  | "step"
  | "guarded"
  | "evaluation"
  | "tested"
  | "save"
  | "close"
>;

/** Progress after an attack of an adversarial training's guard. */
export function withGuard(progress: RunProgress, accuracy: number): RunProgress {
  const { step, guard } = progress;
  const better = guard === undefined || accuracy > guard.best.accuracy;
  return { ...progress, guard: { step, accuracy, best: better ? { step, accuracy } : guard.best } };
}

/** Keeps the files of a run in step with the training: metrics, events, newest and best weights. */
export class RunRecord {
  readonly #options: RunRecordOptions;
  readonly #metrics: MetricsFile;
  readonly #events: EventFile;
  readonly #data: RunData;
  readonly #initFrom: InitFrom | undefined;
  #progress: RunProgress;
  #savedStep: number | undefined;

  private constructor(options: RunRecordOptions, { progress, data, initFrom }: Start) {
    this.#options = options;
    this.#data = data;
    this.#initFrom = initFrom;
    this.#progress = progress;
    this.#metrics = new MetricsFile(options.run.metrics, progress.metricsBytes);
    this.#events = new EventFile(options.run.events, {
      size: progress.eventsBytes,
      wallTime: Date.now() / 1000,
    });
  }

  /**
   * Starts the record of a new run, or puts model and trainer back to where the last one was saved.
   *
   * @throws UsageError when the directory holds a run and `resume` is false, or holds a run of another experiment.
   */
  static async open(options: RunRecordOptions): Promise<RunRecord> {
    const { run, resume, log } = options;
    if (!resume && holdsRun(run)) {
      throw new UsageError(
        `${run.path} already holds a run; continue it with --resume or choose another --out.`,
      );
    }
    const checkpoint = await loadLast(run);
    const { train, test } = options;
    const data = { train: await recordOf(train), test: test && (await recordOf(test)) };
    if (checkpoint !== undefined) {
      const progress = resumeRun(checkpoint, options);
      checkSameData(checkpoint.data, data, { path: run.path, log });
      log.info(`Going on from step ${progress.step} of ${run.path}.`);
      const record = new RunRecord(options, { progress, data, initFrom: checkpoint.initFrom });
      record.#savedStep = progress.step;
      return record;
    }
    if (resume) log.info(`Nothing was saved in ${run.path} yet: starting at step 0.`);
    await createRunDirectory(run);
    const { initial } = options;
    const initFrom = initial && { checkpoint: initial.checkpoint, sha256: initial.sha256 };
    const record = new RunRecord(options, { progress: START, data, initFrom });
    await record.save();
    return record;
  }

  /** Steps and evaluations so far. */
  get progress(): RunProgress {
    return this.#progress;
  }

  /** The step whose state is on the disk. */
  get savedStep(): number | undefined {
    return this.#savedStep;
  }

  /** Sentence that names the state on the disk, for messages about a failure. */
  keptState(): string {
    return `The state of step ${this.#savedStep ?? 0} is kept in ${this.#options.run.last}.`;
  }

  /**
   * Refuses to go on with weights that are not finite.
   *
   * @param tensors - The state; the model's, if left out.
   * @throws Failure naming the first such tensor and the state that is kept.
   */
  assertFinite(tensors: Checkpoint["tensors"] = stateDict(this.#options.model)): void {
    const broken = firstNonFinite(tensors);
    if (broken === undefined) return;
    throw new Failure(
      `Training stopped at step ${this.#progress.step}: ${broken} holds numbers that are not finite. ` +
        `Lower training.optimizer.learningRate. ${this.keptState()}`,
    );
  }

  /** Records a finished step. */
  step({ loss, learningRate, imagesPerSecond, tensors }: StepResult): void {
    const step = this.#progress.step + 1;
    this.#progress = { ...this.#progress, step };
    this.#metrics.write({ kind: "step", ...this.#position(), loss, learningRate, imagesPerSecond, tensors });
    this.#writeEvents({
      "train/loss": loss,
      "train/learning_rate": learningRate,
      "train/images_per_second": imagesPerSecond,
    });
  }

  /** Records the accuracy under the attack of an adversarial training's guard. */
  guarded(result: GuardResult): void {
    const { accuracy } = result;
    this.#progress = withGuard(this.#progress, accuracy);
    this.#metrics.write({ kind: "adversarial", ...this.#position(), split: this.#chooser(), ...result });
    this.#writeEvents({ [`${this.#chooser()}/adversarial`]: accuracy });
  }

  /**
   * Records an evaluation of the images that choose, and keeps the weights if they are the best so far.
   *
   * @param evaluation - Of the images as they are.
   * @param adversarial - Accuracy under attack, where there is one: it chooses then.
   */
  async evaluation(evaluation: Evaluation, adversarial?: number): Promise<void> {
    const { top1 } = evaluation;
    const learnt = Object.entries(learntLambdas(this.#options.model));
    this.#writeEvaluation(evaluation, { split: this.#chooser(), lambdas: learnt });
    const { step, best } = this.#progress;
    const better = best === undefined || (adversarial ?? top1) > (best.adversarial ?? best.top1);
    if (better) {
      const measured = this.#chooser() === "test" ? { top1 } : { validationTop1: top1 };
      await saveBest(this.#options.run, this.#checkpoint(stateDict(this.#options.model), measured));
    }
    this.#progress = {
      ...this.#progress,
      evaluatedStep: step,
      best: better ? { step, top1, adversarial } : best,
    };
  }

  /** Records what the best weights make of the test images, in their file too, and saves that it was done. */
  async tested(evaluation: Evaluation): Promise<void> {
    const { run } = this.#options;
    const { top1, images } = evaluation;
    this.#writeEvaluation(evaluation, { split: "test", lambdas: [] });
    await saveBest(run, { ...(await readCheckpoint(run.best)), top1 });
    this.#progress = { ...this.#progress, tested: { top1, images } };
    await this.save();
  }

  /** Name of the split that chooses the best weights. */
  #chooser(): "validation" | "test" {
    return this.#options.validation === undefined ? "test" : "validation";
  }

  #writeEvaluation(
    { images, loss, top1, top5, residual }: Evaluation,
    { split, lambdas }: { readonly split: "validation" | "test"; readonly lambdas: [string, number][] },
  ): void {
    const measures = { images, loss, top1, top5, residual };
    const learnt = lambdas.length === 0 ? undefined : Object.fromEntries(lambdas);
    this.#metrics.write({ kind: "evaluation", ...this.#position(), split, ...measures, lambdas: learnt });
    const scalars = { loss, top1, top5, residual };
    this.#writeEvents(
      Object.fromEntries([
        ...Object.entries(scalars).map(([name, value]) => [`${split}/${name}`, value] as const),
        ...lambdas.map(([layer, lambda]) => [`lambda/${layer}`, lambda] as const),
      ]),
    );
  }

  /**
   * Saves the whole state.
   *
   * @throws Failure when a weight is not finite or the file cannot be written; the state saved before is kept.
   */
  async save(): Promise<void> {
    const { run, model, trainer } = this.#options;
    const tensors = captureState(model, trainer);
    this.assertFinite(tensors);
    this.#metrics.sync();
    this.#events.sync();
    const progress = {
      ...this.#progress,
      metricsBytes: this.#metrics.size,
      eventsBytes: this.#events.size,
    };
    await saveLast(run, this.#checkpoint(tensors, { progress }));
    this.#savedStep = this.#progress.step;
  }

  /** Gives the files back. */
  close(): void {
    this.#metrics.close();
    this.#events.close();
  }

  #position(): { step: number; epoch: number } {
    const { step } = this.#progress;
    return { step, epoch: step / this.#options.stepsPerEpoch };
  }

  #writeEvents(scalars: Readonly<Record<string, number | undefined>>): void {
    const wallTime = Date.now() / 1000;
    for (const [tag, value] of Object.entries(scalars)) {
      if (value !== undefined) this.#events.write({ tag, value, step: this.#progress.step, wallTime });
    }
  }

  #checkpoint(
    tensors: Checkpoint["tensors"],
    rest: Pick<Checkpoint, "progress" | "top1" | "validationTop1">,
  ): Checkpoint {
    const { model, experiment, division, versions, normalization, train } = this.#options;
    const { classNames } = train;
    const meaning = { model: describeNetwork(model), classNames, normalization };
    const [data, initFrom] = [this.#data, this.#initFrom];
    return { tensors, ...meaning, data, experiment, division, initFrom, versions, ...rest };
  }
}

/** Measurements of a step. */
export type StepResult = Omit<StepMetrics, "kind" | "step" | "epoch">;

/** Measurements of a guard. */
export type GuardResult = Omit<GuardMetrics, "kind" | "step" | "epoch" | "split">;
