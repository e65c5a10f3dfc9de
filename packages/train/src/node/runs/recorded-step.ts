import type { MixedBatch } from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../../experiment/experiment.js";
import { Failure } from "../../experiment/failure.js";
import type { Abandonable } from "./abandonable.js";
import { explainNonFinite, findNonFinite } from "../../training/nan-guard.js";
import type { RunRecord } from "./run-record.js";
import type { Trainer } from "../../training/train-step.js";
import { keepStatistics } from "./training-state.js";

/** A network in training, its record, and the learning rate of the step. */
export interface RecordedStepOptions {
  readonly experiment: Experiment;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly record: RunRecord;
  readonly learningRate: number;
  /** Length of the training; endless if left out. */
  readonly totalSteps?: number | undefined;
  /** Lets the step be given up. Then what it changes before its update is kept, to be put back. It is finished if left out. */
  readonly abandonable?: Abandonable | undefined;
}

/** Loss of a step's batch before its update, and the time that the step took. */
export interface TakenStep {
  readonly loss: number;
  readonly seconds: number;
}

/**
 * Takes the next training step and records it.
 *
 * @returns Undefined where it was given up: then the network is as it was before.
 * @throws Failure where the loss is not finite, which says where numbers broke and which state is kept.
 */
export function recordedStep(batch: MixedBatch, options: RecordedStepOptions): TakenStep | undefined {
  const { experiment, model, trainer, record, learningRate, totalSteps, abandonable } = options;
  const { step } = record.progress;
  const start = performance.now();
  const kept = abandonable ? keepStatistics(model) : undefined;
  const take = (onUpdate?: () => void) => trainer.step(batch, learningRate, { step, totalSteps, onUpdate });
  const loss = abandonable ? abandonable(take) : take();
  if (loss === undefined) kept?.restore();
  kept?.dispose();
  if (loss === undefined) return undefined;
  if (!Number.isFinite(loss)) {
    const place = findNonFinite(model, batch);
    const problem = explainNonFinite(place, { step: step + 1, loss, learningRate, experiment });
    throw new Failure(`${problem} ${record.keptState()}`);
  }
  const seconds = (performance.now() - start) / 1000;
  const { numTensors: tensors } = tf.memory();
  record.step({ loss, learningRate, imagesPerSecond: batch.size / seconds, tensors });
  return { loss, seconds };
}
