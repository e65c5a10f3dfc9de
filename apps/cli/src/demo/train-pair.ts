import type { CurvePoint, TrainedNetwork } from "@sdnet/reports";
import type { SelectedBackend } from "@sdnet/engine";
import type { Choice } from "./choose-plan.js";
import type { DemoDirectory } from "./demo-directory.js";
import { trainTwins, type TrainTwinsOptions } from "./train-twins.js";
import { Twin } from "./twin.js";

/** Inputs of {@link trainPair}. */
export interface TrainPairOptions extends Omit<
  TrainTwinsOptions,
  "steps" | "mostSteps" | "curveImages" | "signal"
> {
  /** Runs the training, which saves what it has when the signal fires. */
  readonly saving: <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  readonly backend: SelectedBackend;
  readonly precision: string;
  readonly directory: DemoDirectory;
}

/** Points of the curve of the training loss. */
const LOSS_POINTS = 80;

/**
 * Trains a fresh SDNet and its twin in step, recorded as two runs.
 *
 * @returns How far it came, or undefined when it was stopped.
 */
export async function trainPair(
  { plan, sdnet, twin }: Choice,
  options: TrainPairOptions,
): Promise<
  | {
      readonly steps: number;
      readonly networks: { readonly sdnet: TrainedNetwork; readonly twin: TrainedNetwork };
    }
  | undefined
> {
  const { backend, precision, directory, train } = options;
  const versions = {
    backend: backend.name,
    [backend.package]: backend.libraryVersion,
    node: process.version,
    precision,
  };
  const stepsPerEpoch = Math.ceil(train.length / sdnet.training.batchSize);
  const shared = { ...options, versions, stepsPerEpoch };
  const twins: Twin[] = [];
  try {
    twins.push(await Twin.create({ ...shared, experiment: sdnet, path: directory.sdnet }));
    twins.push(await Twin.create({ ...shared, experiment: twin, path: directory.twin }));
    const training = await options.saving((signal) => trainTwins(twins, { ...options, ...plan, signal }));
    if (training === undefined) return undefined;
    const [sparse, plain] = twins as [Twin, Twin];
    const networks = {
      sdnet: trainedNetwork(sparse, training.curves[0]),
      twin: trainedNetwork(plain, training.curves[1]),
    };
    return { steps: training.steps, networks };
  } finally {
    twins.forEach((each) => {
      each.dispose();
    });
  }
}

function trainedNetwork(twin: Twin, curve: readonly CurvePoint[] = []): TrainedNetwork {
  const { experiment, parameters, run, losses } = twin;
  return { name: experiment.model.name, parameters, run: run.path, loss: averaged(losses), curve };
}

function averaged(losses: readonly number[]): TrainedNetwork["loss"] {
  const size = Math.max(1, Math.ceil(losses.length / LOSS_POINTS));
  return Array.from({ length: Math.ceil(losses.length / size) }, (_, index) => {
    const part = losses.slice(index * size, (index + 1) * size);
    const loss = part.reduce((sum, value) => sum + value, 0) / part.length;
    return { step: index * size + part.length / 2, loss };
  });
}
