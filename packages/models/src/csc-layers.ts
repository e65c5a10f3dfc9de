import { CscConv2d, CscLayer, PatchCoding } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";

/** The sparse-coding layers of a model of any kind, from the input on. */
export function cscLayers(model: tf.LayersModel): readonly CscLayer<tf.Tensor>[] {
  return model.layers.filter((layer) => layer instanceof CscLayer);
}

/** The CSC layer that codes the images themselves, or nothing if the model has none. */
export function findStem(model: tf.LayersModel): CscConv2d | undefined {
  return model.layers.find((layer): layer is CscConv2d => {
    const sources = layer.inboundNodes[0]?.inboundLayers ?? [];
    const readsImages = sources.every((source) => source.getClassName() === "InputLayer");
    return layer instanceof CscConv2d && readsImages;
  });
}

/**
 * The CSC layer that codes the images themselves.
 *
 * @throws TypeError if the model has none.
 */
export function stemLayer(model: tf.LayersModel): CscConv2d {
  const stem = findStem(model);
  if (stem === undefined) {
    const codesPatches = model.layers.some((layer) => layer instanceof PatchCoding);
    throw new TypeError(
      `stemLayer: \`model\` must have a CSC layer, got ${model.name}, which ` +
        (codesPatches
          ? "codes patches: its λ are learnt, one for each atom, and it has no residual of whole images."
          : "has none."),
    );
  }
  return stem;
}

/** Projects every atom of every sparse-coding layer to unit norm. */
export function projectAtoms(model: tf.LayersModel): void {
  for (const layer of cscLayers(model)) layer.projectAtoms();
}

/** Sets every sparse-coding layer's step size to `0.9 / ‖A‖²` by `rounds` more power iterations. */
export function refreshStepSizes(model: tf.LayersModel, { rounds }: { readonly rounds: number }): void {
  for (const layer of cscLayers(model)) layer.refreshStepSize(rounds);
}

/** The model with its graph: a `tf.Sequential` knows its own only once it has run, and lists no input layer. */
export function functionalModel(model: tf.LayersModel): tf.LayersModel {
  if (!(model instanceof tf.Sequential)) return model;
  return tf.model({ inputs: model.inputs, outputs: model.outputs, name: model.name });
}
