import type { CifarCName } from "@sdnet/data";

/** Facts of a data set that are known without reading it. */
export interface DatasetFacts {
  readonly classes: number;
  /** Side of the square images in pixels. */
  readonly imageSize: number;
  readonly trainingImages: number;
}

/** Names a configuration or `--data` may use. */
export type DatasetName = "cifar10" | "cifar100" | "cifar100-coarse";

const cifar = { imageSize: 32, trainingImages: 50_000 };

/** Every data set that can be trained on. */
export const DATASETS: Readonly<Record<DatasetName, DatasetFacts>> = {
  cifar10: { classes: 10, ...cifar },
  cifar100: { classes: 100, ...cifar },
  "cifar100-coarse": { classes: 20, ...cifar },
};

/** Names of data sets whose images are decoded from the disk as they are needed. */
export type StreamedName = "imagenet" | "folder";

/** Facts of a data set that is decoded from the disk. */
export interface StreamedFacts {
  /** Undefined where only the folders say. */
  readonly classes: number | undefined;
  /** Side of the squares that images become, unless the model's `imageSize` says otherwise. */
  readonly imageSize: number;
}

/** Every data set that is decoded from the disk. */
export const STREAMED_DATASETS: Readonly<Record<StreamedName, StreamedFacts>> = {
  imagenet: { classes: 1000, imageSize: 224 },
  folder: { classes: undefined, imageSize: 224 },
};

/** Whether the images of a data set are decoded from the disk. */
export function isStreamed(name: string): name is StreamedName {
  return Object.hasOwn(STREAMED_DATASETS, name);
}

/** Clean images of any kind. */
export type ImagesName = DatasetName | StreamedName;

/** Every data set of clean images. */
export const IMAGES_NAMES = [...Object.keys(DATASETS), ...Object.keys(STREAMED_DATASETS)] as ImagesName[];

/** Whether images are decoded from the disk: clean ones, or those of ImageNet-C. */
export function isOnDisk(name: string): name is StreamedName | "imagenet-c" {
  return isStreamed(name) || name === "imagenet-c";
}

/** Test sets that others have corrupted, each with the data set whose test images they are. */
export const CORRUPTED_DATASETS: Readonly<Record<CifarCName, "cifar10" | "cifar100">> = {
  "cifar10-c": "cifar10",
  "cifar100-c": "cifar100",
};

/** Whether a name is that of a corrupted test set that is held in memory. */
export function isCorrupted(name: string): name is CifarCName {
  return Object.hasOwn(CORRUPTED_DATASETS, name);
}

/** Every data set, those of noise that was made before included. */
export type AnyImagesName = ImagesName | CorruptedName;

/** Test sets of noise that was made before. */
export type CorruptedName = CifarCName | "imagenet-c";

/** Whether noise is read from files and not made here. */
export function hasFilesOfNoise(name: string): name is CorruptedName {
  return name === "imagenet-c" || isCorrupted(name);
}

/** The names of all of them. */
export const ANY_IMAGES_NAMES = [
  ...[DATASETS, CORRUPTED_DATASETS, STREAMED_DATASETS].flatMap((sets) => Object.keys(sets)),
  "imagenet-c",
] as AnyImagesName[];

/** The clean data set whose test images a corrupted one is made of; of a clean one itself. */
export function cleanName(name: AnyImagesName): ImagesName {
  if (name === "imagenet-c") return "imagenet";
  return isCorrupted(name) ? CORRUPTED_DATASETS[name] : name;
}
