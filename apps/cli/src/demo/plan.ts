/** Measured speed of both networks together, each image seen by both. */
export interface Speed {
  /** Seconds for one training step of both networks on one batch. */
  readonly stepSeconds: number;
  /** Seconds in which both networks classify an image. */
  readonly imageSeconds: number;
}

/** Division of the demo's training time. */
export interface DemoPlan {
  /** Training steps of each network. */
  readonly steps: number;
  /** More are never worth their time here. */
  readonly mostSteps: number;
  /** Test images between two points of the learning curves. */
  readonly curveImages: number;
  /** Seconds for training, its learning curves included. */
  readonly trainingSeconds: number;
}

/** Time and images that limit the plan. */
export interface PlanLimits {
  /** Seconds left until the demo has to be over. */
  readonly seconds: number;
  readonly trainingImages: number;
  readonly batchSize: number;
}

/** Part of the time that stays free, for a machine that slows down. */
export const SPARE_PART = 0.1;
/** Seconds to draw and write the report. */
export const REPORT_SECONDS = 8;
/** Times the learning curves are measured. */
export const CURVE_POINTS = 8;
/** Longer training pays little for a demonstration. */
const MOST_EPOCHS = 8;
/** Largest part of the time for the learning curves. */
const CURVE_PART = 0.08;
const MOST_CURVE_IMAGES = 500;
const LEAST_IMAGES = 10;
/** With fewer steps not even the learning rate moves as it should. */
const LEAST_STEPS = 5;

/**
 * Divides the time left between training and its learning curves. A pure function of what was measured.
 *
 * @returns The plan, or undefined when the time is too short for even a few steps.
 */
export function planDemo(speed: Speed, limits: PlanLimits): DemoPlan | undefined {
  const { seconds, trainingImages, batchSize } = limits;
  const usable = seconds * (1 - SPARE_PART) - REPORT_SECONDS;
  const most = (CURVE_PART * usable) / (CURVE_POINTS * speed.imageSeconds);
  const curveImages = Math.max(LEAST_IMAGES, Math.min(Math.floor(most), MOST_CURVE_IMAGES));
  const curveSeconds = CURVE_POINTS * curveImages * speed.imageSeconds;
  const affordable = Math.floor((usable - curveSeconds) / speed.stepSeconds);
  const mostSteps = MOST_EPOCHS * Math.ceil(trainingImages / batchSize);
  const steps = Math.min(affordable, mostSteps);
  if (steps < LEAST_STEPS) return undefined;
  return { steps, mostSteps, curveImages, trainingSeconds: steps * speed.stepSeconds + curveSeconds };
}

/** Steps from which on the networks of full width learn enough to be shown; with fewer, narrow ones learn more. */
const GENEROUS_STEPS = 100;

/** Whether the plan gives the networks enough steps to be worth their width. */
export function isGenerous(plan: DemoPlan): boolean {
  return plan.steps >= GENEROUS_STEPS;
}

/** Progress and pace of a training that has begun. */
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
