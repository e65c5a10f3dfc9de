import {
  CIFAR100_CLASS_NAMES,
  CIFAR10_CLASS_NAMES,
  CIFAR10_NORMALIZATION,
  IMAGENET_NORMALIZATION,
  type Normalization,
} from "@sdnet/data";
import * as tf from "@tensorflow/tfjs";
import type { DatasetName, StreamedName } from "../experiment/datasets.js";

/** Statistics that have a name. */
export const NAMED_NORMALIZATIONS: Readonly<Record<NormalizationName, Normalization>> = {
  cifar10: CIFAR10_NORMALIZATION,
  imagenet: IMAGENET_NORMALIZATION,
  half: { mean: [0.5, 0.5, 0.5], std: [0.5, 0.5, 0.5] },
};

/** The name of statistics. */
export type NormalizationName = "cifar10" | "imagenet" | "half";

/** Whether statistics of that name are known. */
export function isNormalizationName(name: unknown): name is NormalizationName {
  return typeof name === "string" && Object.hasOwn(NAMED_NORMALIZATIONS, name);
}

/**
 * Statistics that a network is trained with on each data set, unless its experiment says others. The published models use those of
 * CIFAR-10 for CIFAR-100 too. On folders the stem tells what kind of images they are.
 */
export const NORMALIZATIONS: Readonly<Record<DatasetName | StreamedName, Normalization>> = {
  cifar10: CIFAR10_NORMALIZATION,
  cifar100: CIFAR10_NORMALIZATION,
  "cifar100-coarse": CIFAR10_NORMALIZATION,
  imagenet: IMAGENET_NORMALIZATION,
  folder: IMAGENET_NORMALIZATION,
};

/** Names of classes, by label, of the data sets whose names are known without looking. */
export const CLASS_NAMES: Readonly<Record<DatasetName, readonly string[]>> = {
  cifar10: CIFAR10_CLASS_NAMES,
  cifar100: CIFAR100_CLASS_NAMES.fine,
  "cifar100-coarse": CIFAR100_CLASS_NAMES.coarse,
};

/** Usual normalisation of images for a network with such a stem. */
export function usualNormalization(stem: "cifar" | "imagenet" | undefined): NormalizationName {
  return stem === "imagenet" ? "imagenet" : "cifar10";
}

/** `mean 0.5, 0.5, 0.5 and std 0.5, 0.5, 0.5 (half)`. */
export function describeNormalization(normalization: Normalization): string {
  const { mean, std } = normalization;
  const known = Object.entries(NAMED_NORMALIZATIONS).find(([, named]) =>
    sameNormalization(named, normalization),
  );
  const name = known === undefined ? "" : ` (${known[0]})`;
  return `mean ${mean.join(", ")} and std ${std.join(", ")}${name}`;
}

/** Images that are normalised in one way, normalised in another: what a second network must be shown. */
export function renormalized(
  images: tf.Tensor4D,
  { from, to }: { readonly from: Normalization; readonly to: Normalization },
): tf.Tensor4D {
  if (sameNormalization(from, to)) return images.clone();
  return tf.tidy(() => {
    const pixels = tf.add(tf.mul(images, tf.tensor1d([...from.std])), tf.tensor1d([...from.mean]));
    return tf.div(tf.sub(pixels, tf.tensor1d([...to.mean])), tf.tensor1d([...to.std]));
  });
}

/** Whether two networks are shown the same numbers. */
export function sameNormalization(one: Normalization, other: Normalization): boolean {
  return one.mean.join() === other.mean.join() && one.std.join() === other.std.join();
}
