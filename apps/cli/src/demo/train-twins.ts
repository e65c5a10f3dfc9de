import type { Normalization } from "@sdnet/data";
import { trainingBatches } from "@sdnet/data/node";
import { learningRateAt } from "@sdnet/train";
import { evaluateModel, type MemoryImages } from "@sdnet/train/node";
import { abandonable } from "../terminal/interruption.js";
import { createProgress } from "../terminal/progress.js";
import type { Log } from "../terminal/log.js";
import type { CurvePoint } from "@sdnet/reports";
import { CURVE_POINTS, replannedSteps } from "./plan.js";
import type { Twin } from "./twin.js";

/** Data, steps and limits for the training of both networks. */
export interface TrainTwinsOptions {
  readonly train: MemoryImages;
  readonly test: MemoryImages;
  readonly normalization: Normalization;
  /** Steps of each network at the speed that was measured, and at most. */
  readonly steps: number;
  readonly mostSteps: number;
  /** Test images of a point of the learning curves. */
  readonly curveImages: number;
  /** Time of `now` at which training has to be over. */
  readonly deadline: number;
  /** Clock in seconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Makes the progress display; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

/** Learning curves of both networks, and the steps they took. */
export interface TwinTraining {
  readonly steps: number;
  /** One list for each network, in their order. */
  readonly curves: readonly (readonly CurvePoint[])[];
}

/** Steps between two looks at the clock. */
const CLOCK_EVERY = 10;
/** Steps that the speed is taken from. */
const SPEED_WINDOW = 50;

/** The progress display is drawn anew when the steps planned have changed by so much. */
const NOTICEABLE = 0.1;

/**
 * Trains networks in step, each batch shown to all of them, so that they see the same images in the same order and
 * for as long. When the machine turns out to be slower than planned, or much faster, the learning rate goes through the
 * rest of its schedule in as many steps as fit.
 *
 * @returns What was reached, or undefined when `signal` stopped it.
 */
export async function trainTwins(
  twins: readonly Twin[],
  options: TrainTwinsOptions,
): Promise<TwinTraining | undefined> {
  const { train, log } = options;
  const { batchSize } = (twins[0] as Twin).experiment.training;
  const stepsPerEpoch = Math.ceil(train.length / batchSize);
  const imagesAt = (step: number) =>
    Math.floor(step / stepsPerEpoch) * train.length + (step % stepsPerEpoch) * batchSize;
  const display = (step: number, total: number) => {
    const label = "training both networks";
    const range = { start: imagesAt(step), total: imagesAt(total) };
    const progress = (options.progress ?? createProgress)({ label, ...range, unit: "images" });
    log.attach(progress);
    return progress;
  };
  let shown = options.steps;
  let progress = display(0, shown);
  try {
    return await new Lockstep(twins, options).run(({ step, total, note }) => {
      if (Math.abs(total - shown) > NOTICEABLE * shown) {
        progress.stop();
        log.info(
          `The machine became ${total < shown ? "slower" : "faster"}: ${total} steps fit, not ${shown}`,
        );
        progress = display(step, total);
        shown = total;
      }
      progress.update(imagesAt(step), note);
    });
  } finally {
    progress.stop();
    log.attach(undefined);
  }
}

/** Whether no step was given up. */
function isWhole(losses: readonly (number | undefined)[]): losses is readonly number[] {
  return !losses.includes(undefined);
}

interface Place {
  readonly step: number;
  /** Steps planned now. */
  readonly total: number;
  readonly note: string;
}

class Lockstep {
  readonly #twins: readonly Twin[];
  readonly #options: TrainTwinsOptions;
  readonly #curves: CurvePoint[][];
  /** Seconds of the last steps, and of the last measurement of the curves. */
  readonly #stepSeconds: number[] = [];
  #curveSeconds = 0;
  #lastTime: number;
  /** Steps taken, and how many of the schedule's they stand for, which differs once the rest was planned anew. */
  #step = 0;
  #position = 0;
  #remaining: number;

  constructor(twins: readonly Twin[], options: TrainTwinsOptions) {
    this.#twins = twins;
    this.#options = options;
    this.#curves = twins.map(() => []);
    this.#lastTime = options.now();
    this.#remaining = options.steps;
  }

  async run(show: (place: Place) => void): Promise<TwinTraining | undefined> {
    const { train, normalization, signal } = this.#options;
    const { training, data } = (this.#twins[0] as Twin).experiment;
    const { batchSize, seed } = training;
    for (let epoch = 0; this.#remaining > 0; epoch++) {
      const order = { batchSize, seed, epoch, firstStep: 0, augment: data.augment, normalization };
      for await (const batch of trainingBatches(train, order)) {
        const taken = this.#twins.map((twin) =>
          twin.step(batch, this.#learningRate(twin), this.#step + this.#remaining),
        );
        if (!isWhole(taken)) return this.#interrupted();
        const losses: readonly number[] = taken;
        this.#advance();
        const note = `loss ${losses.map((loss) => loss.toFixed(3)).join(" and ")}`;
        show({ step: this.#step, total: this.#step + this.#remaining, note });
        // One turn of the event loop per step, so that Ctrl-C is heard although steps block it.
        await new Promise(setImmediate);
        if (this.#curveIsDue() && !(await this.#measureCurves())) return this.#interrupted();
        if (signal.aborted) return this.#interrupted();
        if (this.#remaining === 0) break;
      }
    }
    for (const { record } of this.#twins) await record.save();
    return { steps: this.#step, curves: this.#curves };
  }

  #learningRate({ experiment }: Twin): number {
    const { train, steps: totalSteps } = this.#options;
    const { optimizer, schedule, batchSize } = experiment.training;
    const { learningRate } = optimizer;
    const stepsPerEpoch = Math.ceil(train.length / batchSize);
    return learningRateAt(this.#position, schedule, { learningRate, totalSteps, stepsPerEpoch });
  }

  #advance(): void {
    const { deadline, now, steps, mostSteps } = this.#options;
    this.#position += (steps - this.#position) / this.#remaining;
    this.#step++;
    this.#remaining--;
    const recent = this.#stepSeconds;
    recent.push(this.#lap());
    if (recent.length > SPEED_WINDOW) recent.shift();
    if (this.#step % CLOCK_EVERY !== 0 || this.#remaining === 0) return;
    const stepSeconds = recent.reduce((sum, value) => sum + value, 0) / recent.length;
    const curvesLeft = CURVE_POINTS - (this.#curves[0]?.length ?? 0);
    const seconds = deadline - now() - curvesLeft * this.#curveSeconds;
    const done = this.#position / steps;
    const replanned = replannedSteps({ remaining: this.#remaining, done, seconds, stepSeconds });
    this.#remaining = Math.min(replanned, Math.max(mostSteps - this.#step, this.#remaining));
  }

  /** Seconds since it was last asked. */
  #lap(): number {
    const last = this.#lastTime;
    this.#lastTime = this.#options.now();
    return this.#lastTime - last;
  }

  #curveIsDue(): boolean {
    const { steps } = this.#options;
    const part = (position: number) => Math.floor((CURVE_POINTS * position + 1e-6) / steps);
    const measured = this.#curves[0]?.length ?? 0;
    return part(this.#position) > measured || this.#remaining === 0;
  }

  /** Whether to go on. */
  async #measureCurves(): Promise<boolean> {
    const { test, normalization, curveImages, signal } = this.#options;
    for (const [index, { model, record, experiment }] of this.#twins.entries()) {
      const evaluation = await evaluateModel(model, test, {
        batchSize: experiment.training.evaluationBatchSize,
        normalization,
        limit: curveImages,
        abandonable,
        onBatch: () => (signal.aborted ? "stop" : undefined),
      });
      if (evaluation === undefined) return false;
      await record.evaluation(evaluation);
      const { images, top1, interval } = evaluation;
      this.#curves[index]?.push({ step: this.#step, images, top1, interval });
    }
    this.#curveSeconds = this.#lap();
    return true;
  }

  async #interrupted(): Promise<undefined> {
    for (const { record } of this.#twins) await record.save();
    return undefined;
  }
}
