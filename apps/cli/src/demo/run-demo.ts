import { cpus, totalmem } from "node:os";
import { NOISES } from "@sdnet/robust";
import type { SelectedBackend } from "../engine/backend.js";
import type { DatasetName } from "../config/datasets.js";
import type { Log } from "../terminal/log.js";
import { formatDuration, type createProgress } from "../terminal/progress.js";
import { loadDataset } from "../datasets/load-dataset.js";
import { choosePlan, type Choice } from "./choose-plan.js";
import { compareTwins } from "./compare-twins.js";
import type { DemoDirectory } from "./demo-directory.js";
import type { Accuracy, CurvePoint, DemoResult, TrainedNetwork } from "../reports/demo/demo-result.js";
import { REPORT_SECONDS, SPARE_PART } from "./plan.js";
import { trainTwins } from "./train-twins.js";
import { Twin, type TwinOptions } from "./twin.js";
import { writeReport } from "./write-report.js";

/** What the demo is asked to do. */
export interface DemoOptions {
  readonly backend: SelectedBackend;
  readonly directory: DemoDirectory;
  readonly data: DatasetName;
  readonly source: string;
  readonly seed: number;
  readonly minutes: number;
  /** Clock in seconds; the demo has to be over when it shows `60 * minutes`. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Makes the progress displays; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

const LAMBDAS: readonly number[] = [0.1, 0.2, 0.3, 0.5, 0.7, 1];
/** The strongest of CIFAR-10-C: networks that trained so shortly hardly notice less. */
const SEVERITY = 5;
/** Points of the curve of the training loss. */
const LOSS_POINTS = 80;

/**
 * Trains a small SDNet and its ResNet twin as far as the time allows, compares them, and writes the report.
 *
 * @returns What was found, or undefined when `signal` stopped it; then no report is written.
 * @throws Failure with one line when the data cannot be had, the time is too short or a file cannot be written.
 */
export async function runDemo(options: DemoOptions): Promise<DemoResult | undefined> {
  const { now, log, signal, directory } = options;
  const corruptions = NOISES;
  const end = 60 * options.minutes;
  const started = now();
  const data = await loadBoth(options);
  const loaded = now();
  const counts = { conditions: 1 + corruptions.length, lambdas: LAMBDAS.length };
  const choice = await choosePlan({ ...options, ...data, ...counts, end });
  if (signal.aborted) return undefined;
  const { plan, sdnet } = choice;
  const { width } = sdnet.model;
  log.info(
    `Training width ${width} for ${plan.steps} steps of ${sdnet.training.batchSize} images, about ${formatDuration(plan.trainingSeconds)}; ` +
      `then ${plan.noisyImages} test images under every noise and λ, about ${formatDuration(plan.evaluationSeconds)}`,
  );
  const measured = now();
  const spare = (SPARE_PART / 2) * (end - measured);
  const twins = await createTwins(choice, options, data);
  const [sparse, plain] = twins;
  try {
    const deadline = measured + plan.trainingSeconds + spare;
    const training = await trainTwins(twins, { ...options, ...data, ...plan, deadline });
    if (training === undefined) return undefined;
    const trained = now();
    const comparison = await compareTwins(
      { sdnet: sparse.model, resnet: plain.model },
      {
        ...options,
        ...data,
        corruptions,
        severity: SEVERITY,
        lambdas: LAMBDAS,
        trainedLambda: sdnet.model.lambda,
        images: plan.noisyImages,
        roundImages: plan.roundImages,
        deadline: end - REPORT_SECONDS - spare,
      },
    );
    if (comparison === undefined) return undefined;
    const { clean, conditions } = comparison;
    const result: DemoResult = {
      backend: options.backend,
      machine: machine(),
      experiment: sdnet,
      trainingImages: data.train.length,
      plannedSteps: plan.steps,
      steps: training.steps,
      minutes: options.minutes,
      severity: SEVERITY,
      lambdas: LAMBDAS,
      networks: {
        sdnet: trainedNetwork(sparse, training.curves[0], clean.sdnet),
        resnet: trainedNetwork(plain, training.curves[1], clean.resnet),
      },
      conditions,
      times: {
        data: loaded - started,
        measuring: measured - loaded,
        training: trained - measured,
        evaluation: now() - trained,
      },
    };
    await writeReport(result, { ...data, directory, model: sparse.model });
    return result;
  } finally {
    twins.forEach((twin) => twin.dispose());
  }
}

async function loadBoth({ data, source, log }: DemoOptions) {
  const { dataset: train, normalization } = await loadDataset(data, { split: "train", source, log });
  const { dataset: test } = await loadDataset(data, { split: "test", source, log });
  return { train, test, normalization };
}

async function createTwins(
  { sdnet, resnet }: Choice,
  { backend, directory, log }: DemoOptions,
  { train, normalization }: Pick<TwinOptions, "train" | "normalization">,
): Promise<readonly [Twin, Twin]> {
  const versions = {
    backend: backend.name,
    [backend.package]: backend.libraryVersion,
    node: process.version,
  };
  const stepsPerEpoch = Math.ceil(train.length / sdnet.training.batchSize);
  const shared = { versions, stepsPerEpoch, train, normalization, log };
  return [
    await Twin.create({ ...shared, experiment: sdnet, path: directory.sdnet }),
    await Twin.create({ ...shared, experiment: resnet, path: directory.resnet }),
  ];
}

function trainedNetwork(twin: Twin, curve: readonly CurvePoint[] = [], clean: Accuracy): TrainedNetwork {
  const { experiment, parameters, run, losses } = twin;
  return { name: experiment.model.name, parameters, run: run.path, loss: averaged(losses), curve, clean };
}

function averaged(losses: readonly number[]): TrainedNetwork["loss"] {
  const size = Math.max(1, Math.ceil(losses.length / LOSS_POINTS));
  return Array.from({ length: Math.ceil(losses.length / size) }, (_, index) => {
    const part = losses.slice(index * size, (index + 1) * size);
    const loss = part.reduce((sum, value) => sum + value, 0) / part.length;
    return { step: index * size + part.length / 2, loss };
  });
}

function machine(): DemoResult["machine"] {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
    memoryGiB: totalmem() / 2 ** 30,
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
