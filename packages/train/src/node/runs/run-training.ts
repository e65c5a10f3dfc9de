import { startFrom } from "../checkpoints/initial-weights.js";
import { buildNetwork } from "../checkpoints/network.js";
import { holdsState } from "../checkpoints/run-directory.js";
import type { ProgressDisplay } from "../../experiment/log.js";
import { createAdversary } from "../../training/adversary.js";
import { modelOptionsOf } from "../../training/network-options.js";
import { RunRecord } from "./run-record.js";
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
  const { experiment, train, log } = run;
  const { training } = experiment;
  const precision = run.precision ?? (training.precision === "bfloat16" ? "bfloat16" : "float32");
  const options = { ...run, precision, versions: { ...run.versions, precision } };
  const model = await buildNetwork(experiment.model, modelOptionsOf(experiment));
  const stepsPerEpoch = Math.ceil(train.length / training.batchSize);
  const totalSteps = training.steps ?? training.epochs * stepsPerEpoch;
  const { seed, adversarial: section } = training;
  const adversary =
    section &&
    createAdversary({ section, model, normalization: run.normalization, stepsPerEpoch, seed, precision });
  const trainer = new Trainer(model, { ...training, precision, adversary });
  let record: RunRecord | undefined;
  let display: ProgressDisplay | undefined;
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
