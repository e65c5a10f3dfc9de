import type { Experiment } from "@sdnet/train/experiment";

/** Right answers of a network, and how sure the share of them is. */
export interface Accuracy {
  readonly images: number;
  /** Fraction of the images that were classified correctly. */
  readonly top1: number;
  /** 95 % confidence interval of `top1` (Wilson's). */
  readonly interval: readonly [number, number];
}

/** Accuracies of the trained pair on the same images. */
export interface ConditionResult {
  /** `clean`, or the noise's name in CIFAR-10-C. */
  readonly name: string;
  readonly twin: Accuracy;
  /** The SDNet at the λ of training. */
  readonly fixed: Accuracy;
  /** The SDNet at the λ that it chooses for each image. */
  readonly adaptive: Accuracy;
}

/** Accuracy of the shipped pair on test images. */
export interface FirstLook {
  /** Names of the architectures. */
  readonly networks: { readonly sdnet: string; readonly twin: string };
  /** λ of training. */
  readonly lambda: number;
  /** Clean images first, then each noise, at all severities in turn. */
  readonly conditions: readonly ConditionResult[];
}

/** Mean accuracy over the noises. */
export function meanOfNoises(look: FirstLook, method: "twin" | "fixed" | "adaptive"): number {
  const noises = look.conditions.slice(1);
  return noises.reduce((sum, condition) => sum + condition[method].top1, 0) / noises.length;
}

/** A point of a learning curve on test images. */
export interface CurvePoint extends Accuracy {
  readonly step: number;
}

/** Training of one network, with its curve and result. */
export interface TrainedNetwork {
  readonly name: string;
  readonly parameters: number;
  /** Directory of its run. */
  readonly run: string;
  /** Mean loss of equal parts of the training, by the step in their middle. */
  readonly loss: readonly { readonly step: number; readonly loss: number }[];
  readonly curve: readonly CurvePoint[];
}

/** A trained network of the demo, and what its package says about it. */
export interface ShownNetwork {
  readonly name: string;
  /** Percent of the 10,000 test images. */
  readonly top1: number;
  readonly training: string;
}

/** Seconds that each part took. */
export interface DemoTimes {
  readonly data: number;
  readonly firstLook: number;
  readonly measuring: number;
  readonly training: number;
}

/** Results of the demo. */
export interface DemoResult {
  /** The backend that computed, as `selectBackend` of `@sdnet/engine` describes it. */
  readonly backend: {
    readonly name: string;
    readonly package: string;
    readonly reason: string;
    readonly libraryVersion: string;
    readonly device: string;
    readonly threads: number;
  };
  readonly precision: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGiB: number;
    readonly platform: string;
    readonly node: string;
  };
  readonly firstLook: FirstLook;
  readonly shown: { readonly sdnet: ShownNetwork; readonly twin: ShownNetwork };
  /** Experiment of the sparse-coding network; its twin differs in nothing but the network. */
  readonly experiment: Experiment;
  readonly trainingImages: number;
  /** Steps planned by the measured speed, and steps taken. */
  readonly plannedSteps: number;
  readonly steps: number;
  /** Time the demo was given, in minutes. */
  readonly minutes: number;
  readonly networks: { readonly sdnet: TrainedNetwork; readonly twin: TrainedNetwork };
  readonly times: DemoTimes;
}
