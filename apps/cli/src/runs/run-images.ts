import { groupByClass, type Normalization } from "@sdnet/data";
import { isStreamed, STREAMED_DATASETS } from "../config/datasets.js";
import type { Experiment } from "../config/experiment.js";
import { UsageError } from "../failure.js";
import type { Log } from "../terminal/log.js";
import { compareClasses, describeDifference, listed } from "../datasets/compare-classes.js";
import { fitImages, placeOf, warnOfNumbers } from "../datasets/fit-images.js";
import type { Images } from "../datasets/images.js";
import {
  describeNormalization,
  NAMED_NORMALIZATIONS,
  NORMALIZATIONS,
  usualNormalization,
} from "../config/known-sets.js";
import { loadDataset } from "../datasets/load-dataset.js";
import { openStreamedImages } from "../datasets/open-streamed.js";
import { modelOptionsOf } from "./run-training.js";

/** Images of a run, both with the same labels. */
export interface RunImages {
  readonly train: Images;
  readonly test: Images;
  /** By which the network has its images normalised from here on. */
  readonly normalization: Normalization;
}

/**
 * Loads or opens the training and test images of an experiment, and checks that their classes are the same.
 *
 * @throws Failure or UsageError with one line when there are none, or classes differ by name.
 */
export async function loadRunImages(experiment: Experiment, log: Log): Promise<RunImages> {
  const { train, test } = await openBoth(experiment, log);
  const { classes } = modelOptionsOf(experiment);
  const trained = trainingImages(train, { classNames: experiment.data.classNames, classes, log });
  const whose = "the training images";
  const wanted = { classNames: trained.classNames, classes: trained.classNames.length, whose };
  return {
    train: trained,
    test: fitImages(test, wanted, log),
    normalization: normalizationOf(experiment, log),
  };
}

async function openBoth(experiment: Experiment, log: Log): Promise<Pick<RunImages, "train" | "test">> {
  const { model, data } = experiment;
  const { name, source, damaged = "fail", workers, trainLimit, testLimit } = data;
  if (!isStreamed(name)) {
    const train = await loadDataset(name, { split: "train", source, limit: trainLimit, log });
    const test = await loadDataset(name, { split: "test", source, limit: testLimit, log });
    // As folders of the same images have them: a run is the same from either.
    return { train: groupByClass(train.dataset), test: groupByClass(test.dataset) };
  }
  const imageSize = model.imageSize ?? STREAMED_DATASETS[name].imageSize;
  const isWhole = modelOptionsOf(experiment).stem === "cifar";
  const division = { purpose: "training", data } as const;
  const shared = { source, imageSize, isWhole, damaged, workers, division, told: new Set<string>(), log };
  const train = await openStreamedImages(name, { ...shared, split: "train", limit: trainLimit });
  const idle = (["holdOut", "holdOutSeed"] as const).find((key) => data[key] !== undefined);
  if (idle !== undefined && train.division === undefined) {
    throw new UsageError(
      `data.${idle} has no effect on ${placeOf(train)}, which has test images of its own; leave it out.`,
    );
  }
  return {
    train,
    test: await openStreamedImages(name, { ...shared, split: "val", limit: testLimit }),
  };
}

/** Training images with the labels that the experiment names or, where it names none, those of their folders. */
function trainingImages(
  train: Images,
  {
    classNames,
    classes,
    log,
  }: {
    readonly classNames: readonly string[] | undefined;
    readonly classes: number | undefined;
    readonly log: Log;
  },
): Images {
  const place = placeOf(train);
  warnOfNumbers(train.classNames, place, log);
  if (classNames !== undefined) {
    const difference = compareClasses(train.classNames, classNames);
    if (difference.unknown.length + difference.missing.length > 0) {
      throw new UsageError(
        `${place}: its classes are not those of data.classNames; ${describeDifference(difference)}.`,
      );
    }
    return fitImages(train, { classNames, classes: classNames.length, whose: "data.classNames" });
  }
  if (classes !== undefined && train.classNames.length !== classes) {
    throw new UsageError(
      `${place}: has ${train.classNames.length} classes, ${listed(train.classNames)}, where the network tells ${classes} apart.`,
    );
  }
  return train;
}

/** Said where it is a guess: folders hold images of any kind. */
function normalizationOf(experiment: Experiment, log: Log): Normalization {
  const { name, normalization } = experiment.data;
  if (normalization !== undefined) return normalization;
  if (name !== "folder") return NORMALIZATIONS[name];
  const usual = NAMED_NORMALIZATIONS[usualNormalization(modelOptionsOf(experiment).stem)];
  log.info(`Normalising images by ${describeNormalization(usual)}; data.normalization chooses others.`);
  return usual;
}
