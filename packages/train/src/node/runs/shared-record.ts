import { FailedElsewhere, onFirst, type Communicator } from "@sdnet/parallel";
import { stateDict } from "@sdnet/models";
import type { Checkpoint, RunProgress } from "../checkpoints/checkpoint.js";
import type { Evaluation } from "./evaluate-model.js";
import {
  RunRecord,
  withGuard,
  type GuardResult,
  type RunRecordOptions,
  type StepResult,
  type TrainingRecord,
} from "./run-record.js";
import { shareState } from "./share-state.js";
import { firstNonFinite } from "./training-state.js";

/** Inputs of {@link SharedRecord.open}. */
export interface SharedRecordOptions extends RunRecordOptions {
  readonly communicator: Communicator;
}

/** The record of a training that several processes share: rank 0 keeps the files, all know the progress. Every process makes the same calls. */
export class SharedRecord implements TrainingRecord {
  readonly #options: SharedRecordOptions;
  /** At rank 0. */
  readonly #own: RunRecord | undefined;
  #progress: RunProgress;
  #savedStep: number | undefined;

  private constructor(options: SharedRecordOptions, own: RunRecord | undefined, start: Point) {
    this.#options = options;
    this.#own = own;
    this.#progress = start.progress;
    this.#savedStep = start.savedStep;
  }

  /**
   * Opens the record at rank 0, and gives all processes its state and progress.
   *
   * @param prepare - Done at rank 0 before.
   * @throws What `RunRecord.open` throws, at rank 0; FailedElsewhere at the others then.
   */
  static async open(options: SharedRecordOptions, prepare: () => Promise<void>): Promise<SharedRecord> {
    const { communicator } = options;
    let own: RunRecord | undefined;
    const start = await onFirst(communicator, async () => {
      await prepare();
      own = await RunRecord.open(options);
      return pointOf(own);
    });
    shareState(communicator, options);
    return new SharedRecord(options, own, start);
  }

  get progress(): RunProgress {
    return this.#progress;
  }

  get savedStep(): number | undefined {
    return this.#savedStep;
  }

  keptState(): string {
    return this.#own?.keptState() ?? "";
  }

  assertFinite(tensors: Checkpoint["tensors"] = stateDict(this.#options.model)): void {
    this.#own?.assertFinite(tensors);
    // All have the same weights: rank 0 says it.
    if (firstNonFinite(tensors) !== undefined) throw new FailedElsewhere("weights are not finite");
  }

  step(result: StepResult): void {
    this.#own?.step(result);
    this.#progress = { ...this.#progress, step: this.#progress.step + 1 };
  }

  guarded(result: GuardResult): void {
    this.#own?.guarded(result);
    this.#progress = withGuard(this.#progress, result.accuracy);
  }

  async evaluation(evaluation: Evaluation, adversarial?: number): Promise<void> {
    await this.#onFirst((own) => own.evaluation(evaluation, adversarial));
  }

  async tested(evaluation: Evaluation): Promise<void> {
    await this.#onFirst((own) => own.tested(evaluation));
  }

  async save(): Promise<void> {
    await this.#onFirst((own) => own.save());
  }

  close(): void {
    this.#own?.close();
  }

  async #onFirst(work: (own: RunRecord) => Promise<void>): Promise<void> {
    const { progress, savedStep } = await onFirst(this.#options.communicator, async () => {
      const own = this.#own as RunRecord;
      await work(own);
      return pointOf(own);
    });
    this.#progress = progress;
    this.#savedStep = savedStep;
  }
}

interface Point {
  readonly progress: RunProgress;
  readonly savedStep?: number | undefined;
}

function pointOf({ progress, savedStep }: RunRecord): Point {
  return { progress, savedStep };
}
