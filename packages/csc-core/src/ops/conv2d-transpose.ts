import type * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { codeSize, type ConvolutionGeometry } from "../backend/geometry.js";
import type { Shape4D } from "../backend/primitives.js";
import { assertShape, ShapeError } from "../tensor/shapes.js";
import { differentiable } from "./differentiable.js";

/** Geometry of a transposed convolution, with the size that the forward one would have started from. */
export interface TransposeGeometry extends ConvolutionGeometry {
  /** `[batch, height, width, channels]` of the result. */
  readonly outputShape: Shape4D;
}

/**
 * The adjoint of {@link conv2d} in its signal; for a dictionary this is `A z`.
 *
 * @param codes - `[batch, h, w, atoms]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`, the same tensor that `conv2d` takes.
 * @returns A tensor of shape `outputShape`.
 * @throws ShapeError if `codes` is not what `conv2d` would give for a signal of `outputShape`.
 */
export function conv2dTranspose(
  codes: tf.Tensor4D,
  kernel: tf.Tensor4D,
  { outputShape, stride, padding }: TransposeGeometry,
): tf.Tensor4D {
  assertShape("conv2dTranspose", "kernel", kernel, [null, null, null, null]);
  const [kernelHeight, kernelWidth, channels, atoms] = kernel.shape;
  const [batch, height, width, outputChannels] = outputShape;
  if (outputChannels !== channels) {
    throw new ShapeError(
      `conv2dTranspose: \`outputShape\` must end in ${channels} channels, got [${outputShape.join(", ")}].`,
    );
  }
  const geometry = { stride, padding };
  const positions = codeSize([height, width], [kernelHeight, kernelWidth], geometry);
  assertShape("conv2dTranspose", "codes", codes, [batch, ...positions, atoms]);
  const { operand, convolve, convolveTranspose, kernelGradient } = primitives();
  return differentiable(
    { codes, kernel },
    (save) => {
      const [read, by] = [operand(codes), operand(kernel)];
      save([read, by]);
      return convolveTranspose(read, by, outputShape, geometry);
    },
    (gradient, saved) => {
      const [savedCodes, savedKernel] = saved as [tf.Tensor4D, tf.Tensor4D];
      const arriving = operand(gradient);
      return {
        codes: () => convolve(arriving, savedKernel, geometry),
        kernel: () => {
          const result = kernelGradient(arriving, savedCodes, savedKernel.shape, geometry);
          savedCodes.dispose();
          return result;
        },
      };
    },
  );
}
