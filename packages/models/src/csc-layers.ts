import { CscConv2d } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";

/** The CSC layers of a model, from the input on. */
export function cscLayers(model: tf.LayersModel): readonly CscConv2d[] {
  return model.layers.filter((layer) => layer instanceof CscConv2d);
}

/**
 * The CSC layer that codes the images themselves.
 *
 * @throws TypeError if the model has none.
 */
export function stemLayer(model: tf.LayersModel): CscConv2d {
  const [stem] = cscLayers(model);
  if (stem === undefined) {
    throw new TypeError(`stemLayer: \`model\` must have a CSC layer, got ${model.name}, which has none.`);
  }
  return stem;
}

/** Projects every atom of every CSC layer to unit norm. */
export function projectAtoms(model: tf.LayersModel): void {
  for (const layer of cscLayers(model)) layer.projectAtoms();
}

/** Sets every CSC layer's step size to `0.9 / ‖A‖²` by `rounds` more power iterations. */
export function refreshStepSizes(model: tf.LayersModel, { rounds }: { readonly rounds: number }): void {
  for (const layer of cscLayers(model)) layer.refreshStepSize(rounds);
}
