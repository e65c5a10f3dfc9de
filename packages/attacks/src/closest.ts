import * as tf from "@tensorflow/tfjs";
import { perImage } from "./balls/per-image.js";

/** The closest success so far of each image. */
export interface Closest {
  /** `[batch, height, width, channels]`: the clean image until there is a success. */
  readonly found: tf.Tensor4D;
  /** Its distance from the clean image, `[batch]`; Infinity until there is a success. */
  readonly distance: tf.Tensor1D;
}

/** No success yet: clean images at infinite distance. */
export function nothingFound(images: tf.Tensor4D): Closest {
  return { found: images.clone(), distance: tf.fill<tf.Rank.R1>([images.shape[0]], Infinity) };
}

/** The closer of what is known and a candidate where it succeeds; ties stay as they are. */
export function closer(known: Closest, candidate: Closest & { readonly success: tf.Tensor1D }): Closest {
  return tf.tidy(() => {
    const isCloser: tf.Tensor1D = tf.logicalAnd(
      candidate.success,
      tf.less(candidate.distance, known.distance),
    );
    return {
      found: tf.where(perImage(isCloser), candidate.found, known.found),
      distance: tf.where(isCloser, candidate.distance, known.distance),
    };
  });
}

/** The images of what was found; the distances are freed. */
export function released({ found, distance }: Closest): tf.Tensor4D {
  distance.dispose();
  return found;
}
