import type { SelectedBackend } from "../../engine/backend.js";
import type { Experiment } from "../../config/experiment.js";

/** Right answers of a network, and how sure the share of them is. */
export interface Accuracy {
  readonly images: number;
  /** Fraction of the images that were classified correctly. */
  readonly top1: number;
  /** 95 % confidence interval of `top1` (Wilson's). */
  readonly interval: readonly [number, number];
}

/** The accuracy at one λ of the stem. */
export interface LambdaAccuracy extends Accuracy {
  readonly lambda: number;
}

/** Both networks on the same images. */
export interface ConditionResult {
  /** `clean`, or the noise's name in CIFAR-10-C. */
  readonly name: string;
  readonly resnet: Accuracy;
  /** In the order of the λ. */
  readonly sdnet: readonly LambdaAccuracy[];
}

/** A point of a learning curve on test images. */
export interface CurvePoint extends Accuracy {
  readonly step: number;
}

/** How one network was trained. */
export interface TrainedNetwork {
  readonly name: string;
  readonly parameters: number;
  /** Directory of its run. */
  readonly run: string;
  /** Mean loss of equal parts of the training, by the step in their middle. */
  readonly loss: readonly { readonly step: number; readonly loss: number }[];
  readonly curve: readonly CurvePoint[];
  /** Clean test images at the λ of training; more of them than the noisy ones where there was time. */
  readonly clean: Accuracy;
}

/** Seconds that each part took. */
export interface DemoTimes {
  readonly data: number;
  readonly measuring: number;
  readonly training: number;
  readonly evaluation: number;
}

/** Everything the demo found out. */
export interface DemoResult {
  readonly backend: SelectedBackend;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly platform: string;
    readonly node: string;
  };
  /** What the sparse-coding network was trained by; its twin differs in nothing but the network's name. */
  readonly experiment: Experiment;
  readonly trainingImages: number;
  /** Steps planned by the measured speed, and steps taken. */
  readonly plannedSteps: number;
  readonly steps: number;
  /** Time the demo was given, in minutes. */
  readonly minutes: number;
  readonly severity: number;
  readonly lambdas: readonly number[];
  readonly networks: { readonly sdnet: TrainedNetwork; readonly resnet: TrainedNetwork };
  readonly conditions: readonly ConditionResult[];
  readonly times: DemoTimes;
}

/** The λ with the highest accuracy; of equal ones, the smallest. */
export function bestLambda({ sdnet }: ConditionResult): LambdaAccuracy {
  const [best] = [...sdnet].sort((a, b) => b.top1 - a.top1 || a.lambda - b.lambda);
  if (best === undefined) throw new RangeError("bestLambda: `sdnet` must not be empty, got no λ.");
  return best;
}
