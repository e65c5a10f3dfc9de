import type { Normalization } from "@sdnet/data";
import { type DatasetName, type Experiment, Failure } from "@sdnet/train/experiment";
import { loadExperiment, type MemoryImages } from "@sdnet/train/node";
import type { Log } from "../terminal/log.js";
import { measureSpeed } from "./measure-speed.js";
import { isGenerous, planDemo, type DemoPlan, type PlanLimits } from "./plan.js";

/** Data, seed and time for which the networks are chosen. */
export interface ChoiceOptions {
  readonly train: MemoryImages;
  readonly normalization: Normalization;
  readonly data: DatasetName;
  readonly source: string;
  readonly seed: number;
  /** Time of `now` at which the demo has to be over. */
  readonly end: number;
  /** Clock in seconds. */
  readonly now: () => number;
  readonly log: Log;
}

/** Experiments of both networks, which differ in nothing but the network, and the plan of their training. */
export interface Choice {
  readonly plan: DemoPlan;
  readonly sdnet: Experiment;
  readonly twin: Experiment;
}

/** Widths to try, from the best to the fastest, with batches that leave enough steps. */
const SIZES = [
  { width: 64, batchSize: 128 },
  { width: 16, batchSize: 64 },
] as const;
/** Batch size of the experiments' learning rate, which is scaled with the batch. */
const WHOLE_BATCH = 256;

/**
 * Takes the widest networks that the measured speed lets see enough images, else the narrowest.
 *
 * @throws Failure when not even those can be trained in time.
 */
export async function choosePlan(options: ChoiceOptions): Promise<Choice> {
  const { now, log, end, train } = options;
  let choice: Choice | undefined;
  for (const size of SIZES) {
    const { width, batchSize } = size;
    const sdnet = await experimentOf("sdnet8", size, options);
    const twin = await experimentOf("convnet8", size, options);
    const speed = await measureSpeed({ ...options, sdnet, twin });
    const rate = (batchSize / speed.stepSeconds).toPrecision(3);
    log.info(`Width ${width}: ${rate} images/s through both networks in training`);
    const limits: PlanLimits = { seconds: end - now(), trainingImages: train.length, batchSize };
    const plan = planDemo(speed, limits);
    if (plan === undefined) continue;
    choice = { plan, sdnet: withSteps(sdnet, plan), twin: withSteps(twin, plan) };
    if (isGenerous(plan)) break;
  }
  if (choice !== undefined) return choice;
  throw new Failure(
    "The time is too short for the demo at the measured speed; give it more with --minutes, or see `sdnet doctor` for a faster backend.",
  );
}

async function experimentOf(
  name: "sdnet8" | "convnet8",
  { width, batchSize }: (typeof SIZES)[number],
  { seed, data, source }: ChoiceOptions,
): Promise<Experiment> {
  const file = `cifar10-${name}.yaml`;
  const { experiment: whole } = await loadExperiment(file, []);
  const { experiment } = await loadExperiment(file, [
    `model.width=${width}`,
    `training.batchSize=${batchSize}`,
    `training.optimizer.learningRate=${(whole.training.optimizer.learningRate * batchSize) / WHOLE_BATCH}`,
    `training.seed=${seed}`,
    `data.name=${data}`,
    `data.source=${JSON.stringify(source)}`,
  ]);
  return experiment;
}

function withSteps(experiment: Experiment, { steps }: DemoPlan): Experiment {
  return { ...experiment, training: { ...experiment.training, steps } };
}
