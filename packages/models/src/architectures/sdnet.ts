import type * as tf from "@tensorflow/tfjs";
import { basicBlock } from "../blocks/basic-block.js";
import { cscStem } from "../blocks/csc-stem.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { residualNetwork, type Depth } from "./residual-network.js";
import { stemPooling } from "./stem-geometry.js";

/**
 * SDNet: a ResNet whose first convolution is a CSC layer. No ReLU follows the stem's norm: the codes are
 * non-negative already.
 *
 * @see arXiv 2210.12945, section 4.1.
 */
export function sdnet(depth: Depth, options: ResolvedModelOptions): tf.LayersModel {
  return residualNetwork({
    depth,
    options,
    block: basicBlock,
    blockName: (stage, block) => `layer${stage + 1}.${block}`,
    stem: (images) => stemPooling(cscStem(images, options), options),
  });
}
