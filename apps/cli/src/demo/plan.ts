/** Measured speed of both networks of one width together, each image seen by both. */
export interface Speed {
  /** Seconds for one training step of both networks on one batch. */
  readonly stepSeconds: number;
  /** Seconds in which the sparse-coding network classifies an image. */
  readonly sparseSeconds: number;
  /** Seconds in which its twin does. */
  readonly twinSeconds: number;
}

/** What the demo does with its time. */
export interface DemoPlan {
  /** Training steps of each network. */
  readonly steps: number;
  /** More are never worth their time here. */
  readonly mostSteps: number;
  /** Test images between two points of the learning curves. */
  readonly curveImages: number;
  /** Noisy test images, each under every noise and λ. */
  readonly noisyImages: number;
  /** How many of them go through everything before the clock is looked at again. */
  readonly roundImages: number;
  /** Seconds for training, its learning curves included. */
  readonly trainingSeconds: number;
  /** Seconds for everything measured afterwards. */
  readonly evaluationSeconds: number;
}

/** What there is to plan with. */
export interface PlanLimits {
  /** Seconds left until the demo has to be over. */
  readonly seconds: number;
  readonly trainingImages: number;
  readonly batchSize: number;
  /** Kinds of images that are evaluated: clean ones and those of each noise. */
  readonly conditions: number;
  /** Values of λ for each of them. */
  readonly lambdas: number;
}

/** Part of the time that stays free, for a machine that slows down. */
export const SPARE_PART = 0.1;
/** Seconds to draw and write the report. */
export const REPORT_SECONDS = 6;
/** Times the learning curves are measured. */
export const CURVE_POINTS = 8;
/** Longer training pays little for a demonstration. */
const MOST_EPOCHS = 8;
/** Largest parts of the time for what is not training. */
const EVALUATION_PART = 0.15;
const CURVE_PART = 0.05;
const MOST_NOISY_IMAGES = 2000;
const MOST_ROUND_IMAGES = 250;
const MOST_CURVE_IMAGES = 500;
const LEAST_IMAGES = 10;
/** With fewer steps not even the learning rate moves as it should. */
const LEAST_STEPS = 5;

/**
 * Divides the time left between training and measuring. A pure function of what was measured.
 *
 * @returns The plan, or undefined when the time is too short for even a few steps.
 */
export function planDemo(speed: Speed, limits: PlanLimits): DemoPlan | undefined {
  const { seconds, trainingImages, batchSize, conditions, lambdas } = limits;
  const usable = seconds * (1 - SPARE_PART) - REPORT_SECONDS;
  const pairSeconds = speed.sparseSeconds + speed.twinSeconds;
  const noisySeconds = conditions * (lambdas * speed.sparseSeconds + speed.twinSeconds);
  const noisyImages = within(LEAST_IMAGES, (EVALUATION_PART * usable) / noisySeconds, MOST_NOISY_IMAGES);
  // An eighth at a time: what a slow machine cannot finish is then small.
  const roundImages = within(LEAST_IMAGES, noisyImages / 8, MOST_ROUND_IMAGES);
  const evaluationSeconds = noisyImages * noisySeconds;
  const curveImages = within(
    LEAST_IMAGES,
    (CURVE_PART * usable) / (CURVE_POINTS * pairSeconds),
    MOST_CURVE_IMAGES,
  );
  const curveSeconds = CURVE_POINTS * curveImages * pairSeconds;
  const affordable = Math.floor((usable - evaluationSeconds - curveSeconds) / speed.stepSeconds);
  const mostSteps = MOST_EPOCHS * Math.ceil(trainingImages / batchSize);
  const steps = Math.min(affordable, mostSteps);
  if (steps < LEAST_STEPS) return undefined;
  const trainingSeconds = steps * speed.stepSeconds + curveSeconds;
  return { steps, mostSteps, curveImages, noisyImages, roundImages, trainingSeconds, evaluationSeconds };
}

/**
 * Passes over the images from which a wide network is worth its time. Measured at equal time: width 16 after 1.3 passes
 * reaches 65.3 %, width 8 after 2.2 passes 69.0 % (SDNet, 4,000 test images).
 */
const GENEROUS_EPOCHS = 3;

/** Whether the plan shows the networks enough images to be worth their width. */
export function isGenerous(plan: DemoPlan, { trainingImages, batchSize }: PlanLimits): boolean {
  return plan.steps * batchSize >= GENEROUS_EPOCHS * trainingImages;
}

/** How a training that has begun stands. */
export interface TrainingPace {
  /** Steps that are still to be taken by the plan, 1 or more. */
  readonly remaining: number;
  /** Part of the schedule that is done, 0 to 1. */
  readonly done: number;
  /** Seconds until training has to be over. */
  readonly seconds: number;
  /** Seconds that the last steps took each. */
  readonly stepSeconds: number;
}

/** A machine has to be so much faster than measured before more steps are planned. */
const CLEARLY_FASTER = 1.25;

/**
 * Steps to take instead of those remaining: as many as fit, if fewer do; more in the first half of the training, if the
 * speed was measured at a bad moment. At the planned speed nothing changes, so that equal seeds give equal runs.
 */
export function replannedSteps({ remaining, done, seconds, stepSeconds }: TrainingPace): number {
  const fit = Math.max(0, Math.floor(seconds / stepSeconds));
  if (done < 0.5 && fit > CLEARLY_FASTER * remaining) return Math.floor((1 - SPARE_PART) * fit);
  return Math.min(remaining, fit);
}

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(Math.floor(value), most));
}
