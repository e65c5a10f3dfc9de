import type * as tf from "@tensorflow/tfjs";

/** The one image tensor of a layer call; tf.layers passes a tensor or a list of one. */
export function singleInput(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor4D {
  return (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
}

/** The one shape of a layer call; tf.layers passes a shape or a list of one. */
export function singleShape(shapes: tf.Shape | tf.Shape[]): tf.Shape {
  return (Array.isArray(shapes[0]) ? shapes[0] : shapes) as tf.Shape;
}

/** Output size of a convolution along one axis; unknown stays unknown. */
export function convolvedSize(
  size: number | null | undefined,
  {
    kernelSize,
    strides,
    padding,
  }: { readonly kernelSize: number; readonly strides: number; readonly padding: number },
): number | null {
  return size === null || size === undefined
    ? null
    : Math.floor((size + 2 * padding - kernelSize) / strides) + 1;
}
