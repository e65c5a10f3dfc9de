import { CscConv2d } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { cscBlock } from "../blocks/csc-block.js";
import { cscStem } from "../blocks/csc-stem.js";
import { layerSeed } from "../blocks/layer-seed.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { residualNetwork, type Depth } from "./residual-network.js";

/**
 * SDNet-All: every 3x3 convolution is a CSC layer. The ImageNet stem ends in a CSC layer of stride 2, without a norm, where
 * others pool. Without shortcuts the network can be inverted layer by layer.
 *
 * @see arXiv 2210.12945, section 4.1.
 */
export function sdnetAll(depth: Depth, options: ResolvedModelOptions): tf.LayersModel {
  const { lambda, learnLambda, iterations, shortcut, pooling } = options;
  const coding = { lambda, learnLambda, iterations };
  return residualNetwork({
    depth,
    options,
    stem: (images) => halvingLayer(cscStem(images, options), options),
    block: (input, block) => cscBlock(input, { ...block, ...coding, shortcut, pooling }),
    blockName: (stage, block) => `layer${stage + 1}.layers.${block}`,
  });
}

/** The CSC layer that halves the features of an ImageNet stem; nothing for CIFAR. */
function halvingLayer(
  features: tf.SymbolicTensor,
  { stem, stemAtoms, lambda, learnLambda, iterations, seed }: ResolvedModelOptions,
): tf.SymbolicTensor {
  if (stem === "cifar") return features;
  const name = "layer0.2";
  return new CscConv2d({
    name,
    filters: stemAtoms,
    kernelSize: 3,
    strides: 2,
    lambda,
    learnLambda,
    iterations,
    seed: layerSeed(seed, name),
  }).apply(features) as tf.SymbolicTensor;
}
