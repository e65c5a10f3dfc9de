import type { Precision } from "@sdnet/csc-core/backend";
import type { Normalization } from "@sdnet/data";
import type { Communicator } from "@sdnet/parallel";
import type { InitialWeights } from "../checkpoints/initial-weights.js";
import type { RunProgress } from "../checkpoints/checkpoint.js";
import type { RunDirectory } from "../checkpoints/run-directory.js";
import type { Experiment } from "../../experiment/experiment.js";
import type { Images } from "../datasets/images.js";
import type { Log } from "../../experiment/log.js";
import type { Abandonable } from "./abandonable.js";
import type { Evaluation } from "./evaluate-model.js";

/** Inputs of `runTraining`. The backend is chosen and the data is loaded before. */
export interface TrainingRun {
  readonly experiment: Experiment;
  readonly run: RunDirectory;
  /** Go on from what the directory holds; without it, a directory that holds a run is refused. */
  readonly resume: boolean;
  readonly train: Images;
  /** Images that the best weights are chosen by; the test images if left out. */
  readonly validation?: Images | undefined;
  readonly test: Images;
  readonly normalization: Normalization;
  /** Weights that a new run starts from; random ones if left out. */
  readonly initial?: InitialWeights | undefined;
  readonly log: Log;
  /** Finishes the step, saves and returns when it fires. */
  readonly signal?: AbortSignal | undefined;
  /** Of convolutions, where the experiment leaves it to the processor; else what the experiment says. */
  readonly precision?: Precision | undefined;
  /** Written into checkpoints, e.g. the backend and its version. */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** Lets long steps and evaluations be given up when `signal` fires; they are finished if left out. */
  readonly abandonable?: Abandonable | undefined;
  /** Processes that each train on a part of every batch, all called with the same run; rank 0 keeps its files. One process if left out. */
  readonly communicator?: Communicator | undefined;
}

/** Result of `runTraining`. */
export interface TrainingOutcome {
  readonly status: "finished" | "interrupted";
  readonly step: number;
  readonly totalSteps: number;
  /** The last evaluation on validation images of this call; undefined where it made none. */
  readonly validation?: Evaluation | undefined;
  /** The last evaluation on test images of this call, of the best weights where others chose them; undefined when it made none. */
  readonly evaluation?: Evaluation | undefined;
  readonly best?: RunProgress["best"];
  /** Training images per second of this call, evaluation and saving left out; 0 when it took no step. */
  readonly imagesPerSecond: number;
}
