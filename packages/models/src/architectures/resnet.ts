import { Relu } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { basicBlock } from "../blocks/basic-block.js";
import { convNorm } from "../blocks/conv-norm.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { residualNetwork, type Depth } from "./residual-network.js";
import { stemGeometry, stemPooling } from "./stem-geometry.js";

/** ResNet with basic blocks, the paper's baseline. */
export function resnet(depth: Depth, options: ResolvedModelOptions): tf.LayersModel {
  const { stemAtoms, seed } = options;
  return residualNetwork({
    depth,
    options,
    block: basicBlock,
    blockName: (stage, block) => `layer${stage + 1}.${block}`,
    stem: (images) => {
      const { kernelSize, strides } = stemGeometry(options);
      const normalized = convNorm(images, {
        convolution: "layer0.0",
        norm: "layer0.1",
        filters: stemAtoms,
        kernelSize,
        strides,
        seed,
      });
      return stemPooling(
        new Relu({ name: "layer0.2", inPlace: true }).apply(normalized) as tf.SymbolicTensor,
        options,
      );
    },
  });
}
