import { CIFAR10_NORMALIZATION, type Normalization } from "@sdnet/data";
import type { DatasetName } from "../config/datasets.js";

/** How the images of each data set are normalised. The published models use the statistics of CIFAR-10 for CIFAR-100 too. */
export const NORMALIZATIONS: Readonly<Record<DatasetName, Normalization>> = {
  cifar10: CIFAR10_NORMALIZATION,
  cifar100: CIFAR10_NORMALIZATION,
  "cifar100-coarse": CIFAR10_NORMALIZATION,
};
