import * as tf from "@tensorflow/tfjs";
import type { BlockOptions } from "../blocks/block-options.js";
import { linearHead } from "../blocks/linear-head.js";
import type { ResolvedModelOptions } from "../model-options.js";

/** Number of layers with weights, stem and head included. */
export type Depth = 18 | 34;

const BLOCKS_PER_STAGE = { 18: [2, 2, 2, 2], 34: [3, 4, 6, 3] } as const;

/** Depth, stem and blocks of a residual network. */
export interface ResidualNetworkOptions {
  readonly depth: Depth;
  readonly options: ResolvedModelOptions;
  /** From images to the input of the first stage. */
  readonly stem: (images: tf.SymbolicTensor) => tf.SymbolicTensor;
  /** One residual block. */
  readonly block: (input: tf.SymbolicTensor, options: BlockOptions) => tf.SymbolicTensor;
  /** Official key prefix of a block, both numbers from 0. */
  readonly blockName: (stage: number, block: number) => string;
}

/** Stem, four stages of residual blocks, global average pooling, and a linear head. */
export function residualNetwork(network: ResidualNetworkOptions): tf.LayersModel {
  const { depth, options, stem } = network;
  const { imageSize, width, classes, seed } = options;
  const images = tf.input({ shape: [imageSize, imageSize, 3], name: "images" });
  let features = stem(images);
  BLOCKS_PER_STAGE[depth].forEach((blocks, stage) => {
    for (let index = 0; index < blocks; index++) {
      const strides = stage > 0 && index === 0 ? 2 : 1;
      const name = network.blockName(stage, index);
      features = network.block(features, { name, filters: width * 2 ** stage, strides, seed });
    }
  });
  const logits = linearHead(features, { classes, seed });
  return tf.model({ inputs: images, outputs: logits });
}
