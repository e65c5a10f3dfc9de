import * as tf from "@tensorflow/tfjs";
import type { Norm } from "../threat-model.js";
import { stepToHyperplane } from "./step-to-hyperplane.js";

/** A linear function of images: what it is where it was taken, and its gradient there. */
export interface LinearBoundary {
  /** `[batch, height, width, channels]` */
  readonly gradient: tf.Tensor4D;
  /** `[batch]` */
  readonly value: tf.Tensor1D;
}

/** {@link stepToHyperplane} from images, `[batch, height, width, channels]`, where linear functions have the given values. */
export function stepToBoundary(
  images: tf.Tensor4D,
  { gradient, value }: LinearBoundary,
  norm: Norm,
): tf.Tensor4D {
  return tf.tidy(() => {
    const [batch] = images.shape;
    const plane = { normal: tf.reshape<tf.Rank.R2>(gradient, [batch, -1]), value };
    return tf.reshape(stepToHyperplane(tf.reshape(images, [batch, -1]), plane, norm), images.shape);
  });
}
