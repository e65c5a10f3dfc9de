import { BatchNorm } from "@sdnet/csc-core";
import { cscLayers } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import type { RatesSection } from "../experiment/experiment.js";
import { variableOf } from "./variable-of.js";

/** Kind of each weight that an experiment can give a learning rate of its own; other weights are left out. */
export function weightKinds(model: tf.LayersModel): ReadonlyMap<tf.Variable, keyof RatesSection> {
  const head = model.layers.filter(({ trainableWeights }) => trainableWeights.length > 0).at(-1);
  const offsets = model.layers.flatMap((layer) =>
    layer instanceof BatchNorm ? layer.parameters.offset : [],
  );
  const kernels = cscLayers(model).map(({ parameters }) => parameters.kernel);
  const ofKind = (kind: keyof RatesSection, weights: readonly tf.LayerVariable[]) =>
    weights.map((weight) => [variableOf(weight), kind] as const);
  return new Map([
    ...ofKind("head", head?.trainableWeights ?? []),
    ...ofKind("bias", offsets),
    ...ofKind("dictionary", kernels),
  ]);
}
