import { CIFAR10_NORMALIZATION, IMAGENET_NORMALIZATION, type Normalization } from "@sdnet/data";
import type { DatasetName, StreamedName } from "../config/datasets.js";

/** How the images of each data set are normalised. The published models use the statistics of CIFAR-10 for CIFAR-100 too. */
export const NORMALIZATIONS: Readonly<Record<DatasetName | StreamedName, Normalization>> = {
  cifar10: CIFAR10_NORMALIZATION,
  cifar100: CIFAR10_NORMALIZATION,
  "cifar100-coarse": CIFAR10_NORMALIZATION,
  imagenet: IMAGENET_NORMALIZATION,
  folder: IMAGENET_NORMALIZATION,
};
