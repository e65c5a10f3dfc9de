import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { layerSeed } from "../blocks/layer-seed.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { residualNetwork, type Depth } from "./residual-network.js";
import { stemGeometry, stemPooling } from "./stem-geometry.js";

/**
 * SDNet: a ResNet whose first convolution is a CSC layer. No ReLU follows the stem's norm: the codes are
 * non-negative already.
 *
 * @see arXiv 2210.12945, section 4.1.
 */
export function sdnet(depth: Depth, options: ResolvedModelOptions): tf.LayersModel {
  const { stemAtoms, lambda, iterations, seed } = options;
  return residualNetwork({
    depth,
    options,
    stem: (images) => {
      const layer = new CscConv2d({
        name: "layer0.0",
        filters: stemAtoms,
        ...stemGeometry(options),
        lambda,
        iterations,
        seed: layerSeed(seed, "layer0.0"),
      });
      const normalized = new BatchNorm({ name: "layer0.1" }).apply(layer.apply(images));
      return stemPooling(normalized as tf.SymbolicTensor, options);
    },
  });
}
