import type * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import { assertShape } from "../tensor/shapes.js";
import { differentiable } from "./differentiable.js";

/**
 * Correlates images with a kernel under explicit symmetric padding; for a dictionary this is `A^T x`.
 *
 * @param signal - `[batch, height, width, channels]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`.
 * @returns `[batch, h, w, atoms]` with `h = floor((height + 2 padding - kernelHeight) / stride) + 1`.
 * @throws ShapeError if the ranks or the channels do not match.
 */
export function conv2d(signal: tf.Tensor4D, kernel: tf.Tensor4D, geometry: ConvolutionGeometry): tf.Tensor4D {
  assertShape("conv2d", "kernel", kernel, [null, null, null, null]);
  assertShape("conv2d", "signal", signal, [null, null, null, kernel.shape[2]]);
  const { operand, pixelsMet, convolve, convolveTranspose, kernelGradient } = primitives();
  let read = geometry;
  return differentiable(
    { signal, kernel },
    (save) => {
      const by = operand(kernel);
      const met = pixelsMet(signal, kernel.shape, geometry);
      save([met.pixels, by]);
      read = met.geometry;
      return convolve(met.pixels, by, read);
    },
    (gradient, saved) => {
      const [savedPixels, savedKernel] = saved as [tf.Tensor4D, tf.Tensor4D];
      const arriving = operand(gradient);
      return {
        signal: () => convolveTranspose(arriving, savedKernel, signal.shape, geometry),
        kernel: () => {
          const result = kernelGradient(savedPixels, arriving, savedKernel.shape, read);
          savedPixels.dispose(); // The engine asks for the kernel last: free the activation early.
          return result;
        },
      };
    },
  );
}
