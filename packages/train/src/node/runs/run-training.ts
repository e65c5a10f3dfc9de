import { startFrom } from "../checkpoints/initial-weights.js";
import { buildNetwork } from "../checkpoints/network.js";
import { holdsState } from "../checkpoints/run-directory.js";
import type { ProgressDisplay } from "../../experiment/log.js";
import { createAdversary } from "../../training/adversary.js";
import { modelOptionsOf } from "../../training/network-options.js";
import { RunRecord, type RunRecordOptions, type TrainingRecord } from "./run-record.js";
import { assertSameWork, assertShareable } from "./same-work.js";
import { SharedRecord } from "./shared-record.js";
import { warnOfSingleValues } from "../../training/single-values.js";
import { startDictionary } from "./start-dictionary.js";
import { Trainer } from "../../training/train-step.js";
import { TrainingLoop } from "./training-loop.js";
import type { TrainingOutcome, TrainingRun } from "./training-run.js";

/**
 * Trains to the end of the experiment: every step is recorded, validation images (or test images) are evaluated as often as asked, the best
 * weights are tested once at the end, and the state is saved so that a run that is killed at any moment goes on bit for bit.
 *
 * @throws UsageError when the directory holds another run; Failure when a loss is not finite or a file cannot be written.
 */
export async function runTraining(run: TrainingRun): Promise<TrainingOutcome> {
  const { experiment, train, log, communicator } = run;
  const { training } = experiment;
  const precision = run.precision ?? (training.precision === "bfloat16" ? "bfloat16" : "float32");
  const options = { ...run, precision, versions: { ...run.versions, precision } };
  if (communicator !== undefined) {
    assertShareable(experiment, communicator);
    await assertSameWork(communicator, options);
  }
  const model = await buildNetwork(experiment.model, modelOptionsOf(experiment));
  const stepsPerEpoch = Math.ceil(train.length / training.batchSize);
  const totalSteps = training.steps ?? training.epochs * stepsPerEpoch;
  const { seed, adversarial: section } = training;
  const adversary =
    section &&
    createAdversary({ section, model, normalization: run.normalization, stepsPerEpoch, seed, precision });
  const { syncNorm = true } = training;
  const processes = communicator && { communicator, syncNorm };
  const trainer = new Trainer(model, { ...training, precision, adversary, processes });
  let record: TrainingRecord | undefined;
  let display: ProgressDisplay | undefined;
  try {
    const normedTogether = communicator === undefined || syncNorm ? 1 : communicator.size;
    const batchSize = Math.floor(training.batchSize / normedTogether);
    warnOfSingleValues(model, { log, length: train.length, batchSize, totalSteps });
    record = await openRecord({
      ...options,
      division: train.kind === "disk" ? train.division : undefined,
      model,
      trainer,
      stepsPerEpoch,
    });
    if (record.progress.step === 0) trainer.begin();
    const imagesAt = (step: number) =>
      Math.floor(step / stepsPerEpoch) * train.length +
      Math.min((step % stepsPerEpoch) * training.batchSize, train.length);
    if (record.progress.step < totalSteps && (communicator?.rank ?? 0) === 0) {
      display = log.progress?.({
        label: "training",
        total: imagesAt(totalSteps),
        start: imagesAt(record.progress.step),
        unit: "images",
      });
    }
    const bar = display;
    const loop = new TrainingLoop(
      { ...options, model, trainer, record, stepsPerEpoch, totalSteps },
      (step, note) => bar?.update(imagesAt(step), note),
    );
    return await loop.run();
  } finally {
    display?.stop();
    record?.close();
    trainer.dispose();
    model.dispose();
  }
}

/** Opens the record of a run, a new one on the weights that it starts from. */
async function openRecord(options: TrainingRun & RunRecordOptions): Promise<TrainingRecord> {
  const { model, train, normalization, initial, experiment, log, communicator } = options;
  const { dictionary, seed } = experiment.training;
  const prepare = async (): Promise<void> => {
    if (holdsState(options.run)) return;
    if (dictionary !== "random") {
      await startDictionary(model, { train, normalization, atoms: dictionary, seed });
    }
    if (initial !== undefined)
      startFrom(model, initial, { classNames: train.classNames, normalization, log });
  };
  if (communicator !== undefined) return SharedRecord.open({ ...options, communicator }, prepare);
  await prepare();
  return RunRecord.open(options);
}
