import { bothAxes, type ConvolutionGeometry, type PerAxis } from "@sdnet/csc-core";
import type { OnnxAttribute } from "./onnx-format.js";

type Attributes = Readonly<Record<string, OnnxAttribute>>;

/** A window that moves over images: its size in pixels, and how it moves. */
export interface Window extends ConvolutionGeometry {
  readonly size: PerAxis;
}

/** A window as `Conv` and `MaxPool` want it. */
export function windowAttributes({
  size,
  stride,
  padding,
}: Window): Readonly<Record<"kernel_shape" | "strides" | "pads", OnnxAttribute>> {
  const zeros = bothAxes(padding);
  return {
    kernel_shape: { ints: bothAxes(size) },
    strides: { ints: bothAxes(stride) },
    pads: { ints: [...zeros, ...zeros] },
  };
}

/**
 * The same as `ConvTranspose` wants it, so that it is the adjoint. Of all signals that give as many codes the smallest has
 * `(codes - 1) stride + size - 2 padding` pixels; `output_padding` makes it `codes stride + size - 1 - 2 padding`.
 */
export function adjointAttributes(window: Window): Attributes {
  const output_padding = { ints: bothAxes(window.stride).map((stride) => stride - 1) };
  return { ...windowAttributes(window), output_padding };
}
