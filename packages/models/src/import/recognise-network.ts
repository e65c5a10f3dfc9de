import type { ModelOptions } from "../model-options.js";
import type { ModelName } from "../registry.js";

/** Something with the shape of a tensor. */
export interface Shaped {
  readonly shape: readonly number[];
}

/** A network and the options that follow from its tensors. */
export interface RecognisedNetwork {
  readonly name: ModelName;
  readonly options: ModelOptions;
}

/**
 * Recognises the network of a state dict with official names by names and shapes; undefined for none of this package.
 * λ that is not learnt, the iterations of a CSC layer, and whether SDNet-All pools are not stored: they keep their defaults.
 */
export function recogniseNetwork(tensors: ReadonlyMap<string, Shaped>): RecognisedNetwork | undefined {
  const csc = tensors.get("layer0.0.dn.weight");
  const stem = csc ?? tensors.get("layer0.0.weight");
  const [stemAtoms, , kernelSize] = stem?.shape ?? [];
  // SDNet-All keeps its blocks one level deeper, and its convolutions in CSC layers.
  const all = tensors.get("layer1.layers.0.conv1.dn.weight");
  const compact = tensors.get("layer1.conv1.weight");
  const width = (all ?? compact ?? tensors.get("layer1.0.conv1.weight"))?.shape[0];
  const classes = tensors.get("linear.weight")?.shape[0];
  if (stemAtoms === undefined || width === undefined || classes === undefined) return undefined;
  if (kernelSize !== 3 && kernelSize !== 7) return undefined;
  const stemKind = kernelSize === 7 ? "imagenet" : "cifar";
  const lambda = csc === undefined ? {} : lambdaOf(tensors);
  const options = { classes, width, stemAtoms, stem: stemKind, ...lambda } as const;
  if (all !== undefined) {
    const depth = tensors.has("layer1.layers.2.conv1.dn.weight") ? 34 : 18;
    const shortcut = tensors.has("layer2.layers.0.shortcut.0.weight");
    return { name: `sdnet${depth}-all`, options: { ...options, shortcut } };
  }
  if (compact !== undefined) return { name: csc === undefined ? "convnet8" : "sdnet8", options };
  const depth = tensors.has("layer1.2.conv1.weight") ? 34 : 18;
  return { name: `${csc === undefined ? "resnet" : "sdnet"}${depth}`, options };
}

/** Option `learnLambda`, told by the shape of the logarithm of λ; none where λ is not learnt. */
function lambdaOf(tensors: ReadonlyMap<string, Shaped>): Pick<ModelOptions, "learnLambda"> {
  const logLambda = tensors.get("layer0.0.dn.log_lambda");
  return logLambda === undefined ? {} : { learnLambda: logLambda.shape.length === 0 ? "layer" : "atom" };
}
