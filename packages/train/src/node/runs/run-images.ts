import { groupByClass, sliceDataset, type ImageDataset, type Normalization } from "@sdnet/data";
import { isStreamed, STREAMED_DATASETS } from "../../experiment/datasets.js";
import type { Experiment } from "../../experiment/experiment.js";
import { UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { compareClasses, describeDifference, listed } from "../datasets/compare-classes.js";
import { fitImages, placeOf, warnOfNumbers } from "../datasets/fit-images.js";
import { onlyClassOf } from "../datasets/one-class.js";
import { inMemory, spreadImages, type Images } from "../datasets/images.js";
import {
  describeNormalization,
  NAMED_NORMALIZATIONS,
  NORMALIZATIONS,
  usualNormalization,
} from "../../config/known-sets.js";
import { loadDataset } from "../datasets/load-dataset.js";
import { openStreamedImages } from "../datasets/open-streamed.js";
import { divideArchive, divideStreamed } from "../datasets/validation-part.js";
import { modelOptionsOf } from "../../training/network-options.js";

/** Images of a run, all with the same labels. */
export interface RunImages {
  readonly train: Images;
  /** Training images that are not trained on, to choose the best weights by. */
  readonly validation?: Images | undefined;
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
  const { train, validation, test } = await openParts(experiment, log);
  const { classes } = modelOptionsOf(experiment);
  const trained = trainingImages(train, { classNames: experiment.data.classNames, classes, log });
  const whose = "the training images";
  const wanted = { classNames: trained.classNames, classes: trained.classNames.length, whose };
  return {
    train: trained,
    validation: validation && fitImages(validation, wanted),
    test: fitImages(test, wanted, log),
    normalization: normalizationOf(experiment, log),
  };
}

async function openParts(experiment: Experiment, log: Log): Promise<Omit<RunImages, "normalization">> {
  const { model, data } = experiment;
  const { name, source, damaged = "fail", workers, testLimit } = data;
  if (!isStreamed(name)) {
    const { dataset } = await loadDataset(name, { split: "train", source, log });
    const test = await loadDataset(name, { split: "test", source, limit: testLimit, log });
    const { train, validation } = divideArchive(dataset, experiment);
    // As folders of the same images have them: a run is the same from either.
    return {
      train: inMemory(groupByClass(train)),
      validation: validation && inMemory(groupByClass(firstOf(validation, testLimit))),
      test: inMemory(groupByClass(test.dataset)),
    };
  }
  const imageSize = model.imageSize ?? STREAMED_DATASETS[name].imageSize;
  const isWhole = modelOptionsOf(experiment).stem === "cifar";
  const division = { purpose: "training", data } as const;
  const shared = { source, imageSize, isWhole, damaged, workers, division, told: new Set<string>(), log };
  const whole = await openStreamedImages(name, { ...shared, split: "train" });
  const { train, validation } = divideStreamed(whole, experiment);
  const idle = (["holdOut", "holdOutSeed"] as const).find((key) => data[key] !== undefined);
  if (idle !== undefined && train.division === undefined) {
    throw new UsageError(
      `data.${idle} has no effect on ${placeOf(train)}, which has test images of its own; leave it out.`,
    );
  }
  return {
    train,
    validation: validation && spreadImages(validation, testLimit ?? validation.length),
    test: await openStreamedImages(name, { ...shared, split: "val", limit: testLimit }),
  };
}

function firstOf(images: ImageDataset, limit = images.length): ImageDataset {
  return limit < images.length ? sliceDataset(images, 0, limit) : images;
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
  const only = onlyClassOf(train);
  if (only !== undefined) {
    throw new UsageError(
      `${place}: all ${train.length} training images are of the class ${JSON.stringify(only)}; there is nothing to tell apart. ` +
        "Give images of two classes, each in a folder of its own, or a larger data.trainLimit.",
    );
  }
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
