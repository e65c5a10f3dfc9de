import * as tf from "@tensorflow/tfjs";
import { assertShape } from "../tensor/shapes.js";
import { differentiable } from "./differentiable.js";

/** Windows of {@link maxPool}. */
export interface MaxPoolOptions {
  /** Height and width of a window in pixels. */
  readonly size: number;
  /** Pixels between neighbouring windows. */
  readonly stride: number;
}

/**
 * Largest number of every window that lies in the image. Unlike in `tf.maxPool`, which skips NaN and makes the lowest number of a window
 * that is all NaN, a window with NaN gives NaN.
 *
 * @param images - `[batch, height, width, channels]`.
 * @returns `[batch, h, w, channels]` with `h = floor((height - size) / stride) + 1`. Differentiable; the gradient goes to the first of
 * the largest.
 * @throws ShapeError if `images` has another rank.
 */
export function maxPool(images: tf.Tensor4D, { size, stride }: MaxPoolOptions): tf.Tensor4D {
  assertShape("maxPool", "images", images, [null, null, null, null]);
  return differentiable<{ images: tf.Tensor4D }, tf.Tensor4D>(
    { images },
    (save) => {
      // eslint-disable-next-line no-restricted-syntax -- NaN is put back below.
      const pooled = tf.maxPool(images, size, stride, "valid");
      save([images, pooled]);
      // eslint-disable-next-line no-restricted-syntax -- Marks are never NaN.
      const broken = tf.maxPool(tf.cast<tf.Tensor4D>(tf.isNaN(images), "float32"), size, stride, "valid");
      return tf.where<tf.Tensor4D>(tf.greater(broken, 0), tf.fill(pooled.shape, NaN), pooled);
    },
    (gradient, saved) => ({
      images: () => {
        const [input, output] = saved as [tf.Tensor4D, tf.Tensor4D];
        const attributes = { filterSize: size, strides: stride, pad: "valid" };
        return tf.engine().runKernel<tf.Tensor4D>("MaxPoolGrad", { dy: gradient, input, output }, attributes);
      },
    }),
  );
}
