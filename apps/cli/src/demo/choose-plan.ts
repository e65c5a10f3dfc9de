import type { Normalization } from "@sdnet/data";
import type { DatasetName } from "../config/datasets.js";
import type { Experiment } from "../config/experiment.js";
import { loadExperiment } from "../config/load-experiment.js";
import { Failure } from "../failure.js";
import type { Log } from "../terminal/log.js";
import { measureSpeed } from "./measure-speed.js";
import { isGenerous, planDemo, type DemoPlan, type PlanLimits } from "./plan.js";
import type { MemoryImages } from "../datasets/images.js";

/** What the networks are chosen for. */
export interface ChoiceOptions {
  readonly train: MemoryImages;
  readonly normalization: Normalization;
  readonly data: DatasetName;
  readonly source: string;
  readonly seed: number;
  /** Kinds of images, and values of λ, that are evaluated. */
  readonly conditions: number;
  readonly lambdas: number;
  /** Time of `now` at which the demo has to be over. */
  readonly end: number;
  /** Clock in seconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** What is trained, and for how long. Both experiments differ in nothing but the name of the network. */
export interface Choice {
  readonly plan: DemoPlan;
  readonly sdnet: Experiment;
  readonly resnet: Experiment;
}

/** Widths to try, from the best to the fastest. */
const WIDTHS = [16, 8] as const;

/**
 * Takes the widest networks that the measured speed lets see enough images, else the narrowest.
 *
 * @throws Failure when not even those can be trained in time.
 */
export async function choosePlan(options: ChoiceOptions): Promise<Choice> {
  const { now, log, end, train, signal } = options;
  let choice: Choice | undefined;
  for (const width of WIDTHS) {
    const sdnet = await experimentOf("sdnet18", width, options);
    const resnet = await experimentOf("resnet18", width, options);
    const { batchSize } = sdnet.training;
    const speed = await measureSpeed({ ...options, sdnet, resnet });
    const rate = (batchSize / speed.stepSeconds).toPrecision(3);
    log.info(`Width ${width}: ${rate} images/s through both networks in training`);
    const limits: PlanLimits = { ...options, seconds: end - now(), trainingImages: train.length, batchSize };
    const plan = planDemo(speed, limits);
    if (plan === undefined) continue;
    choice = { plan, sdnet: withSteps(sdnet, plan), resnet: withSteps(resnet, plan) };
    if (isGenerous(plan, limits) || signal.aborted) break;
  }
  if (choice !== undefined) return choice;
  throw new Failure(
    "The time is too short for the demo at the measured speed; give it more with --minutes, or see `sdnet doctor` for a faster backend.",
  );
}

async function experimentOf(
  name: "sdnet18" | "resnet18",
  width: number,
  { seed, data, source }: ChoiceOptions,
): Promise<Experiment> {
  const { experiment } = await loadExperiment(`cifar10-${name}-width16.yaml`, [
    `model.width=${width}`,
    `training.seed=${seed}`,
    `data.name=${data}`,
    `data.source=${JSON.stringify(source)}`,
  ]);
  return experiment;
}

function withSteps(experiment: Experiment, { steps }: DemoPlan): Experiment {
  return { ...experiment, training: { ...experiment.training, steps } };
}
