import { pgd, runAttack, type BudgetAttack } from "@sdnet/attacks";
import { withPrecision, type Precision } from "@sdnet/csc-core/backend";
import type { Normalization } from "@sdnet/data";
import { FailedElsewhere, type Communicator } from "@sdnet/parallel";
import { InferenceModel } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { AdversarialSection } from "../../experiment/experiment.js";
import { evaluationBatchesOf, type Images } from "../datasets/images.js";
import { Failure } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { classifierOf } from "../../training/adversary.js";
import { partOfImages } from "./evaluate-in-parts.js";
import type { TrainingRecord } from "./run-record.js";
import { imagesOf } from "../../training/train-step.js";

/** Inputs of {@link AdversarialGuard}. */
export interface AdversarialGuardOptions {
  readonly section: AdversarialSection;
  readonly model: tf.LayersModel;
  /** Images that training does not see; the first of them are attacked. */
  readonly images: Images;
  readonly normalization: Normalization;
  readonly precision: Precision;
  readonly batchSize: number;
  readonly seed: number;
  readonly record: Pick<TrainingRecord, "progress" | "guarded" | "assertFinite" | "save">;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly log: Log;
  /** Processes that each attack a part of the images. */
  readonly communicator?: Communicator | undefined;
}

/** Part of the best accuracy under attack below which training has overfitted to its own attack. */
const COLLAPSED = 0.5;
/** Images that the best accuracy must stand for: below, it says nothing. */
const LEAST_CORRECT = 10;

/** Pixels as they are: the classifier normalises. */
const UNCHANGED = { mean: [0, 0, 0], std: [1, 1, 1] };

/**
 * Attacks held-out images after every epoch of an adversarial training, by more steps than training takes. Training by one step can come to
 * withstand this step alone (catastrophic overfitting); the accuracy falls to nothing within an epoch then, and the training ends or says so.
 *
 * @see Wong, Rice and Kolter, "Fast is better than free: revisiting adversarial training" (2020), section 5.
 */
export class AdversarialGuard {
  readonly #options: AdversarialGuardOptions;

  constructor(options: AdversarialGuardOptions) {
    this.#options = options;
  }

  /**
   * Measures and records the accuracy under attack at the end of an epoch and of the training, once for each.
   *
   * @returns The accuracy of this step; undefined where none is due.
   * @throws Failure where the accuracy has collapsed and the training is to stop then.
   */
  async check(isAskedToStop: () => boolean): Promise<number | undefined | "interrupted"> {
    const { record, stepsPerEpoch, totalSteps } = this.#options;
    const { step } = record.progress;
    if (step === 0 || (step % stepsPerEpoch !== 0 && step !== totalSteps)) return undefined;
    if (record.progress.guard?.step !== step) {
      record.assertFinite();
      if (!(await this.#measure(isAskedToStop))) return "interrupted";
    }
    await this.#judge();
    return record.progress.guard?.accuracy;
  }

  async #judge(): Promise<void> {
    const { record, section, images, log } = this.#options;
    const { step, guard } = record.progress;
    if (guard === undefined) return;
    const { accuracy, best } = guard;
    const attacked = Math.min(section.guard.images, images.length);
    if (best.accuracy * attacked < LEAST_CORRECT || accuracy >= COLLAPSED * best.accuracy) return;
    const problem =
      `accuracy under ${this.#attack().name} fell from ${percent(best.accuracy)} (step ${best.step}) to ${percent(accuracy)}: ` +
      "the network withstands only the attack it is trained with.";
    if (section.guard.action === "report") {
      log.warn(`step ${step}: ${problem}`);
      return;
    }
    await record.save();
    if ((this.#options.communicator?.rank ?? 0) > 0) throw new FailedElsewhere(problem);
    throw new Failure(
      `Training stopped at step ${step}: ${problem} Take more training.adversarial.steps, a smaller stepSize or epsilon, or a longer ` +
        "warmup; guard.action=report goes on all the same. The weights that were best under attack are kept.",
    );
  }

  #attack(): BudgetAttack {
    const { steps } = this.#options.section.guard;
    return pgd({ steps, relativeStepSize: 2.5 / steps, randomStart: true });
  }

  /** Whether it was not interrupted. */
  async #measure(isAskedToStop: () => boolean): Promise<boolean> {
    const { section, model, precision, record, log, communicator } = this.#options;
    const inference = withPrecision(precision, () => new InferenceModel(model));
    try {
      const sums = Float64Array.from(await this.#attackImages(inference, isAskedToStop));
      communicator?.sum(sums);
      const [broken = 0, seen = 0, stopped = 0] = sums;
      if (stopped > 0) return false;
      const { norm, epsilon } = section;
      const attack = this.#attack().name;
      const accuracy = 1 - broken / seen;
      record.guarded({ images: seen, attack, norm, epsilon, accuracy });
      log.info(`step ${record.progress.step}: ${percent(accuracy)} of ${seen} images under ${attack}`);
      return true;
    } finally {
      inference.dispose();
    }
  }

  /** Counts of this process: images whose class changed, images attacked, and 1 where it was asked to stop. */
  async #attackImages(
    inference: InferenceModel,
    isAskedToStop: () => boolean,
  ): Promise<[broken: number, seen: number, stopped: number]> {
    const { section, images, normalization, precision, batchSize, seed, communicator } = this.#options;
    const { norm, epsilon, guard } = section;
    const attack = this.#attack();
    const defended = classifierOf(inference, normalization);
    const limit = Math.min(guard.images, images.length);
    const attacked = communicator === undefined ? images : partOfImages(images, { ...communicator, limit });
    let [broken, seen] = [0, 0];
    const options = { batchSize, limit, normalization: UNCHANGED };
    for await (const batch of attacked === undefined ? [] : evaluationBatchesOf(attacked, options)) {
      if (isAskedToStop()) return [broken, seen, 1];
      broken += withPrecision(precision, () =>
        tf.tidy(() => {
          const run = {
            images: imagesOf(batch),
            labels: tf.tensor1d(batch.labels, "int32"),
            threats: [{ norm, epsilon, knowledge: "adaptive" }],
            seed,
            nothingUsable: "report",
          } as const;
          const [result] = runAttack(attack, { defended }, run);
          return result === undefined ? batch.size : (tf.sum(result.success).dataSync()[0] ?? batch.size);
        }),
      );
      seen += batch.size;
      await new Promise(setImmediate);
    }
    return [broken, seen, 0];
  }
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(1)} %`;
}
