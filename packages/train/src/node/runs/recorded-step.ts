import { FailedElsewhere, gatherTexts, type Communicator } from "@sdnet/parallel";
import * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../../experiment/experiment.js";
import { Failure } from "../../experiment/failure.js";
import type { Abandonable } from "./abandonable.js";
import { explainNonFinite, findNonFinite, type NonFinitePlace } from "../../training/nan-guard.js";
import type { TrainingRecord } from "./run-record.js";
import type { BatchShare } from "../../training/share-batch.js";
import type { Trainer } from "../../training/train-step.js";
import { keepStatistics } from "./training-state.js";

/** Ctrl-C waits for the end of steps that take no longer; others may be given up. */
export const WAITED_SECONDS = 0.3;

/** A network in training, its record, and the learning rate of the step. */
export interface RecordedStepOptions {
  readonly experiment: Experiment;
  readonly model: tf.LayersModel;
  readonly trainer: Trainer;
  readonly record: TrainingRecord;
  readonly learningRate: number;
  /** Length of the training; endless if left out. */
  readonly totalSteps?: number | undefined;
  /** Lets the step be given up. Then what it changes before its update is kept, to be put back. It is finished if left out. */
  readonly abandonable?: Abandonable | undefined;
  /** Processes that take the step together. */
  readonly communicator?: Communicator | undefined;
}

/** Loss of a step's batch before its update, and the time that the step took. */
export interface TakenStep {
  readonly loss: number;
  readonly seconds: number;
}

/**
 * Takes the next training step and records it.
 *
 * @param part - Images of the step that are here.
 * @returns Undefined where it was given up: then the network is as it was before.
 * @throws Failure where the loss is not finite, which says where numbers broke and which state is kept.
 */
export function recordedStep(part: BatchShare, options: RecordedStepOptions): TakenStep | undefined {
  const { batch, images, share } = part;
  const { experiment, model, trainer, record, learningRate, totalSteps, abandonable } = options;
  const { step } = record.progress;
  const start = performance.now();
  const kept = abandonable ? keepStatistics(model) : undefined;
  const take = (onUpdate?: () => void) =>
    trainer.step(batch, learningRate, { step, totalSteps, onUpdate, share });
  const loss = abandonable ? abandonable(take) : take();
  if (loss === undefined) kept?.restore();
  kept?.dispose();
  if (loss === undefined) return undefined;
  if (!Number.isFinite(loss)) {
    const place = agreedPlace(findNonFinite(model, batch), options.communicator);
    const problem = explainNonFinite(place, { step: step + 1, loss, learningRate, experiment });
    throw new Failure(`${problem} ${record.keptState()}`);
  }
  const seconds = (performance.now() - start) / 1000;
  const { numTensors: tensors } = tf.memory();
  record.step({ loss, learningRate, imagesPerSecond: images / seconds, tensors });
  return { loss, seconds };
}

/** First tensor that is not finite, in any process: one's layers may be finite while another's are not. Rank 0 reports it. */
function agreedPlace(own: NonFinitePlace, communicator: Communicator | undefined): NonFinitePlace {
  if (communicator === undefined) return own;
  const places = gatherTexts(communicator, JSON.stringify(own)).map(
    (text) => JSON.parse(text) as NonFinitePlace,
  );
  if (communicator.rank > 0) throw new FailedElsewhere("the loss is not finite");
  return places.find(({ what }) => what !== "loss") ?? own;
}
