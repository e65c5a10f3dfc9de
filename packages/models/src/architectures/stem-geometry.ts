import { MaxPool } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import type { ResolvedModelOptions } from "../model-options.js";

/** First layer of a network, by the size of its images. */
export function stemGeometry({ stem }: ResolvedModelOptions): {
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: number;
} {
  return stem === "cifar"
    ? { kernelSize: 3, strides: 1, padding: 1 }
    : { kernelSize: 7, strides: 2, padding: 3 };
}

/** The max-pooling that ends an ImageNet stem; nothing for CIFAR. */
export function stemPooling(features: tf.SymbolicTensor, { stem }: ResolvedModelOptions): tf.SymbolicTensor {
  if (stem === "cifar") return features;
  return new MaxPool({ name: "layer0.pool" }).apply(features) as tf.SymbolicTensor;
}
