import { AppendFile } from "../files/append-file.js";

/** One training step. */
export interface StepMetrics {
  readonly kind: "step";
  /** Steps done, counted from 1. */
  readonly step: number;
  /** Epochs done, as a fraction. */
  readonly epoch: number;
  readonly loss: number;
  readonly learningRate: number;
  readonly imagesPerSecond: number;
  /** Tensors alive after the step; flat over a run, or something leaks. */
  readonly tensors: number;
}

/** One pass over the validation or the test images. Accuracies are fractions in [0, 1]. */
export interface EvaluationMetrics {
  readonly kind: "evaluation";
  readonly step: number;
  readonly epoch: number;
  readonly split: "validation" | "test";
  readonly images: number;
  readonly loss: number;
  readonly top1: number;
  readonly top5?: number | undefined;
  /** Mean of ‖x − Az‖² per image in normalised units, for models with a sparse-coding stem. */
  readonly residual?: number | undefined;
  /** λ of every layer that learns it, by the layer's name; the mean over its atoms where each has its own. */
  readonly lambdas?: Readonly<Record<string, number>> | undefined;
}

/** Accuracy of the network in an adversarial training under the attack of its guard. */
export interface GuardMetrics {
  readonly kind: "adversarial";
  readonly step: number;
  readonly epoch: number;
  readonly split: "validation" | "test";
  readonly images: number;
  /** Name of the attack. */
  readonly attack: string;
  readonly norm: string;
  /** In units of pixels in [0, 1]. */
  readonly epsilon: number;
  /** Fraction of the images that are classified correctly all the same. */
  readonly accuracy: number;
}

/** A line of `metrics.jsonl`. */
export type Metrics = StepMetrics | EvaluationMetrics | GuardMetrics;

/** Writes metrics as JSON lines. */
export class MetricsFile {
  readonly #file: AppendFile;

  /** Opens `path` and cuts it to `size` bytes. */
  constructor(path: string, size: number) {
    this.#file = new AppendFile(path, size);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#file.size;
  }

  /** Adds one line. */
  write(metrics: Metrics): void {
    this.#file.append(new TextEncoder().encode(`${JSON.stringify(metrics)}\n`));
  }

  /** Waits until everything is on the disk. */
  sync(): void {
    this.#file.sync();
  }

  /** Gives the file back. */
  close(): void {
    this.#file.close();
  }
}
