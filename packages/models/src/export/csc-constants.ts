import { ownLambdas, type CscConv2d } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { adjointAttributes, windowAttributes } from "./convolution-attributes.js";
import { cannotExport } from "./export-error.js";
import { inputShape } from "./input-shape.js";
import type { OnnxAttribute } from "./onnx-format.js";
import { kernelWeights, type Weights } from "./weights.js";

/** Constants shared by the steps of a CSC layer, `prox(p + s Aᵀr) = shrink(c p + (c s A)ᵀr, c s λ)`. */
export interface CscConstants {
  /** `A`, `[atoms, channels, height, width]`. */
  readonly dictionary: Weights;
  /** `c s A`, of the same shape. */
  readonly scaledKernel: Weights;
  /** `c s`. */
  readonly scale: number;
  /** `c = 1 / (1 + s mu)`. */
  readonly shrinkage: number;
  /** The layer's own λ, one number or one per atom. */
  readonly lambda: readonly number[];
  /** Parameters of `Conv` for `Aᵀ`. */
  readonly analysis: Readonly<Record<string, OnnxAttribute>>;
  /** Parameters of `ConvTranspose` for `A`. */
  readonly synthesis: Readonly<Record<string, OnnxAttribute>>;
}

/**
 * Reads the constants of a layer. A step size that was never estimated is estimated now, as at a first call.
 *
 * @throws ExportError for the root loss and for layers that stop early.
 */
export function cscConstants(layer: CscConv2d): CscConstants {
  const { mu, loss, stop, stride, padding } = layer.coding;
  if (loss !== "square") {
    throw cannotExport(layer, `must have the square loss, got ${loss}.`);
  }
  if (stop !== undefined) {
    throw cannotExport(
      layer,
      "must take a fixed number of steps, got one that stops early. Leave out `stop` and export that.",
    );
  }
  const stepSize = stepSizeOf(layer);
  const shrinkage = 1 / (1 + mu * stepSize);
  const scale = stepSize * shrinkage;
  const { kernel } = layer.dictionary;
  const [rows, columns] = kernel.shape;
  const window = { size: [rows, columns], stride, padding } as const;
  return {
    dictionary: kernelWeights(kernel),
    scaledKernel: kernelWeights(kernel, scale),
    scale,
    shrinkage,
    lambda: ownLambdas(layer),
    analysis: windowAttributes(window),
    synthesis: adjointAttributes(window),
  };
}

function stepSizeOf(layer: CscConv2d): number {
  const stored = (): number => layer.parameters.stepSize.read().dataSync()[0] ?? 0;
  if (stored() === 0) {
    const [, height, width, channels] = inputShape(layer);
    tf.tidy(() => layer.encode(tf.zeros([1, height ?? 1, width ?? 1, channels ?? 1])));
  }
  return stored();
}
