import { cpus, totalmem } from "node:os";
import { NOISES } from "@sdnet/robust";
import { type DatasetName, formatDuration } from "@sdnet/train/experiment";
import { loadDataset } from "@sdnet/train/node";
import type { SelectedBackend } from "@sdnet/engine";
import { applyPrecision } from "../config/precision-option.js";
import type { Log } from "../terminal/log.js";
import type { createProgress } from "../terminal/progress.js";
import { choosePlan } from "./choose-plan.js";
import type { DemoDirectory } from "./demo-directory.js";
import { firstLook } from "./first-look.js";
import { type DemoResult, firstLookTable } from "@sdnet/reports";
import { SPARE_PART } from "./plan.js";
import { openShownPair, shownNetworks } from "./shown-pair.js";
import { trainPair } from "./train-pair.js";
import { writeReport } from "./write-report.js";

/** Inputs of the demo. */
export interface DemoOptions {
  readonly backend: SelectedBackend;
  readonly directory: DemoDirectory;
  readonly data: DatasetName;
  readonly source: string;
  readonly seed: number;
  readonly minutes: number;
  /** Clock in seconds; the demo has to be over when it shows `60 * minutes`. */
  readonly now: () => number;
  /** Runs the training, which saves what it has when the signal fires. Everything else has nothing to save, and may be ended at once. */
  readonly saving: <Result>(work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  readonly log: Log;
  /** Makes the progress displays; {@link createProgress} if left out. */
  readonly progress?: typeof createProgress | undefined;
}

/** Seconds for the first table, and the part of the whole time that it takes at most. */
const FIRST_SECONDS = 40;
const FIRST_PART = 0.2;
/** Test images of the first table at most, and of a look at the clock. */
const FIRST_IMAGES = 500;
const ROUND_IMAGES = { tensorflow: 50, other: 5 } as const;

/**
 * Shows what a trained pair of networks makes of clean and noisy images, trains a fresh pair as far as the time allows, and writes the
 * report.
 *
 * @returns What was found, or undefined when its training was stopped; then no report is written.
 * @throws Failure with one line when the data cannot be had, the time is too short or a file cannot be written.
 */
export async function runDemo(options: DemoOptions): Promise<DemoResult | undefined> {
  const { now, log, saving, directory, backend } = options;
  const end = 60 * options.minutes;
  const started = now();
  const precision = await applyPrecision("auto", { backend, log });
  const data = await loadBoth(options);
  const loaded = now();
  const pair = await openShownPair();
  try {
    const look = await firstLook(pair, {
      ...options,
      test: data.test,
      corruptions: NOISES,
      images: FIRST_IMAGES,
      roundImages: backend.name === "tensorflow" ? ROUND_IMAGES.tensorflow : ROUND_IMAGES.other,
      deadline: loaded + Math.min(FIRST_SECONDS, FIRST_PART * (end - loaded)),
    });
    log.info(`\n${firstLookTable(look)}\n`);
    const looked = now();
    const choice = await choosePlan({ ...options, ...data, end });
    const measured = now();
    const spare = (SPARE_PART / 2) * (end - measured);
    const deadline = measured + choice.plan.trainingSeconds + spare;
    log.info(
      `Training a fresh pair for ${choice.plan.steps} steps of ${choice.sdnet.training.batchSize} images, about ${formatDuration(choice.plan.trainingSeconds)}`,
    );
    const trained = await trainPair(choice, { ...options, ...data, saving, precision, deadline });
    if (trained === undefined) return undefined;
    const result: DemoResult = {
      backend,
      precision,
      machine: machine(),
      firstLook: look,
      shown: await shownNetworks(),
      experiment: choice.sdnet,
      trainingImages: data.train.length,
      plannedSteps: choice.plan.steps,
      steps: trained.steps,
      minutes: options.minutes,
      networks: trained.networks,
      times: {
        data: loaded - started,
        firstLook: looked - loaded,
        measuring: measured - looked,
        training: now() - measured,
      },
    };
    await writeReport(result, { ...data, directory, pair });
    return result;
  } finally {
    pair.sdnet.model.dispose();
    pair.twin.model.dispose();
  }
}

async function loadBoth({ data, source, log }: DemoOptions) {
  const { dataset: train, normalization } = await loadDataset(data, { split: "train", source, log });
  const { dataset: test } = await loadDataset(data, { split: "test", source, log });
  return { train, test, normalization };
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
