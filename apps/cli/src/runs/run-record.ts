import type { Normalization } from "@sdnet/data";
import { stateDict } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { DATASETS, isStreamed, STREAMED_DATASETS } from "../config/datasets.js";
import type { Experiment } from "../config/experiment.js";
import { Failure, UsageError } from "../failure.js";
import type { Log } from "../terminal/log.js";
import { MetricsFile, type StepMetrics } from "./metrics.js";
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
import { describeNormalization, sameNormalization } from "../config/known-sets.js";
import { learntLambdas } from "./learnt-lambda.js";
import { describeNetwork } from "../checkpoints/network.js";
import type { Trainer } from "./train-step.js";
import { captureState, firstNonFinite, restoreState } from "./training-state.js";

/** What a record is about. */
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
  /** How the images were divided, if nothing else says which are for tests. */
  readonly division?: Division | undefined;
}

const START: RunProgress = { step: 0, evaluatedStep: 0, metricsBytes: 0, eventsBytes: 0 };

/** Where a record starts. */
interface Start extends Pick<Checkpoint, "initFrom"> {
  readonly progress: RunProgress;
  readonly data: RunData;
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
      const progress = restore(checkpoint, options);
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

  /** How far the run has come. */
  get progress(): RunProgress {
    return this.#progress;
  }

  /** The step whose state is on the disk. */
  get savedStep(): number | undefined {
    return this.#savedStep;
  }

  /** Which state is safe on the disk, for messages about a failure. */
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

  /** Records an evaluation of the images that choose, and keeps the weights if they are the best so far. */
  async evaluation(evaluation: Evaluation): Promise<void> {
    const { top1 } = evaluation;
    const learnt = Object.entries(learntLambdas(this.#options.model));
    this.#writeEvaluation(evaluation, { split: this.#chooser(), lambdas: learnt });
    const { step, best } = this.#progress;
    const better = best === undefined || top1 > best.top1;
    if (better) {
      const measured = this.#chooser() === "test" ? { top1 } : { validationTop1: top1 };
      await saveBest(this.#options.run, this.#checkpoint(stateDict(this.#options.model), measured));
    }
    this.#progress = { ...this.#progress, evaluatedStep: step, best: better ? { step, top1 } : best };
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

  /** Which images choose the best weights. */
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

/** What a step tells. */
export type StepResult = Omit<StepMetrics, "kind" | "step" | "epoch">;

function restore(checkpoint: Checkpoint, options: RunRecordOptions): RunProgress {
  const { run, experiment, model, trainer } = options;
  const { progress, experiment: before } = checkpoint;
  if (progress === undefined || before === undefined) {
    throw new Failure(
      `${run.last}: holds weights only; training can go on only from what \`sdnet train\` saved.`,
    );
  }
  const differences = changedKeys(before, experiment);
  // Of another architecture, the tensors that do not fit say more than the options that made them.
  restoreState(checkpoint.tensors, { model, trainer, where: run.last });
  if (differences.length > 0) {
    const listed = differences.map(({ key, was, is }) => `${key} was ${was}, is ${is}`).join("; ");
    throw new UsageError(
      `${run.path} was started with another experiment: ${listed}. Choose another --out to train anew.`,
    );
  }
  const { normalization = options.normalization } = checkpoint;
  if (!sameNormalization(normalization, options.normalization)) {
    const [was, is] = [normalization, options.normalization].map(describeNormalization);
    throw new UsageError(
      `${run.path} was trained on images normalised by ${was ?? ""}, now by ${is ?? ""}: set data.normalization.`,
    );
  }
  warnOfBackend(checkpoint, options);
  warnOfPrecision(checkpoint, options);
  return progress;
}

/** Says that a run goes on on another backend, whose sums are rounded in another order. */
function warnOfBackend(checkpoint: Checkpoint, { run, log, versions }: RunRecordOptions): void {
  const [was, is] = [checkpoint.versions?.["backend"], versions?.["backend"]];
  if (was === undefined || is === undefined || was === is) return;
  log.warn(
    `${run.path} was trained on the backend ${was} until now and goes on on ${is}: neither alone would give its numbers.`,
  );
}

/** Says that a run goes on in another precision: it is exactly resumed only in the same one. */
function warnOfPrecision(checkpoint: Checkpoint, { run, log, versions }: RunRecordOptions): void {
  const was = checkpoint.versions?.["precision"] ?? "float32";
  const is = versions?.["precision"] ?? "float32";
  if (was === is) return;
  log.warn(
    `${run.path} was trained in ${was} until now and goes on in ${is}: neither alone would give its numbers.`,
  );
}

interface Difference {
  readonly key: string;
  readonly was: string;
  readonly is: string;
}

/** What decides no number of the weights, and may change between two parts of a run; the precision does with a warning. */
const FREE_KEYS = new Set([
  "training.checkpointEvery",
  "training.evaluateEvery",
  "training.evaluationBatchSize",
  "training.precision",
  "data.source",
  "data.workers",
  "data.damaged",
  "data.testLimit",
]);
/** Keys of the length of a training, which decides nothing but that under schedules that do not depend on it. */
const LENGTH_KEYS = new Set(["training.epochs", "training.steps"]);

function changedKeys(before: Experiment, now: Experiment): readonly Difference[] {
  const was = flatten(resolved(before));
  const is = flatten(resolved(now));
  const { name: schedule } = now.training.schedule;
  const mayExtend = schedule === "constant" || schedule === "step";
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(
      (key) => !FREE_KEYS.has(key) && !(mayExtend && LENGTH_KEYS.has(key)) && was.get(key) !== is.get(key),
    )
    .map((key) => ({ key, was: was.get(key) ?? "not given", is: is.get(key) ?? "not given" }));
}

/** An experiment with what is meant where it is silent, so that a default that is written out is no difference. */
function resolved({ model, data, training }: Experiment): object {
  const facts = isStreamed(data.name) ? STREAMED_DATASETS[data.name] : DATASETS[data.name];
  return {
    model: {
      ...{ ...model, classes: model.classes ?? facts.classes, imageSize: model.imageSize ?? facts.imageSize },
      ...{ stem: model.stem ?? (isStreamed(data.name) ? "imagenet" : "cifar") },
      ...{ stemAtoms: model.stemAtoms ?? model.width, learnLambda: model.learnLambda ?? "none" },
      ...{ shortcut: model.shortcut ?? true, pooling: model.pooling ?? false },
    },
    data: {
      ...data,
      augment: {
        ...{ ...data.augment, border: data.augment.border ?? "black" },
        ...{ augmix: data.augment.augmix ?? false, erase: data.augment.erase ?? 0 },
      },
    },
    training: { ...training, best: training.best ?? "test" },
  };
}

function flatten(value: object, prefix = ""): Map<string, string> {
  const leaves = Object.entries(value).flatMap(([key, entry]: [string, unknown]): [string, string][] => {
    if (entry === undefined) return [];
    const path = `${prefix}${key}`;
    const isSection = typeof entry === "object" && entry !== null && !Array.isArray(entry);
    return isSection ? [...flatten(entry, `${path}.`)] : [[path, JSON.stringify(entry)]];
  });
  return new Map(leaves);
}
