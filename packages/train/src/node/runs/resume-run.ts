import type { Normalization } from "@sdnet/data";
import type * as tf from "@tensorflow/tfjs";
import type { RunDirectory } from "../checkpoints/run-directory.js";
import type { Experiment } from "../../experiment/experiment.js";
import type { Log } from "../../experiment/log.js";
import type { Trainer } from "../../training/train-step.js";
import { describeNormalization, sameNormalization } from "../../config/known-sets.js";
import type { Checkpoint, RunProgress, SavedExperiment } from "../checkpoints/checkpoint.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import { changedKeys } from "./changed-keys.js";
import { restoreState } from "./training-state.js";

/** Inputs of {@link resumeRun}: the run as it is to go on. */
export interface ResumeOptions {
  readonly run: RunDirectory;
  readonly experiment: Experiment;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly normalization: Normalization;
  readonly versions?: Readonly<Record<string, string>> | undefined;
  readonly log: Log;
}

/**
 * Puts model and trainer back to the state of a checkpoint.
 *
 * @returns The progress of the run at that state.
 * @throws UsageError or Failure where the checkpoint is of another experiment, or holds no such state.
 */
export function resumeRun(checkpoint: Checkpoint, options: ResumeOptions): RunProgress {
  const { run, experiment, model, trainer } = options;
  const { progress, experiment: before } = checkpoint;
  if (progress === undefined || before === undefined || !isWhole(before)) {
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

function isWhole(experiment: SavedExperiment): experiment is Experiment {
  return experiment.model !== undefined && experiment.training !== undefined;
}

/** Says that a run goes on on another backend, whose sums are rounded in another order. */
function warnOfBackend(checkpoint: Checkpoint, { run, log, versions }: ResumeOptions): void {
  const [was, is] = [checkpoint.versions?.["backend"], versions?.["backend"]];
  if (was === undefined || is === undefined || was === is) return;
  log.warn(
    `${run.path} was trained on the backend ${was} until now and goes on on ${is}: neither alone would give its numbers.`,
  );
}

/** Says that a run goes on in another precision: it is exactly resumed only in the same one. */
function warnOfPrecision(checkpoint: Checkpoint, { run, log, versions }: ResumeOptions): void {
  const was = checkpoint.versions?.["precision"] ?? "float32";
  const is = versions?.["precision"] ?? "float32";
  if (was === is) return;
  log.warn(
    `${run.path} was trained in ${was} until now and goes on in ${is}: neither alone would give its numbers.`,
  );
}
