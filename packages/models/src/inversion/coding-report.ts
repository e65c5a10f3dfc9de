import { CscConv2d, ownLambdas, type LambdaOption } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { cscLayers, findStem } from "../csc-layers.js";

/** Sparsity and residual of one CSC layer on a batch. */
export interface LayerCoding {
  readonly name: string;
  readonly atoms: number;
  /** λ it coded with, or the mean of it where there are several. */
  readonly lambda: number;
  /** Fraction of codes that are not zero. */
  readonly nonZero: number;
  /** `‖x - A z‖² / ‖x‖²` over the batch, with `x` the layer's own input. */
  readonly relativeResidual: number;
  /** Mean squared length of an image's residual `‖x - A z‖²`, in the squared units of the layer's input. */
  readonly residualEnergy: number;
}

/**
 * Sparsity and residual of every CSC layer of a model on a batch, from the input on.
 *
 * @param model - A network of this package, or one of the user's own with CSC layers.
 * @param images - `[batch, height, width, 3]`, normalised.
 * @param options - `lambda` of the stem; the other layers keep theirs.
 */
export function codingReport(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  { lambda }: { readonly lambda?: LambdaOption | undefined } = {},
): readonly LayerCoding[] {
  const layers = cscLayers(model).filter((layer) => layer instanceof CscConv2d);
  if (layers.length === 0) return [];
  const stem = findStem(model);
  const options = stem === undefined || lambda === undefined ? {} : { lambda: { [stem.name]: lambda } };
  return tf.tidy(() => {
    const inputs = layers.map((layer) => layer.input as tf.SymbolicTensor);
    const probe = tf.model({ inputs: model.inputs, outputs: inputs });
    const signals = [probe.apply(images, options)].flat() as tf.Tensor4D[];
    return layers.map((layer, index) => {
      const signal = signals[index] as tf.Tensor4D;
      const codes = layer.encode(signal, options);
      const energyOf = (values: tf.Tensor): number => tf.sum(tf.square(values)).dataSync()[0] ?? NaN;
      const residual = energyOf(layer.residual(signal, codes));
      return {
        name: layer.name,
        atoms: codes.shape[3],
        lambda: layer === stem && lambda !== undefined ? meanOf(lambda) : meanOfNumbers(ownLambdas(layer)),
        nonZero: tf.mean(tf.cast(tf.notEqual(codes, 0), "float32")).dataSync()[0] ?? NaN,
        relativeResidual: residual / (layer.signalCopies * energyOf(signal)),
        residualEnergy: residual / signal.shape[0],
      };
    });
  });
}

function meanOf(lambda: LambdaOption): number {
  return typeof lambda === "number" ? lambda : (tf.mean(lambda).dataSync()[0] ?? NaN);
}

function meanOfNumbers(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
