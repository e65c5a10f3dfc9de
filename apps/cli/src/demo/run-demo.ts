import { cpus, totalmem } from "node:os";
import type { ImageDataset, Normalization } from "@sdnet/data";
import { CORRUPTIONS, type CorruptionName } from "@sdnet/robust";
import type { SelectedBackend } from "../backend.js";
import type { DatasetName } from "../config/datasets.js";
import type { Experiment } from "../config/experiment.js";
import { loadExperiment } from "../config/load-experiment.js";
import { Failure } from "../failure.js";
import type { Log } from "../reporting/log.js";
import { formatDuration } from "../reporting/progress.js";
import { writeAtomically } from "../training/atomic-file.js";
import { loadDataset } from "../training/load-dataset.js";
import { compareTwins, noisy, type Comparison } from "./compare-twins.js";
import type { DemoDirectory } from "./demo-directory.js";
import type { DemoResult, TrainedNetwork } from "./demo-result.js";
import { measureSpeed } from "./measure-speed.js";
import { atomSheet, examplePictures, firstOfEachClass } from "./pictures.js";
import { isGenerous, planDemo, REPORT_SECONDS, SPARE_PART, type DemoPlan } from "./plan.js";
import { reportCharts } from "./report-charts.js";
import { reportPage } from "./report-page.js";
import { trainTwins, type TwinTraining } from "./train-twins.js";
import { Twin } from "./twin.js";

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
}

/** Widths to try, from the best to the fastest. */
const WIDTHS = [16, 8] as const;
const LAMBDAS: readonly number[] = [0.1, 0.2, 0.3, 0.5, 0.7, 1];
const SEVERITY = 3;
const EXAMPLES = 6;
const EXAMPLE_NOISE: CorruptionName = "gaussian_noise";
const EXAMPLE_LAMBDAS: readonly number[] = [0.1, 0.5];
/** Points of the curve of the training loss. */
const LOSS_POINTS = 80;

/**
 * Trains a small SDNet and its ResNet twin as far as the time allows, compares them, and writes the report.
 *
 * @returns What was found, or undefined when `signal` stopped it; then no report is written.
 * @throws Failure with one line when the data cannot be had, the time is too short or a file cannot be written.
 */
export async function runDemo(options: DemoOptions): Promise<DemoResult | undefined> {
  const { log, now, signal, directory } = options;
  const started = now();
  const data = await loadBoth(options);
  const loaded = now();
  const choice = await choosePlan(options, data);
  if (signal.aborted) return undefined;
  const { plan, sdnet, resnet } = choice;
  const measured = now();
  log.info(
    `Width ${sdnet.model.width}, ${plan.steps} steps of ${sdnet.training.batchSize} images, about ` +
      `${formatDuration(plan.trainingSeconds)}; then ${plan.noisyImages} test images, clean and noisy, about ${formatDuration(plan.evaluationSeconds)}`,
  );
  const twins: Twin[] = [];
  try {
    for (const [experiment, path] of [
      [sdnet, directory.sdnet] as const,
      [resnet, directory.resnet] as const,
    ]) {
      const { backend } = options;
      const versions = {
        backend: backend.name,
        [backend.package]: backend.libraryVersion,
        node: process.version,
      };
      const stepsPerEpoch = Math.ceil(data.train.length / experiment.training.batchSize);
      twins.push(await Twin.create({ experiment, path, stepsPerEpoch, versions, log }));
    }
    const [sparse, plain] = twins as [Twin, Twin];
    const spare = (SPARE_PART / 2) * (60 * options.minutes - now());
    const training = await trainTwins(twins, {
      ...data,
      ...plan,
      deadline: now() + plan.trainingSeconds + spare,
      now,
      signal,
      log,
    });
    if (training === undefined) return undefined;
    const trained = now();
    const comparison = await compareTwins(
      { sdnet: sparse.model, resnet: plain.model },
      {
        ...data,
        corruptions: Object.keys(CORRUPTIONS) as CorruptionName[],
        severity: SEVERITY,
        lambdas: LAMBDAS,
        trainedLambda: sdnet.model.lambda,
        images: plan.noisyImages,
        roundImages: plan.roundImages,
        deadline: 60 * options.minutes - REPORT_SECONDS - spare,
        now,
        signal,
        log,
      },
    );
    if (comparison === undefined) return undefined;
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
        sdnet: trainedNetwork(sparse, { curve: training.curves[0], clean: comparison.clean.sdnet }),
        resnet: trainedNetwork(plain, { curve: training.curves[1], clean: comparison.clean.resnet }),
      },
      conditions: comparison.conditions,
      times: {
        data: loaded - started,
        measuring: measured - loaded,
        training: trained - measured,
        evaluation: now() - trained,
      },
    };
    await writeReport(result, { sparse, data, directory });
    return result;
  } finally {
    twins.forEach((twin) => twin.dispose());
  }
}

interface DemoData {
  readonly train: ImageDataset;
  readonly test: ImageDataset;
  readonly normalization: Normalization;
}

async function loadBoth({ data, source, log }: DemoOptions): Promise<DemoData> {
  const train = await loadDataset(data, { split: "train", source, log });
  const test = await loadDataset(data, { split: "test", source, log });
  return { train: train.dataset, test: test.dataset, normalization: train.normalization };
}

interface Choice {
  readonly plan: DemoPlan;
  readonly sdnet: Experiment;
  readonly resnet: Experiment;
}

/** Takes the widest networks that the measured speed lets see enough images, else the narrowest. */
async function choosePlan(options: DemoOptions, data: DemoData): Promise<Choice> {
  const { now, log, minutes } = options;
  let choice: Choice | undefined;
  for (const width of WIDTHS) {
    const [sdnet, resnet] = [
      await experimentOf("sdnet18", width, options),
      await experimentOf("resnet18", width, options),
    ];
    const speed = await measureSpeed({ ...data, sdnet, resnet, now });
    const { batchSize } = sdnet.training;
    const limits = {
      seconds: 60 * minutes - now(),
      trainingImages: data.train.length,
      batchSize,
      conditions: 1 + Object.keys(CORRUPTIONS).length,
      lambdas: LAMBDAS.length,
    };
    log.info(
      `Width ${width}: both networks together train ${(batchSize / speed.stepSeconds).toPrecision(3)} images/s`,
    );
    const plan = planDemo(speed, limits);
    if (plan === undefined) continue;
    choice = { plan: plan, sdnet: withSteps(sdnet, plan), resnet: withSteps(resnet, plan) };
    if (isGenerous(plan, limits) || options.signal.aborted) break;
  }
  if (choice !== undefined) return choice;
  throw new Failure(
    `${minutes} minutes are too short for the demo on this machine with the backend ${options.backend.name}; give it more with --minutes.`,
  );
}

function experimentOf(name: "sdnet18" | "resnet18", width: number, { seed, data, source }: DemoOptions) {
  const overrides = [
    `model.width=${width}`,
    `training.seed=${seed}`,
    `data.name=${data}`,
    `data.source=${JSON.stringify(source)}`,
  ];
  return loadExperiment(`cifar10-${name}-width16.yaml`, overrides).then(({ experiment }) => experiment);
}

function withSteps(experiment: Experiment, { steps }: DemoPlan): Experiment {
  return { ...experiment, training: { ...experiment.training, steps } };
}

function trainedNetwork(
  twin: Twin,
  {
    curve,
    clean,
  }: { curve: TwinTraining["curves"][number] | undefined; clean: Comparison["clean"]["sdnet"] },
): TrainedNetwork {
  const { experiment, parameters, run, losses } = twin;
  return {
    name: experiment.model.name,
    parameters,
    run: run.path,
    loss: averaged(losses),
    curve: curve ?? [],
    clean,
  };
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

async function writeReport(
  result: DemoResult,
  { sparse, data, directory }: { sparse: Twin; data: DemoData; directory: DemoDirectory },
): Promise<void> {
  const { test, normalization } = data;
  const indices = firstOfEachClass(test.labels, EXAMPLES);
  const disturbed = noisy(test, { corruption: EXAMPLE_NOISE, severity: SEVERITY, first: 0 });
  const page = reportPage({
    result,
    charts: await reportCharts(result),
    atoms: atomSheet(sparse.model),
    examples: examplePictures(sparse.model, {
      test,
      noisy: disturbed,
      normalization,
      indices,
      lambdas: EXAMPLE_LAMBDAS,
    }),
    exampleNoise: `Gaussian noise of severity ${SEVERITY}`,
    exampleLambdas: EXAMPLE_LAMBDAS,
  });
  await writeAtomically(directory.result, `${JSON.stringify(result, undefined, 2)}\n`);
  await writeAtomically(directory.report, page);
}
